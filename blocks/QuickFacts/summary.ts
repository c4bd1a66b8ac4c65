import { rowsOf } from '../../src/react/values.ts'
import { fillCount } from '../../src/translations/fill.ts'
import type { Summary } from '../summaries.ts'
import type { QuickFacts } from './types.ts'

export const summary: Summary<QuickFacts> = ({ facts, heading }, { words }) => [
  heading,
  fillCount(words.facts, rowsOf(facts).length),
]
