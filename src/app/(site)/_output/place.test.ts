import { describe, expect, it } from 'vitest'
import { commentId, commentPageNumber, pageNumber, paths } from './paths.ts'
import { placeOf } from './place.ts'

describe('placeOf', () => {
  it('reads locale, slug and page', async () => {
    expect(await placeOf(Promise.resolve({ locale: 'en', slug: 'a', page: '2' }))).toEqual({
      locale: 'en',
      slug: 'a',
      page: 2,
      isPossible: true,
    })
    expect(await placeOf(Promise.resolve({ locale: 'de' }))).toEqual({
      locale: 'de',
      slug: '',
      page: 1,
      isPossible: true,
    })
  })

  it.each([
    { locale: 'fr' },
    { locale: '__proto__' },
    { locale: 'de', page: '1' },
    { locale: 'de', page: 'x' },
  ])('knows that nothing can be at %j, and has a locale to say it in', async (params) => {
    expect(await placeOf(Promise.resolve(params))).toMatchObject({ locale: 'de', isPossible: false })
  })
})

it.each(['0', '1', '01', '-2', '2.5', '2e3', ' 2', '', '101', '２'])(
  'takes %j for no page number',
  (segment) => {
    expect(pageNumber(segment)).toBeUndefined()
  },
)

it('gives the first page of a list no number', () => {
  expect([1, 2].map((page) => paths.home('de', page))).toEqual(['/de', '/de/page/2'])
  expect([1, 3].map((page) => paths.topic('en', 'a', page))).toEqual(['/en/topics/a', '/en/topics/a/page/3'])
})

it('goes as far back in comments as there are any', () => {
  expect(['1', '2', '4000', '1000000', '02', 'x'].map(commentPageNumber)).toEqual([
    undefined,
    2,
    4000,
    undefined,
    undefined,
    undefined,
  ])
  expect([1, 2].map((page) => paths.comments('de', 'a', page))).toEqual([
    '/de/articles/a',
    '/de/articles/a/comments/page/2',
  ])
})

it('a comment has one address', () => {
  expect(['1', '12', '01', '0', '00012', '-1', '1.0', '12345678901', ''].map(commentId)).toEqual([
    1,
    12,
    ...Array.from({ length: 7 }, () => undefined),
  ])
})
