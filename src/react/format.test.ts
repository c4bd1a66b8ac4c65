import { expect, it } from 'vitest'
import { formatDay, formatList, formatMinute, formatNumber, formatPrice, formatShare } from './format.ts'

/** `Intl` puts spaces that do not break between figure and unit. */
const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ')

it('writes numbers, shares, prices and lists as the locale does', () => {
  expect(formatNumber(8.25, 'de')).toBe('8,25')
  expect(formatNumber(8.25, 'en')).toBe('8.25')
  expect(plain(formatShare(0.4286, 'de'))).toBe('43 %')
  expect(plain(formatPrice(1299, 'EUR', 'de'))).toBe('1.299,00 €')
  expect(plain(formatPrice(1299, 'USD', 'en'))).toBe('$1,299.00')
  expect(formatList(['A', 'B', 'C'], 'de')).toBe('A, B und C')
})

it('names the zone of a time, and reads a day in the zone that was asked for', () => {
  const late = '2026-05-03T23:30:00.000Z'
  expect(formatMinute(late, 'de')).toBe('3. Mai 2026 um 23:30 UTC')
  expect(formatMinute(late, 'de', 'Europe/Berlin')).toBe('4. Mai 2026 um 01:30 MESZ')
  expect(formatDay(late, 'en')).toBe('May 3, 2026')
  expect(formatDay(late, 'en', 'Europe/Berlin')).toBe('May 4, 2026')
})

it('has no answer for what is no date or no currency', () => {
  expect(formatDay('soon', 'de')).toBeUndefined()
  expect(formatMinute(null, 'de')).toBeUndefined()
  expect(formatPrice(1, '€', 'de')).toBeUndefined()
  expect(formatPrice(1, '', 'de')).toBeUndefined()
})

it('survives locales and zones that Intl rejects', () => {
  expect(formatNumber(8.5, 'de_AT')).toBe('8,5')
  expect(formatNumber(8.5, 'not a locale')).toBe('8.5')
  expect(formatDay('2026-05-03', 'de', 'Mars/Olympus')).toBe('3. Mai 2026')
})
