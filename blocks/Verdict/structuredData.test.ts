import { expect, it } from 'vitest'
import { context } from '../../src/structured-data/testing/articles.ts'
import { structuredData } from './structuredData.ts'
import type { Verdict } from './types.ts'

const ratingOf = (verdict: Partial<Verdict>) =>
  structuredData({ blockType: 'verdict', ...verdict }, context).reviewRating

it('rates on the scale of the verdict, from 0', () => {
  expect(ratingOf({ scale: '5', score: 4.5 })).toEqual({
    '@type': 'Rating',
    ratingValue: 4.5,
    bestRating: 5,
    worstRating: 0,
  })
  expect(ratingOf({ score: 8 })).toMatchObject({ bestRating: 10 })
  expect(ratingOf({ scale: '100', score: 0 })).toMatchObject({ ratingValue: 0, bestRating: 100 })
})

it('works the score out of the criteria as readers see it', () => {
  const criteria = [
    { label: 'Bild', score: 9, weight: 2 },
    { label: 'Ton', score: 6 },
  ]
  expect(ratingOf({ criteria })).toMatchObject({ ratingValue: 8 })
  expect(ratingOf({ criteria, score: 7.1 })).toMatchObject({ ratingValue: 7.1 })
})

it.each([{}, { score: null, criteria: [] }, { score: 11 }, { scale: '5' as const, score: 6 }, { score: -1 }])(
  'does not rate with %j',
  (verdict) => {
    expect(ratingOf(verdict)).toBeUndefined()
  },
)
