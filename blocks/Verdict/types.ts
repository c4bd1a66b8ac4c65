import type { BaseBlock, RichText, TextRow } from '../types.ts'

/** The highest mark of a verdict's scale; the lowest is 0. */
export type Scale = '5' | '10' | '100'

export type Recommendation = 'buy' | 'consider' | 'wait' | 'avoid'

/** One part of a score. `weight` defaults to 1. */
export interface Criterion {
  id?: string | null
  label: string
  score: number
  weight?: number | null
}

/** Our assessment. With criteria and no `score`, the score is their weighted mean. */
export interface Verdict extends BaseBlock<'verdict'> {
  heading?: string | null
  content?: RichText | null
  scale?: Scale | null
  score?: number | null
  criteria?: Criterion[] | null
  recommendation?: Recommendation | null
  bestFor?: TextRow[] | null
  notFor?: TextRow[] | null
  award?: string | null
}
