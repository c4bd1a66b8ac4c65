import type { IncomingMessage, ServerResponse } from 'node:http'
import { inject } from 'light-my-request'
import { beforeEach, expect, it } from 'vitest'
import { AnswerMemory } from '../../delivery/memory.ts'
import PageCache, { dropPages } from '../pageCache.mjs'
import { isForEverybody, keptPages } from './pages.ts'

const cache = new PageCache()
let rendered: string[]
/** Does what Next does: looks into its cache of pages by the decoded path, and renders what is not there. */
const next = async ({ url = '' }: IncomingMessage, outgoing: ServerResponse) => {
  const path = decodeURI(url)
  if (!(await cache.get(path))) {
    rendered.push(path)
    await cache.set(
      path,
      { kind: 'APP_PAGE', headers: { 'x-next-cache-tags': `articles:${path.length}` } },
      {},
    )
  }
  // As Next: pages have one, what routes answer has none.
  if (!path.endsWith('.xml')) outgoing.setHeader('etag', '"1"')
  outgoing.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(10_000))
}

const memory = new AnswerMemory({ maxBytes: 400_000 })
const answers = keptPages({
  common: [],
  isHealthy: async () => true,
  memory,
  pages: next,
  siteUrl: 'http://localhost:3000',
})
beforeEach(() => {
  memory.open()
  rendered = []
})

const get = (url: string, headers: Record<string, string> = {}) =>
  inject(
    (incoming, outgoing) => {
      if (!answers(incoming as IncomingMessage, outgoing as ServerResponse)) outgoing.writeHead(418).end()
    },
    { method: 'GET', url, headers },
  )

/** What an answer says of where it comes from; undefined when it is left to others. */
const ask = async (url: string, headers?: Record<string, string>) => {
  const made = await get(url, headers)
  return made.statusCode === 418 ? undefined : made.headers['cache-status']
}

const hit = 'review-articles; hit'
const miss = 'review-articles; fwd=miss'

it('keeps a page until something it shows changes', async () => {
  expect([await ask('/de/a'), await ask('/de/a'), await ask('/de/a')]).toEqual([miss, hit, hit])
  dropPages(['articles:5'])
  memory.drop(['articles:5'])
  expect([await ask('/de/a'), await ask('/de/a')]).toEqual([miss, hit])
  expect(rendered).toEqual(['/de/a', '/de/a'])
})

it('leaves what is for one person, and what Next asks for itself, to others', async () => {
  await ask('/de/b')
  const personal: Record<string, string>[] = [
    { cookie: 'payload-token=abc' },
    { cookie: 'a=b; __prerender_bypass=1' },
    { authorization: 'JWT abc' },
    { rsc: '1' },
    { 'next-router-prefetch': '1' },
  ]
  for (const headers of personal) expect(await ask('/de/b', headers), JSON.stringify(headers)).toBeUndefined()
  for (const url of ['/admin', '/api/articles', '/de/b?x=1', '/de/preview/1', '/de/search', '/'])
    expect(await ask(url), url).toBeUndefined()
  for (const url of ['/de/b#1', '//de/b', 'http://x/de/b', '/de\\b'])
    expect(isForEverybody({ headers: {}, method: 'GET', url }), url).toBe(false)
})

it('gives feeds an ETag, so that who asks again is sent nothing', async () => {
  expect((await get('/de/page')).headers.etag).toBe('"1"')
  const { etag } = (await get('/de/feed.xml')).headers
  expect(etag).toMatch(/^"[\w-]{43}"$/)
  const again = await get('/de/feed.xml', { 'if-none-match': String(etag) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

it('lets no page be pushed out by other ways to write the address of another', async () => {
  await ask('/de/kept')
  const letters = [...'abcdefghij']
  for (let number = 0; number < 100; number++) {
    const written = letters.map((letter, bit) =>
      (number >> (bit % 7)) & 1 ? `%${letter.charCodeAt(0).toString(16)}` : letter,
    )
    await ask(`/de/${written.join('')}`)
  }
  expect(await ask('/de/kept')).toBe(hit)
  expect(memory.size).toBeLessThan(400_000)
})
