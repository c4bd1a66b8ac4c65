import type { BlockStructuredData } from '../../src/structured-data/types.ts'
import { effectiveScore, scaleOf } from './score.ts'
import type { Verdict } from './types.ts'

/**
 * A scored verdict as `reviewRating`. Both ends of the scale are named, since Google assumes 1 to 5 otherwise
 * (Review snippet, "reviewRating"). A draft's score outside its scale is no rating.
 */
export const structuredData: BlockStructuredData<Verdict> = (verdict) => {
  const ratingValue = effectiveScore(verdict)
  const bestRating = scaleOf(verdict)
  if (ratingValue === undefined || !(ratingValue >= 0 && ratingValue <= bestRating)) return {}
  return { reviewRating: { '@type': 'Rating', ratingValue, bestRating, worstRating: 0 } }
}
