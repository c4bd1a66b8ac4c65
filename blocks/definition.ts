import type { Block as PayloadBlock } from 'payload'
import type { ProductDoc } from '../collections/Products/types.ts'
import type { BlockStructuredData } from '../src/structured-data/index.ts'
import type { AILevel } from './AIDisclosure/types.ts'
import type { BaseBlock, Reference } from './types.ts'

/** What lists filter and sort on, worked out from an article's blocks when it is saved. */
export interface BlockFacts {
  /** 0–100. */
  score?: number
  award?: string
  aiLevel?: AILevel
}

/** Everything the plugin needs to know of a block. The registry holds one of each. */
export interface BlockDefinition<B extends BaseBlock = BaseBlock> {
  /** What Payload stores and the admin shows; validation of a block's own fields is in here. */
  config: PayloadBlock
  /** The texts that readers see, for the reading time. */
  texts: (block: B) => (string | null | undefined)[]
  facts?: (block: B) => BlockFacts
  /** What the block adds to the article's JSON-LD. */
  structuredData?: BlockStructuredData<B>
  /** The products a block shows. */
  products?: (block: B) => (Reference<ProductDoc> | null | undefined)[]
}

/** Keeps a definition's block type while it is written, and drops it where definitions are looped over. */
export const defineBlock = <B extends BaseBlock>(definition: BlockDefinition<B>): BlockDefinition =>
  definition as unknown as BlockDefinition
