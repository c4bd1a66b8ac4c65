import type { BaseBlock, TextRow } from '../types.ts'

/** What we like and what annoys us. At least one statement in all. */
export interface ProsCons extends BaseBlock<'prosCons'> {
  heading?: string | null
  prosHeading?: string | null
  consHeading?: string | null
  pros?: TextRow[] | null
  cons?: TextRow[] | null
}
