import type { Criterion, Verdict } from './types.ts'

/** The part of a verdict that its score follows from. */
export type Scored = Pick<Verdict, 'scale' | 'score' | 'criteria'>

/**
 * Rounded to one decimal, halves up as on paper: 8.15 is 8.2, although binary arithmetic makes a mean of
 * 8.1 and 8.2 come out slightly below 8.15.
 */
function toOneDecimal(value: number): number {
  // Adding 0 makes 0 of -0, which JSON does not know.
  return Math.round(Number((value * 10).toFixed(8))) / 10 + 0
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** What a criterion counts: 1 unless it says otherwise, never less than nothing. */
export function weightOf(criterion: Pick<Criterion, 'weight'>): number {
  return isNumber(criterion.weight) ? Math.max(0, criterion.weight) : 1
}

/** The criteria that carry a score. Rows that an unfinished draft or a foreign client left without are skipped. */
export function scoredCriteria(verdict: Scored): Criterion[] {
  const criteria: unknown = verdict.criteria
  if (!Array.isArray(criteria)) return []
  return criteria.filter((criterion) => isNumber(criterion?.score))
}

/** The highest mark of the verdict's scale as a number; 10 unless the verdict says otherwise. */
export function scaleOf(verdict: Pick<Verdict, 'scale'>): number {
  const scale = String(verdict.scale)
  return scale === '5' || scale === '100' ? Number(scale) : 10
}

/**
 * The score readers see, in marks of the verdict's scale: its own, else the weighted mean of its criteria
 * rounded to one decimal. Undefined without either, or when all weights are 0.
 */
export function effectiveScore(verdict: Scored): number | undefined {
  if (isNumber(verdict.score)) return verdict.score + 0
  const criteria = scoredCriteria(verdict)
  const total = criteria.reduce((sum, criterion) => sum + weightOf(criterion), 0)
  if (total === 0) return undefined
  const weighted = criteria.reduce((sum, criterion) => sum + criterion.score * weightOf(criterion), 0)
  return toOneDecimal(weighted / total)
}

/** The effective score on the scale 0–100 that all articles share, with at most one decimal. */
export function normalisedScore(verdict: Scored): number | undefined {
  const score = effectiveScore(verdict)
  if (score === undefined) return undefined
  return Math.min(100, Math.max(0, toOneDecimal((score / scaleOf(verdict)) * 100)))
}
