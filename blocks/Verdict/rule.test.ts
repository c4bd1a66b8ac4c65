import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BaseBlock } from '../types.ts'
import { verdictRule } from './rule.ts'
import type { Verdict } from './types.ts'

const verdict = (rest: Partial<Verdict> = {}): Verdict => ({ blockType: 'verdict', scale: '10', ...rest })
const criterion = (score: number, weight?: number) => ({ label: 'x', score, weight })
const problems = (block: Verdict, layout: BaseBlock[] = [block], index = layout.indexOf(block)) =>
  verdictRule(block, { layout, index }).map(({ code, path }) => `${path}: ${code}`)

describe('a verdict', () => {
  it.each([
    ['nothing yet', verdict()],
    ['both ends of its scale', verdict({ score: 0, criteria: [criterion(10)] })],
    ['a small scale', verdict({ scale: '5', score: 5 })],
    ['a large scale', verdict({ scale: '100', score: 100 })],
    ['no scale, which is 10', verdict({ scale: null, score: 10 })],
    ['a weight of nothing', verdict({ criteria: [criterion(5, 0)] })],
    ['the number of its rows, as a form holds it', verdict({ criteria: 0 as never })],
    ['rows that have only begun', verdict({ criteria: [{ label: '' } as never, null as never] })],
  ])('may have %s', (_, block) => {
    expect(problems(block)).toEqual([])
  })

  it.each([
    ['a score above its scale', verdict({ score: 10.1 }), ['score: scoreOutsideScale']],
    ['a score below 0', verdict({ score: -0.1 }), ['score: scoreOutsideScale']],
    ['a score of another scale', verdict({ scale: '5', score: 6 }), ['score: scoreOutsideScale']],
    ['a score that is no number', verdict({ score: Number.NaN }), ['score: scoreOutsideScale']],
    [
      'criteria outside and weights below 0, all named',
      verdict({ score: 11, criteria: [criterion(11, -1), criterion(5), criterion(-1, -2)] }),
      [
        'score: scoreOutsideScale',
        'criteria.0.score: scoreOutsideScale',
        'criteria.0.weight: weightNegative',
        'criteria.2.score: scoreOutsideScale',
        'criteria.2.weight: weightNegative',
      ],
    ],
  ])('may not have %s', (_, block, expected) => {
    expect(problems(block)).toEqual(expected)
  })
})

describe('of several verdicts', () => {
  const scored = verdict({ score: 5 })
  const byCriteria = verdict({ criteria: [criterion(5)] })
  const plain = verdict()
  const prose = { blockType: 'prose' }

  it('one may have a score; the later ones say which block has it', () => {
    const layout = [prose, scored, plain, byCriteria]
    expect(layout.map((_, index) => problems(layout[index] as Verdict, layout, index))).toEqual([
      [],
      [],
      [],
      ['score: secondScore'],
    ])
    expect(verdictRule(byCriteria, { layout, index: 3 })[0]?.values).toEqual({ first: 2 })
  })

  it('a copy of the block counts as another', () => {
    expect(problems(scored, [scored, { ...scored }], 1)).toEqual(['score: secondScore'])
  })

  it('exactly all but the first scored one are wrong', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(scored, byCriteria, plain, prose)), (layout) => {
        const wrong = layout.flatMap((block, index) =>
          block.blockType === 'verdict' ? problems(block as Verdict, layout, index) : [],
        )
        const count = layout.filter((block) => block === scored || block === byCriteria).length
        expect(wrong).toHaveLength(Math.max(0, count - 1))
      }),
    )
  })
})
