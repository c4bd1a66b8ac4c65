import { expect, it } from 'vitest'
import { ago } from './ago.ts'

const now = new Date('2026-05-10T12:00:00.000Z')
const before = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString()
const hour = 3_600_000

it.each([
  [before(0), 'en', 'this minute'],
  [before(59 * 60_000), 'en', '59 minutes ago'],
  [before(hour), 'en', '1 hour ago'],
  [before(24 * hour - 1), 'en', '23 hours ago'],
  [before(24 * hour), 'en', 'yesterday'],
  [before(9 * 24 * hour), 'de', 'vor 9 Tagen'],
  [before(-hour), 'en', 'this minute'],
])('%s in %s: %s', (at, language, expected) => {
  expect(ago(at, now, language)).toBe(expected)
})
