import type { IdType } from './richText.ts'

/** The largest value of PostgreSQL's `serial`. */
const MAX_SERIAL = 2_147_483_647
const MAX_TEXT_ID = 200

/** Whether a value can be the ID of a document: never asks whether there is one. */
export const isId = (value: unknown, type: IdType): boolean =>
  type === 'number'
    ? Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MAX_SERIAL
    : typeof value === 'string' && value !== '' && value.length <= MAX_TEXT_ID

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** A finite number, or the text of one: forms and query strings send texts, and Payload makes numbers of them. */
export const isNumeric = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'string' || value.length > 400) return false
  const trimmed = value.trim()
  return trimmed === '' || (DECIMAL.test(trimmed) && Number.isFinite(Number(trimmed)))
}

// Ranges are spelt out: what `Date` cannot read as ISO 8601 it tries to read as something else.
const DAY = /(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/
const TIME = /(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?/
const ZONE = /Z|[+-](?:0\d|1[0-4]):?[0-5]\d/
const ISO_DATE = new RegExp(`^${DAY.source}(?:[T ]${TIME.source}(?:${ZONE.source})?)?$`)

/**
 * An ISO 8601 date, with or without a time, in the years 1–9999, that exists in the calendar. PostgreSQL answers
 * others that `Date.parse` lets through, such as 31 February, with an error.
 */
export const isDate = (value: unknown): boolean => {
  const parts = typeof value === 'string' ? ISO_DATE.exec(value) : null
  if (!parts && !(value instanceof Date)) return false
  const year = new Date(value as string | Date).getUTCFullYear()
  if (!(year >= 1 && year <= 9999)) return false
  if (!parts) return true
  // The calendar repeats every 400 years, and `Date.UTC` reads years below 100 as 19xx.
  const days = new Date(Date.UTC(2000 + (Number(parts[1]) % 400), Number(parts[2]), 0)).getUTCDate()
  return Number(parts[3]) <= days
}
