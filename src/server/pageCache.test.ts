import { expect, it } from 'vitest'
import PageCache, { dropPages } from './pageCache.mjs'

const page = (text: string, ...tags: string[]) => ({
  kind: 'APP_PAGE',
  html: text,
  headers: { 'x-next-cache-tags': tags.join(',') },
})
const cache = new PageCache()
const kept = async (key: string) => (await cache.get(key))?.value.html

it('keeps a page until something it shows changes', async () => {
  await cache.set('/a', page('a', 'articles:1', 'topics:2'), {})
  await cache.set('/b', page('b', 'articles:2'), {})
  expect(await kept('/a')).toBe('a')
  dropPages(['topics:2'])
  expect(await kept('/a')).toBeUndefined()
  expect(await kept('/b')).toBe('b')
})

it('does not keep what was rendered from before a change', async () => {
  expect(await kept('/slow')).toBeUndefined()
  dropPages(['articles:7'])
  await cache.set('/slow', page('old', 'articles:7'), {})
  expect(await kept('/slow')).toBeUndefined()
  await new Promise((done) => setTimeout(done, 5))
  expect(await kept('/later')).toBeUndefined()
  await cache.set('/later', page('new', 'articles:7'), {})
  expect(await kept('/later')).toBe('new')
})
