import { beforeAll, expect, it } from 'vitest'
import { type DocumentKey, documentKeys } from '../../../src/server/delivery/documentKeys.ts'

let keyOf: DocumentKey
beforeAll(async () => {
  keyOf = documentKeys(await (await import('../../../payload.config.ts')).default)
})

const key = (url: string) => keyOf({ url, method: 'GET', headers: {} })

it('is the same for every way to ask for the same document', () => {
  const bySlug = '/api/articles/by-slug/kupfer-2'
  expect(key(bySlug)).toBeDefined()
  expect(key(`${bySlug}?locale=de`)).toBe(key(bySlug))
  expect(key(`${bySlug}?locale=en`)).not.toBe(key(bySlug))
  const comments = '/api/articles/17/comments'
  expect(key(comments)).toBeDefined()
  expect(key(`${comments}?sort=newest&limit=50&page=1`)).toBe(key(comments))
})

it.each([
  '/api/articles/by-slug/%6bupfer-2',
  '/api/articles/by-slug/kupfer%2D2',
  '/api/articles/by-slug/kupfer-2?locale=fr',
  '/api/articles/by-slug/kupfer-2?depth=3',
  '/api/articles/by-slug/kupfer-2?locale=de&locale=de',
  '/api/articles/%317/comments',
  '/api/articles/017/comments',
  '/api/articles/17/comments?limit=050',
  '/api/articles/17/comments?page=2',
  '/api/articles/17/comments?x=1',
  '/api/articles/17/comments??x&page=2',
  '/api/articles/by-slug/kupfer-2??x&locale=en',
  '/api/articles/by-slug/kupfer-2?locale=de?x&locale=en',
  '/api/articles/by-slug/kupfer-2#1',
  '/api/articles?limit=7?x&where[title][equals]=nothing',
  '/api/articles?limit=7#1',
])('%s has none, and is made anew each time', (url) => {
  expect(key(url)).toBeUndefined()
})
