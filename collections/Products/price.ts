import type { Offer } from './types.ts'

const hour = 3_600_000

/** Whether an offer's price was checked no longer than `maxAgeHours` ago. An unchecked or future date is not fresh. */
export const priceIsFresh = (
  { price, currency, checkedAt }: Pick<Offer, 'price' | 'currency' | 'checkedAt'>,
  maxAgeHours: number,
  now: Date,
): boolean => {
  if (typeof price !== 'number' || !currency || !checkedAt) return false
  const age = now.getTime() - Date.parse(checkedAt)
  return age >= 0 && age <= maxAgeHours * hour
}
