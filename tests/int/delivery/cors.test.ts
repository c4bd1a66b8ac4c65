import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp } from '../app.ts'
import { type Instance, startInstance, stopInstances } from './instances.ts'

const friend = 'https://magazine.example'
const stranger = 'https://stranger.example'

let closed: Instance
let named: Instance
let open: Instance
let article: number
let stop: () => Promise<void>

beforeAll(async () => {
  const app = await startApp()
  stop = app.stop
  const { id } = await app.payload.create({
    collection: 'articles',
    data: {
      title: 'Von anderswo gelesen',
      excerpt: 'Kurz.',
      layout: [{ blockType: 'quickFacts', facts: [{ text: 'Eine Zeile' }] }],
      _status: 'published',
    },
  })
  article = id as number
  ;[closed, named, open] = await Promise.all([
    startInstance(),
    startInstance({ CORS_ORIGINS: `https://other.example, ${friend}` }),
    startInstance({ CORS_ORIGINS: '*' }),
  ])
}, 300_000)
afterAll(async () => {
  await stopInstances()
  await stop?.()
})

const ask = async ({ url }: Instance, path: string, origin?: string, init: RequestInit = {}) => {
  const headers = { ...(init.headers as Record<string, string>), ...(origin && { Origin: origin }) }
  const response = await fetch(`${url}${path}`, { ...init, headers })
  await response.arrayBuffer()
  return {
    status: response.status,
    allowed: response.headers.get('access-control-allow-origin'),
    vary: response.headers.get('vary') ?? '',
    cookies: response.headers.get('access-control-allow-credentials'),
    exposed: response.headers.get('access-control-expose-headers'),
    etag: response.headers.get('etag') ?? '',
  }
}

describe('pages of other origins', () => {
  const bySlug = '/api/articles/by-slug/von-anderswo-gelesen'
  const paths = [
    ['an article from memory', () => bySlug, 200],
    ['a list from memory', () => '/api/articles?select[title]=true', 200],
    ['an article by its ID', () => `/api/articles/${article}`, 200],
    ['that there is none', () => '/api/articles/by-slug/nothing', 404],
    ['that an address is wrong', () => '/api/articles/%E4', 400],
  ] as const

  it.each(paths)('read %s where they are named, whoever has asked before', async (_, path, status) => {
    expect(await ask(named, path())).toMatchObject({ status, allowed: null })
    expect(await ask(named, path(), friend)).toMatchObject({ status, allowed: friend })
    expect(await ask(named, path(), stranger)).toMatchObject({ status, allowed: null })
    expect(await ask(named, path(), friend)).toMatchObject({ status, allowed: friend })
    for (const origin of [undefined, friend, stranger]) {
      const { cookies, exposed, vary } = await ask(named, path(), origin)
      expect(vary.match(/\borigin\b/gi)).toHaveLength(1)
      expect(cookies).toBeNull()
      expect(exposed).toEqual(origin === friend ? expect.stringContaining('ETag') : null)
    }
  })

  it.each(paths)('read %s everywhere where all may', async (_, path, status) => {
    for (const origin of [undefined, friend, stranger, friend])
      expect(await ask(open, path(), origin)).toMatchObject({ status, allowed: '*' })
  })

  it.each(paths)('do not read %s where nobody is named', async (_, path, status) => {
    for (const origin of [undefined, friend, friend]) {
      const { allowed, vary, ...answer } = await ask(closed, path(), origin)
      expect(answer).toMatchObject({ status })
      expect(allowed).toBeNull()
      expect(vary).not.toMatch(/\borigin\b/i)
    }
  })

  it('are told so when they have the article already', async () => {
    const { etag } = await ask(named, bySlug, friend)
    const again = await ask(named, bySlug, friend, { headers: { 'If-None-Match': etag } })
    expect(again).toMatchObject({ status: 304, allowed: friend })
  })

  it('write comments and ask GraphQL, after they have asked whether they may', async () => {
    for (const path of ['/api/comments', '/api/graphql']) {
      const may = await ask(named, path, friend, {
        method: 'OPTIONS',
        headers: {
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      })
      expect(may).toMatchObject({ status: 200, allowed: friend })
    }
    const json = (body: object) => ({
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    const query = await ask(named, '/api/graphql', friend, json({ query: '{ Articles { totalDocs } }' }))
    expect(query).toMatchObject({ status: 200, allowed: friend })
    const refused = await ask(named, '/api/comments', friend, json({ article }))
    expect(refused).toMatchObject({ status: 400, allowed: friend })
    const comment = { article, authorName: 'Ada', authorEmail: 'ada@example.com', body: 'Guten Tag.' }
    expect(await ask(named, '/api/comments', friend, json(comment))).toMatchObject({
      status: 201,
      allowed: friend,
    })
  })
})
