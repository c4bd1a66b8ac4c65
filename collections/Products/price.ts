import type { Offer } from './types.ts'

const hour = 3_600_000

type Checked = Pick<Offer, 'price' | 'currency' | 'checkedAt'>

/** Whether an offer's price was checked no longer than `maxAgeHours` ago. An unchecked or future date is not fresh. */
export const priceIsFresh = (
  { price, currency, checkedAt }: Checked,
  maxAgeHours: number,
  now: Date,
): boolean => {
  if (typeof price !== 'number' || !currency || !checkedAt) return false
  const age = now.getTime() - Date.parse(checkedAt)
  return age >= 0 && age <= maxAgeHours * hour
}

/** What an offer's price is worth: `none` where none was ever entered, which no check can mend. */
export type PriceState = 'fresh' | 'stale' | 'none'

export const priceState = (offer: Partial<Checked>, maxAgeHours: number, now: Date): PriceState => {
  if (typeof offer.price !== 'number') return 'none'
  return priceIsFresh(offer as Checked, maxAgeHours, now) ? 'fresh' : 'stale'
}

/** The prices of a product together. */
export interface Prices {
  fresh: number
  stale: number
  /** When the price was checked that nobody has checked for longest; null: one never was, or there is no price. */
  oldest: string | null
}

/** How many prices of a product are fresh and stale, and since when the oldest is. */
export const pricesOf = (
  offers: readonly Partial<Checked>[] | null | undefined,
  maxAgeHours: number,
  now: Date,
): Prices => {
  const priced = (offers ?? []).filter(({ price }) => typeof price === 'number')
  const fresh = priced.filter((offer) => priceState(offer, maxAgeHours, now) === 'fresh').length
  const checks = priced.map(({ checkedAt }) => checkedAt ?? '').sort()
  return { fresh, stale: priced.length - fresh, oldest: checks[0] || null }
}

/** When an offer's price becomes fresh, and when it is stale again, in milliseconds since 1970. */
export const priceMoments = ({ checkedAt }: Pick<Checked, 'checkedAt'>, maxAgeHours: number): number[] => {
  if (!checkedAt) return []
  const checked = Date.parse(checkedAt)
  return [checked, checked + maxAgeHours * hour + 1]
}
