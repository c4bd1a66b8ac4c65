import { describe, expect, it } from 'vitest'
import type { BaseBlock } from '../types.ts'
import { resetReview } from './resetReview.ts'
import type { AIDisclosure } from './types.ts'

const now = new Date('2026-05-10T12:00:00.000Z')
const prose = (text: string) => ({ blockType: 'prose', id: 'p', text }) as BaseBlock
const disclosure = (
  humanReview: AIDisclosure['humanReview'] = {
    reviewed: true,
    reviewer: 'R',
    date: '2026-05-01T00:00:00.000Z',
  },
  level: AIDisclosure['level'] = 'generated',
): AIDisclosure => ({ blockType: 'aiDisclosure', id: 'd', level, humanReview })

const reset = (layout: BaseBlock[], previous: BaseBlock[]) =>
  resetReview(layout, previous, 'aiDisclosure', now)
const reviewed = (layout: readonly BaseBlock[]) =>
  layout.flatMap((block) => ('level' in block ? [(block as AIDisclosure).humanReview?.reviewed] : []))

describe('a review is taken back', () => {
  it.each([
    ['a changed text', [prose('b'), disclosure()]],
    ['a block more', [prose('a'), prose('c'), disclosure()]],
    ['a block less', [disclosure()]],
    ['another order', [disclosure(), prose('a')]],
    ['another level', [prose('a'), disclosure(undefined, 'assisted')]],
  ])('by %s', (_, layout) => {
    const changed = reset(layout, [prose('a'), disclosure()])
    expect(reviewed(changed)).toEqual([false])
    // Who had reviewed, and when, stays to be read.
    expect(changed.find((block) => block.blockType === 'aiDisclosure')).toMatchObject({
      humanReview: { reviewer: 'R', date: '2026-05-01T00:00:00.000Z' },
    })
  })

  it('when it is claimed along with the change, or for a text without an earlier one', () => {
    const claimed = disclosure({ reviewed: true, reviewer: 'R', date: '2026-05-10T11:59:00.000Z' })
    expect(reviewed(reset([prose('b'), claimed], [prose('a'), disclosure({})]))).toEqual([false])
    expect(reviewed(reset([claimed], []))).toEqual([false])
    expect(reviewed(reset([prose('b'), disclosure({ reviewed: true })], [prose('a')]))).toEqual([false])
  })
})

describe('a review stays', () => {
  it('when the text is the same, also as it comes back from JSON', () => {
    const previous = [{ ...prose('a'), extra: undefined }, disclosure()] as BaseBlock[]
    const layout = [prose('a'), disclosure()]
    expect(reset(layout, previous)).toBe(layout)
  })

  it('when only the review itself changes', () => {
    const layout = [prose('a'), disclosure()]
    expect(reset(layout, [prose('a'), disclosure({ reviewed: false })])).toBe(layout)
  })

  it('when it lies after the change', () => {
    const layout = [
      prose('b'),
      disclosure({ reviewed: true, reviewer: 'R', date: '2026-05-11T00:00:00.000Z' }),
    ]
    expect(reset(layout, [prose('a')])).toBe(layout)
  })

  it('in blocks of another name', () => {
    const layout = [{ ...disclosure(), blockType: 'other' } as BaseBlock]
    expect(reset(layout, [])).toBe(layout)
  })
})

it('changes neither what it is given nor other blocks', () => {
  const layout = [prose('b'), disclosure()]
  const copy = structuredClone(layout)
  const changed = reset(layout, [])
  expect(layout).toEqual(copy)
  expect(changed[0]).toBe(layout[0])
})
