import { describe, expect, it } from 'vitest'
import { priceIsFresh, priceState, pricesOf } from './price.ts'

const now = new Date('2026-05-10T12:00:00.000Z')
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString()
const hours = 3_600_000
const offer = { price: 189.9, currency: 'EUR', checkedAt: ago(hours) }

it.each([
  [offer, true],
  [{ ...offer, price: 0 }, true],
  [{ ...offer, checkedAt: ago(0) }, true],
  [{ ...offer, checkedAt: ago(24 * hours) }, true],
  [{ ...offer, checkedAt: ago(24 * hours + 1) }, false],
  [{ ...offer, checkedAt: ago(-1) }, false],
  [{ ...offer, checkedAt: null }, false],
  [{ ...offer, checkedAt: 'gestern' }, false],
  [{ ...offer, price: null }, false],
  [{ ...offer, price: undefined }, false],
  [{ ...offer, currency: null }, false],
  [{ ...offer, currency: '' }, false],
  [{}, false],
])('%j: %j', (each, expected) => {
  expect(priceIsFresh(each, 24, now)).toBe(expected)
})

describe('the prices of a product', () => {
  const fresh = offer
  const stale = { ...offer, checkedAt: ago(50 * hours) }
  const unchecked = { ...offer, checkedAt: null }
  const unpriced = { ...offer, price: null, checkedAt: ago(99 * hours) }

  it('are stale only where there is one', () => {
    const states = [fresh, stale, unchecked, unpriced, {}].map((each) => priceState(each, 24, now))
    expect(states).toEqual(['fresh', 'stale', 'stale', 'none', 'none'])
  })

  it.each([
    [[fresh, stale, unpriced], { fresh: 1, stale: 1, oldest: stale.checkedAt }],
    [[fresh], { fresh: 1, stale: 0, oldest: fresh.checkedAt }],
    [[stale, unchecked], { fresh: 0, stale: 2, oldest: null }],
    [[unpriced], { fresh: 0, stale: 0, oldest: null }],
    [null, { fresh: 0, stale: 0, oldest: null }],
  ])('%j are %j', (offers, expected) => {
    expect(pricesOf(offers, 24, now)).toEqual(expected)
  })
})
