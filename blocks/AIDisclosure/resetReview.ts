import { isDeepStrictEqual } from 'node:util'
import type { BaseBlock } from '../types.ts'
import type { AIDisclosure } from './types.ts'

const withoutReview = (block: BaseBlock): BaseBlock => {
  const { humanReview: _, ...rest } = block as AIDisclosure
  return rest
}

const sameContent = (a: readonly BaseBlock[], b: readonly BaseBlock[]) =>
  isDeepStrictEqual(
    JSON.parse(JSON.stringify(a.map(withoutReview))),
    JSON.parse(JSON.stringify(b.map(withoutReview))),
  )

/**
 * A person vouched for a text that a machine has changed since: `humanReview.reviewed` goes back to false in every
 * disclosure whose review lies before now (contract §3). Returns the same array when nothing is to be reset.
 */
export const resetReview = (
  layout: readonly BaseBlock[],
  previous: readonly BaseBlock[],
  disclosureSlug: string,
  now: Date,
): readonly BaseBlock[] => {
  const isStale = (block: BaseBlock) => {
    const { humanReview } = block as AIDisclosure
    return (
      block.blockType === disclosureSlug &&
      humanReview?.reviewed === true &&
      !(humanReview.date && Date.parse(humanReview.date) > now.getTime())
    )
  }
  if (!layout.some(isStale) || sameContent(layout, previous)) return layout
  return layout.map((block) =>
    isStale(block)
      ? { ...block, humanReview: { ...(block as AIDisclosure).humanReview, reviewed: false } }
      : block,
  )
}
