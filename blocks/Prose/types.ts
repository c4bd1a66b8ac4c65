import type { BaseBlock, RichText } from '../types.ts'

/** Running text between the structured blocks. */
export interface Prose extends BaseBlock<'prose'> {
  content?: RichText | null
}
