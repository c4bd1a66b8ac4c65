import { describe, expect, it } from 'vitest'
import { appearing, plannedIn } from './planned.ts'

const job = (value: unknown, waitUntil: string | null, rest: object = {}) => ({
  waitUntil,
  hasError: false,
  input: { type: 'publish', doc: { relationTo: 'articles', value: value as string }, ...rest },
})

describe('plannedIn', () => {
  it('says what is to become of each article, the next first', () => {
    const jobs = [
      job(7, '2026-05-12T10:00:00.000Z', { type: 'unpublish' }),
      { ...job('3', '2026-05-11T10:00:00.000Z', { locale: 'de', type: undefined }), hasError: true },
    ]
    expect(plannedIn(jobs, 'articles')).toEqual([
      { article: '3', at: '2026-05-11T10:00:00.000Z', type: 'publish', locale: 'de', hasFailed: true },
      { article: '7', at: '2026-05-12T10:00:00.000Z', type: 'unpublish', locale: null, hasFailed: false },
    ])
  })

  it('leaves out what concerns no article', () => {
    const jobs = [
      job(1, null),
      job(null, '2026-05-12T10:00:00.000Z'),
      job(1, '2026-05-12T10:00:00.000Z', { doc: { relationTo: 'pages', value: 1 } }),
      job(1, '2026-05-12T10:00:00.000Z', { doc: undefined }),
      { waitUntil: '2026-05-12T10:00:00.000Z', input: null },
    ]
    expect(plannedIn(jobs, 'articles')).toEqual([])
  })
})

it.each([
  ['published', '2026-05-12T10:00:00.000Z', 1],
  ['published', '2026-05-10T11:59:59.000Z', 0],
  ['published', null, 0],
  ['draft', '2026-05-12T10:00:00.000Z', 0],
] as const)('an article that is %s with the date %s appears %d times', (_status, publishedAt, times) => {
  const now = new Date('2026-05-10T12:00:00.000Z')
  expect(appearing({ _status, id: 1, publishedAt }, now)).toHaveLength(times)
})
