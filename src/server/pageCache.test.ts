import { expect, it } from 'vitest'
import PageCache, { dropPages, momentPrefix, withFreshness } from './pageCache.mjs'

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

it('tells how long the page stays right that a request is answered with', async () => {
  const rendered = page('a', 'articles:1', '_N_T_/layout', `${momentPrefix}4102444800000`)
  const render = async (key: string) => {
    if (!(await cache.get(key))) await cache.set(key, rendered, {})
    // What a page calls is kept beside pages.
    await cache.set(`${key} tags`, { kind: 'FETCH' }, { tags: ['topics:3'] })
    await cache.get(`${key} tags`)
    return key
  }
  const freshness = { tags: ['articles:1'], until: 4102444800000 }
  expect(await withFreshness(() => render('/noted'))).toEqual({ answered: '/noted', freshness })
  expect(await withFreshness(() => render('/noted'))).toEqual({ answered: '/noted', freshness })
  expect((await withFreshness(async () => 'made each time')).freshness).toBeUndefined()
  // Answers of light-my-request are begun by whoever waits for them.
  const late = new (class {
    // biome-ignore lint/suspicious/noThenProperty: as theirs do
    then(done: (key: string) => void) {
      void render('/late').then(done)
    }
  })()
  expect((await withFreshness(() => late as Promise<string>)).freshness).toEqual(freshness)
})

it('does not tell of a page that was rendered from before a change', async () => {
  const { freshness } = await withFreshness(async () => {
    await cache.get('/changed')
    dropPages(['articles:8'])
    await cache.set('/changed', page('old', 'articles:8'), {})
  })
  expect(freshness).toBeUndefined()
})
