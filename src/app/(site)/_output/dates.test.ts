import { expect, it } from 'vitest'
import { changedAt, dayOf, modifiedAt } from './dates.ts'

const article = (publishedAt: string, dateModified: unknown) => ({
  publishedAt,
  jsonLd: { '@graph': [{ dateModified }] },
})

it('reads a day where the editors are', () => {
  expect(dayOf('2026-05-03T22:30:00.000Z', 'de')).toBe('4. Mai 2026')
})

it('tells readers of a change from the next day on', () => {
  const sameDay = article('2026-05-03T06:00:00.000Z', '2026-05-03T21:00:00.000Z')
  const nextDay = article('2026-05-03T06:00:00.000Z', '2026-05-03T22:30:00.000Z')
  expect(changedAt(sameDay)).toBeUndefined()
  expect(changedAt(nextDay)).toBe('2026-05-03T22:30:00.000Z')
  expect(modifiedAt(sameDay)).toBe('2026-05-03T21:00:00.000Z')
})

it('knows of no change to what has not come out', () => {
  const jsonLd = { '@graph': [{ dateModified: '2026-05-03T21:00:00.000Z' }] }
  expect(changedAt({ publishedAt: null, jsonLd })).toBeUndefined()
})

it.each([null, undefined, {}, { '@graph': 'x' }, { '@graph': [null] }, { '@graph': [{ dateModified: 3 }] }])(
  'takes the publication where the structured data is %j',
  (jsonLd) => {
    const publishedAt = '2026-05-03T06:00:00.000Z'
    expect(modifiedAt({ publishedAt, jsonLd: jsonLd as never })).toBe(publishedAt)
    expect(changedAt({ publishedAt, jsonLd: jsonLd as never })).toBeUndefined()
  },
)
