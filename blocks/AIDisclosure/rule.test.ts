import { describe, expect, it } from 'vitest'
import { aiDisclosureRule } from './rule.ts'
import type { AIDisclosure } from './types.ts'

const disclosure = (humanReview?: AIDisclosure['humanReview']): AIDisclosure => ({
  blockType: 'aiDisclosure',
  level: 'assisted',
  humanReview,
})
const problems = (block: AIDisclosure, layout = [block], index = 0) =>
  aiDisclosureRule(block, { layout, index }).map(({ code, path }) => `${path}: ${code}`)

describe('a human review', () => {
  const reviewer = 'R. Prüferin'
  const date = '2026-01-10T12:00:00.000Z'
  it.each([
    [undefined, []],
    [null, []],
    [{ reviewed: false }, []],
    [{ reviewed: true, reviewer, date }, []],
    [{ reviewed: true, reviewer }, ['humanReview.date: reviewDateMissing']],
    [{ reviewed: true, date }, ['humanReview.reviewer: reviewerMissing']],
    [
      { reviewed: true, reviewer: '', date: null },
      ['humanReview.reviewer: reviewerMissing', 'humanReview.date: reviewDateMissing'],
    ],
    [{ reviewer, date }, []],
  ])('%j: %j', (humanReview, expected) => {
    expect(problems(disclosure(humanReview))).toEqual(expected)
  })
})

it('is there once; the later ones say which block is the first', () => {
  const [first, second] = [disclosure(), disclosure()]
  const layout = [{ blockType: 'prose' } as never, first, second]
  expect(problems(first, layout, 1)).toEqual([])
  expect(problems(second, layout, 2)).toEqual(['level: secondDisclosure'])
  expect(aiDisclosureRule(second, { layout, index: 2 })[0]?.values).toEqual({ first: 2 })
})
