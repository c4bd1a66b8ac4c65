import { expect, it } from 'vitest'
import { priceIsFresh } from './price.ts'

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
