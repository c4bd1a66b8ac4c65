import type { BaseBlock } from '../types.ts'

/** The article in a few lines: 1–12 facts, each with an optional label. */
export interface QuickFacts extends BaseBlock<'quickFacts'> {
  heading?: string | null
  facts: { id?: string | null; label?: string | null; text: string }[]
}
