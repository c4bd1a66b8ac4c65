import { fillWords } from '../../src/translations/fill.ts'
import type { Summary } from '../summaries.ts'
import { effectiveScore, scaleOf } from './score.ts'
import type { Verdict } from './types.ts'

/** The score as readers will see it, also where it follows from the criteria. */
export const summary: Summary<Verdict> = (block, { language, option, words }) => {
  const score = effectiveScore(block as Verdict)
  return [
    block.heading,
    score !== undefined &&
      fillWords(words.score, { score: score.toLocaleString(language), scale: scaleOf(block as Verdict) }),
    block.recommendation && option(block.recommendation),
    block.award,
  ]
}
