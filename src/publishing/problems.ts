import type { BaseBlock } from '../../blocks/types.ts'
import type { ErrorCode } from '../translations/admin/index.ts'

/** Something that keeps an article from going out. */
export interface Problem {
  /** Dotted, as Payload's validation errors have it; relative to the block where a block reports it. */
  path: string
  code: ErrorCode
  values?: Record<string, string | number>
}

/** Where a block stands among the blocks of its article. */
export interface BlockContext {
  /** The blocks of the article in order; empty where the block stands outside an article's layout. */
  layout: readonly BaseBlock[]
  /** The block's own place in it, from 0. */
  index: number
}

/** A rule about a block, pure: what is wrong with it when its article goes out. */
export type BlockRule<B extends BaseBlock> = (block: B, context: BlockContext) => Problem[]

/** The number (from 1, as editors count) of the first earlier block that satisfies `test`. */
export const earlierBlock = (
  { layout, index }: BlockContext,
  test: (other: BaseBlock) => boolean,
): number | undefined => {
  const first = layout.slice(0, index).findIndex(test)
  return first === -1 ? undefined : first + 1
}
