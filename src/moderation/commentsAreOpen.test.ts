import { expect, it } from 'vitest'
import { commentsAreOpen } from './commentsAreOpen.ts'

const now = new Date('2026-05-10T12:00:00.000Z')
const before = '2026-05-10T11:59:59.999Z'
const after = '2026-05-10T12:00:00.001Z'

it.each([
  [{}, {}, true],
  [{ commentsOpen: null }, {}, true],
  [{ commentsOpen: false }, {}, false],
  [{ commentsCloseAt: after }, {}, true],
  [{ commentsCloseAt: now.toISOString() }, {}, false],
  [{ commentsCloseAt: before }, {}, false],
  [{ commentsOpen: false, commentsCloseAt: after }, {}, false],
  [{ publishedAt: '2026-05-03T12:00:00.001Z' }, { closeAfterDays: 7 }, true],
  [{ publishedAt: '2026-05-03T12:00:00.000Z' }, { closeAfterDays: 7 }, false],
  [{ publishedAt: '2026-05-09T12:00:00.000Z' }, { closeAfterDays: 0.5 }, false],
  [{ publishedAt: null }, { closeAfterDays: 7 }, true],
  [{ publishedAt: '2026-05-03T12:00:00.001Z', commentsCloseAt: before }, { closeAfterDays: 7 }, false],
  [{ publishedAt: '2020-01-01T00:00:00.000Z', commentsCloseAt: after }, { closeAfterDays: 7 }, false],
])('%j under %j: %j', (article, policy, expected) => {
  expect(commentsAreOpen(article, policy, now)).toBe(expected)
})
