import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp, tokenOf } from '../app.ts'
import { commentData, forgetFloods, makeApproved, makeArticle, sql } from './world.ts'

let app: App
let article: number
let comment: number
let moderator: Record<string, string>
beforeAll(async () => {
  app = await startApp()
  article = await makeArticle(app.payload)
  comment = (await makeApproved(app, article)).id
  // What is refused on purpose need not fill the output.
  app.payload.logger.level = 'silent'
  moderator = { Authorization: `JWT ${await tokenOf(app.url, app.users.moderator.email)}` }
})
afterAll(() => app?.stop())

/** No stack, no SQL, no path of the machine. */
const revealing = /node_modules|\n\s+at |select .* from|insert into|drizzle|\/work\/|\.ts:\d/i

const send = async (path: string, body: BodyInit, headers: Record<string, string> = {}, method = 'POST') => {
  await forgetFloods(app)
  const response = await fetch(`${app.url}${path}`, { method, headers, body })
  const text = await response.text()
  expect(text).not.toMatch(revealing)
  return { status: response.status, text, body: JSON.parse(text) as { errors: { message: string }[] } }
}
const json = { 'Content-Type': 'application/json' }

const targets = () =>
  [
    ['/api/comments', {}],
    ['/api/comments/moderate', moderator],
    [`/api/comments/${comment}/report`, {}],
    ['/api/commenters/export', moderator],
    ['/api/commenters/erase', moderator],
  ] as const

describe('a body that is none', () => {
  it.each([
    ['malformed JSON', '{"article":'],
    ['a list', '[]'],
    ['a text', '"comment"'],
    ['null', 'null'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])],
  ])('(%s) is refused with 400 everywhere', async (_, body) => {
    for (const [path, headers] of targets()) {
      const answer = await send(path, body as BodyInit, { ...json, ...headers })
      expect(answer.status, path).toBe(400)
      expect(answer.body.errors[0]?.message).toBeTruthy()
    }
  })

  it('that is larger than anybody writes is refused with 413', async () => {
    const body = JSON.stringify(commentData(article, { padding: 'x'.repeat(3_000_000) }))
    for (const [path, headers] of targets())
      expect((await send(path, body, { ...json, ...headers })).status).toBe(413)
  })

  it.each([
    ['none at all', ''],
    ['an empty object', '{}'],
  ])('(%s) is told what is missing', async (_, body) => {
    const answer = await send('/api/comments', body, json)
    expect(answer.status).toBe(400)
    for (const path of ['article', 'authorName', 'authorEmail', 'body'])
      expect(answer.text).toContain(`"path":"${path}"`)
    expect((await send('/api/comments/moderate', body, { ...json, ...moderator })).status).toBe(400)
    expect((await send('/api/commenters/erase', body, { ...json, ...moderator })).status).toBe(400)
    expect((await send(`/api/comments/${comment}/report`, body, json)).status).toBe(202)
  })
})

describe('a form', () => {
  const fields = () => Object.entries(commentData(article)).map(([name, value]) => [name, String(value)])

  it('is taken like JSON when it is one of files and fields', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify(commentData(article)))
    expect((await send('/api/comments', form)).status).toBe(201)
  })

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'application/xml', 'nonsense', ''])(
    'as "%s" is refused with 400, never a 500',
    async (type) => {
      const before = await sql(app, 'SELECT count(*) FROM comments')
      const body = new URLSearchParams(fields()).toString()
      expect((await send('/api/comments', body, { 'Content-Type': type })).status).toBe(400)
      expect(await sql(app, 'SELECT count(*) FROM comments')).toEqual(before)
    },
  )
})

describe('keys that mean something to JavaScript', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    '(%s) mean nothing here',
    async (key) => {
      const data = { ...commentData(article) }
      const text = JSON.stringify(data).replace(
        /}$/,
        `,"${key}":{"status":"approved","isAdmin":true,"authorName":5}}`,
      )
      const answer = await send('/api/comments', text, json)
      expect(answer.status, answer.text).toBe(201)
      expect(answer.text).toContain('"status":"pending"')
      expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
      const action = `{"ids":[${comment}],"action":"${key}"}`
      expect((await send('/api/comments/moderate', action, { ...json, ...moderator })).status).toBe(400)
      const only = `{"${key}":{"article":${article},"authorName":"A","authorEmail":"a@example.org","body":"B"}}`
      expect((await send('/api/comments', only, json)).status).toBe(400)
    },
  )
})

describe('an address', () => {
  it.each(['0', '-1', '1.5', 'x', '99999999999999999999', '%00', '%F0%9F%98%80', '../users', "x' OR '1'='1"])(
    'with the id %s is answered, and not by a 500',
    async (id) => {
      for (const [method, path, headers] of [
        ['GET', `/api/comments/${id}`, {}],
        ['GET', `/api/articles/${id}/comments`, {}],
        ['POST', `/api/comments/${id}/report`, json],
        ['DELETE', `/api/comments/${id}`, moderator],
        ['PATCH', `/api/comments/${id}`, { ...json, ...moderator }],
      ] as const) {
        const response = await fetch(`${app.url}${path}`, {
          method,
          headers,
          ...(method === 'POST' || method === 'PATCH' ? { body: '{}' } : {}),
        })
        expect([400, 403, 404, 405], `${method} ${path}: ${response.status}`).toContain(response.status)
        expect(await response.text()).not.toMatch(revealing)
      }
    },
  )

  it.each([
    'where[status][equals]=nonsense',
    'where[createdAt][greater_than]=never',
    'where[article][equals]=x',
    'where[body][like]=%00',
    'where[authorName][nonsense]=1',
    'where[article.title][like]=%ED%A0%80',
    'sort=%00',
    'sort=authorEmail',
    'limit=x&page=x&depth=x',
    'depth=99',
    'page=99999999999',
  ])('with ?%s is answered, and not by a 500', async (query) => {
    for (const path of ['/api/comments', '/api/comments/count', `/api/articles/${article}/comments`]) {
      const response = await fetch(`${app.url}${path}?${query}`)
      expect(response.status, `${path}?${query}`).toBeLessThan(500)
      expect(await response.text()).not.toMatch(revealing)
    }
  })

  it.each(['', '?where[status][equals]=nonsense', '?where[nothing][equals]=1', '?where=x', '?limit=1'])(
    'to delete by %j deletes nothing',
    async (query) => {
      const before = await sql(app, 'SELECT count(*) FROM comments WHERE removed_at IS NULL')
      const { status } = await app.as('moderator').delete(`/api/comments${query}`)
      expect(status).toBe(400)
      expect(await sql(app, 'SELECT count(*) FROM comments WHERE removed_at IS NULL')).toEqual(before)
    },
  )
})

it.each([
  ['de', 'Diese Angabe fehlt.'],
  ['de-AT,de;q=0.9,en;q=0.1', 'Diese Angabe fehlt.'],
  ['en', 'This is needed.'],
  ['fr', 'This is needed.'],
])('errors are in the language of the request: %s', async (language, words) => {
  const headers = { ...json, 'Accept-Language': language }
  expect((await send('/api/comments', '{}', headers)).text).toContain(words)
})

it('whatever a stranger sends is refused or stored whole, never a 500', async () => {
  const keys = [
    'article',
    'parent',
    'authorName',
    'authorEmail',
    'authorUrl',
    'body',
    'locale',
    'website',
    'notify',
    'altcha',
  ]
  const values = fc.oneof(
    fc.anything({ maxDepth: 2, withNullPrototype: false }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constant(article),
  )
  const base = fc.constantFrom(commentData(article), {})
  await fc.assert(
    fc.asyncProperty(
      base,
      fc.dictionary(fc.constantFrom(...keys), values, { maxKeys: 4 }),
      async (data, odd) => {
        const count = async () =>
          Number((await sql<{ n: number }>(app, 'SELECT count(*)::int AS n FROM comments'))[0]?.n)
        const before = await count()
        const { status } = await send('/api/comments', JSON.stringify({ ...data, ...odd }), json)
        expect([201, 400, 404, 409]).toContain(status)
        expect(await count()).toBe(before + (status === 201 ? 1 : 0))
      },
    ),
    { numRuns: 80 },
  )
}, 180_000)
