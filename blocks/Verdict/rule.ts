import { type BlockRule, earlierBlock, type Problem } from '../../src/publishing/problems.ts'
import type { BaseBlock } from '../types.ts'
import { effectiveScore } from './score.ts'
import type { Verdict } from './types.ts'

const isScored = (block: BaseBlock, own: Verdict) =>
  block.blockType === own.blockType && effectiveScore(block as Verdict) !== undefined

/** Scores lie within the scale, weights are not negative, and an article has one scored verdict (contract §3). */
export const verdictRule: BlockRule<Verdict> = (block, context) => {
  const scale = Number(block.scale ?? 10)
  const outside = (score: unknown) => typeof score === 'number' && !(score >= 0 && score <= scale)
  const problems: Problem[] = []
  if (outside(block.score)) problems.push({ path: 'score', code: 'scoreOutsideScale', values: { scale } })
  // The admin's form holds the number of rows while they are being typed.
  const criteria = Array.isArray(block.criteria) ? block.criteria : []
  for (const [index, criterion] of criteria.entries()) {
    if (outside(criterion?.score)) {
      problems.push({ path: `criteria.${index}.score`, code: 'scoreOutsideScale', values: { scale } })
    }
    if (typeof criterion?.weight === 'number' && criterion.weight < 0) {
      problems.push({ path: `criteria.${index}.weight`, code: 'weightNegative' })
    }
  }
  const first = isScored(block, block) && earlierBlock(context, (other) => isScored(other, block))
  if (first) problems.push({ path: 'score', code: 'secondScore', values: { first } })
  return problems
}
