import { fillWords } from '../../src/translations/fill.ts'
import type { Summary } from '../summaries.ts'
import type { AIDisclosure } from './types.ts'

export const summary: Summary<AIDisclosure> = ({ humanReview, level }, { option, words }) => [
  level && option(level),
  humanReview?.reviewed &&
    humanReview.reviewer &&
    fillWords(words.reviewedBy, { name: humanReview.reviewer }),
]
