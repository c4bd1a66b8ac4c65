import { type BlockRule, earlierBlock, type Problem } from '../../src/publishing/problems.ts'
import type { AIDisclosure } from './types.ts'

/** A review names reviewer and date, and an article has one disclosure (contract §3). */
export const aiDisclosureRule: BlockRule<AIDisclosure> = (block, context) => {
  const problems: Problem[] = []
  const first = earlierBlock(context, ({ blockType }) => blockType === block.blockType)
  if (first) problems.push({ path: 'level', code: 'secondDisclosure', values: { first } })
  if (block.humanReview?.reviewed) {
    if (!block.humanReview.reviewer) problems.push({ path: 'humanReview.reviewer', code: 'reviewerMissing' })
    if (!block.humanReview.date) problems.push({ path: 'humanReview.date', code: 'reviewDateMissing' })
  }
  return problems
}
