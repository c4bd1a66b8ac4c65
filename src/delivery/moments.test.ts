import { describe, expect, it } from 'vitest'
import { priceIsFresh } from '../../collections/Products/price.ts'
import { commentsAreOpen } from '../moderation/commentsAreOpen.ts'
import { firstAfter, momentsOf } from './moments.ts'

const at = (time: string) => Date.parse(`2026-05-0${time}:00.000Z`)
const policy = { comments: { closeAfterDays: 2 }, priceMaxAgeHours: 24 }

describe('momentsOf', () => {
  it('has the end of the comments, and when each price becomes fresh and stale, wherever it is', () => {
    const offer = { price: 10, currency: 'EUR', checkedAt: '2026-05-02T10:00:00.000Z', priceIsFresh: true }
    const article = {
      publishedAt: '2026-05-01T08:00:00.000Z',
      layout: [{ blockType: 'affiliateProduct', product: { name: 'X', offers: [offer] } }],
    }
    expect(momentsOf(article, policy)).toEqual([at('3T08:00'), at('2T10:00'), at('3T10:00') + 1])
  })

  it('are those at which the rules themselves change their answer', () => {
    const offer = { price: 1, currency: 'EUR', checkedAt: '2026-05-02T10:00:00.000Z', priceIsFresh: false }
    const article = { commentsCloseAt: '2026-05-02T12:00:00.000Z', offers: [offer] }
    const answers = (time: number) => [
      commentsAreOpen(article, policy.comments, new Date(time)),
      priceIsFresh(offer, 24, new Date(time)),
    ]
    for (const moment of momentsOf(article, policy)) {
      expect(answers(moment - 1)).not.toEqual(answers(moment))
    }
  })
})

describe('firstAfter', () => {
  it('is the first that is to come', () => expect(firstAfter(5, [9, 3, 7, Number.POSITIVE_INFINITY])).toBe(7))
  it('is undefined when none is', () =>
    expect(firstAfter(5, [5, 1, Number.POSITIVE_INFINITY])).toBeUndefined())
})
