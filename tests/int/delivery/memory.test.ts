import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, tokenOf } from '../app.ts'
import { type Client, client } from '../client.ts'
import { type Instance, startInstance, stopInstances } from './instances.ts'

let one: Instance
let other: Instance
let editor: Client
let moderator: Client
let stop: () => Promise<void>

beforeAll(async () => {
  const app = await startApp()
  stop = app.stop
  ;[one, other] = await Promise.all([startInstance(), startInstance()])
  editor = client(one.url, { Authorization: `JWT ${await tokenOf(one.url, app.users.editor.email)}` })
  moderator = client(other.url, { Authorization: `JWT ${await tokenOf(one.url, app.users.moderator.email)}` })
  // Three processes that load the application at once, on a busy machine too.
}, 300_000)
afterAll(async () => {
  await stopInstances()
  await stop?.()
})

/** As it goes over the wire. */
const raw = async (url: string, headers: Record<string, string> = {}, method = 'GET') => {
  const outgoing = request(url, { method, headers }).end()
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const { date: _, ...rest } = response.headers
  return { status: response.statusCode, headers: rest, body: Buffer.concat(chunks) }
}

const publish = async (title: string, more: object = {}) => {
  const { body } = await editor.post('/api/articles', {
    title,
    excerpt: 'Kurz.',
    layout: [
      {
        blockType: 'quickFacts',
        facts: Array.from({ length: 12 }, () => ({ text: 'Eine Zeile '.repeat(12) })),
      },
    ],
    _status: 'published',
    ...more,
  })
  return body.doc as { id: number; slug: string }
}

describe('documents in memory', () => {
  it('are the same bytes the second time, in every encoding, and to HEAD', async () => {
    const { slug } = await publish('Aus dem Speicher')
    const url = `${one.url}/api/articles/by-slug/${slug}`
    const first = await raw(url)
    expect(await raw(url)).toEqual(first)
    expect(await raw(url, {}, 'HEAD')).toEqual({ ...first, body: Buffer.alloc(0) })
    const br = await raw(url, { 'Accept-Encoding': 'gzip, br' })
    const gz = await raw(url, { 'Accept-Encoding': 'gzip' })
    expect(brotliDecompressSync(br.body).equals(first.body)).toBe(true)
    expect(gunzipSync(gz.body).equals(first.body)).toBe(true)
    const etags = [first, br, gz].map(({ headers }) => headers.etag)
    expect(new Set(etags).size).toBe(3)
    for (const etag of etags) expect(etag).toMatch(/^"[\w-]+"$/)
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
    const again = await raw(url, { 'Accept-Encoding': 'br', 'If-None-Match': String(br.headers.etag) })
    expect(again.status).toBe(304)
    expect(again.body.length).toBe(0)
    expect(again.headers).toMatchObject({ etag: br.headers.etag, 'cache-tag': first.headers['cache-tag'] })
  })

  it('change on the other instance as soon as a change is answered, again and again', async () => {
    const topic = (await editor.post('/api/topics', { name: 'Thema 0' })).body.doc as { id: number }
    const { slug } = await publish('Überall frisch', { topics: [topic.id] })
    const path = `/api/articles/by-slug/${slug}`
    for (let n = 1; n <= 30; n++) {
      await Promise.all([raw(one.url + path), raw(other.url + path)])
      expect((await editor.patch(`/api/topics/${topic.id}`, { name: `Thema ${n}` })).status).toBe(200)
      for (const { url } of [other, one]) {
        expect(JSON.parse((await raw(url + path)).body.toString()).topics[0].name).toBe(`Thema ${n}`)
      }
    }
  })

  it('are not there until their date, and are from then on', async () => {
    const soon = Date.now() + 60 * 60 * 1000
    const { slug } = await publish('In einer Stunde', { publishedAt: new Date(soon).toISOString() })
    const path = `/api/articles/by-slug/${slug}`
    const statuses = async () => [(await raw(one.url + path)).status, (await raw(other.url + path)).status]
    expect(await statuses()).toEqual([404, 404])
    await Promise.all([one, other].map((each) => each.moveClock(60 * 60 * 1000 + 1000)))
    expect(await statuses()).toEqual([200, 200])
    await Promise.all([one, other].map((each) => each.moveClock(0)))
  })

  it('say in the language of each reader that there is nothing', async () => {
    const ask = async (language: string) =>
      (await raw(`${one.url}/api/articles/by-slug/nirgends`, { 'Accept-Language': language })).body.toString()
    const [german, english] = [await ask('de'), await ask('en')]
    expect(german).not.toBe(english)
    expect([await ask('de'), await ask('en')]).toEqual([german, english])
  })

  it('are made anew for who is logged in, asks for a draft, or with a parameter nobody knows', async () => {
    const { slug } = await publish('Für alle gleich')
    const path = `/api/articles/by-slug/${slug}`
    await raw(one.url + path)
    for (const each of ['?draft=true', '?x=1', '?locale=de&locale=en', '?depth=0'])
      expect([200, 404, 400]).toContain((await raw(one.url + path + each)).status)
    expect((await editor.get(path)).body).toEqual(JSON.parse((await raw(one.url + path)).body.toString()))
  })

  it('have the comments of a moment ago, on every instance', async () => {
    const { id } = await publish('Mit Kommentaren')
    const path = `/api/articles/${id}/comments`
    const total = async (url: string) => JSON.parse((await raw(url + path)).body.toString()).totalDocs
    expect([await total(one.url), await total(other.url)]).toEqual([0, 0])
    const { body } = await client(one.url).post('/api/comments', {
      article: id,
      authorName: 'Ada',
      authorEmail: 'ada@example.com',
      body: 'Stimmt.',
    })
    await moderator.post('/api/comments/moderate', { ids: [body.doc.id], action: 'approve' })
    expect([await total(one.url), await total(other.url)]).toEqual([1, 1])
  })
})
