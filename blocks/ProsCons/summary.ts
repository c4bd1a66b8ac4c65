import { rowsOf } from '../../src/react/values.ts'
import { fillCount } from '../../src/translations/fill.ts'
import type { Summary } from '../summaries.ts'
import type { ProsCons } from './types.ts'

export const summary: Summary<ProsCons> = ({ cons, heading, pros }, { words }) => [
  heading,
  fillCount(words.pros, rowsOf(pros).length),
  fillCount(words.cons, rowsOf(cons).length),
]
