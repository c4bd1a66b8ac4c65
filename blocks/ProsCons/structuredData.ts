import type { BlockStructuredData } from '../../src/structured-data/types.ts'
import { mapList, text } from '../../src/structured-data/values.ts'
import type { ProsCons } from './types.ts'

/** The statements; whether they make up pros and cons of a review depends on the whole article. */
export const structuredData: BlockStructuredData<ProsCons> = (block) => ({
  positiveNotes: mapList(block.pros, (row) => text(row.text)),
  negativeNotes: mapList(block.cons, (row) => text(row.text)),
})
