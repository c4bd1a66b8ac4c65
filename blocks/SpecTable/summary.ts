import { rowsOf } from '../../src/react/values.ts'
import { fillCount } from '../../src/translations/fill.ts'
import type { Summary } from '../summaries.ts'
import type { SpecTable } from './types.ts'

export const summary: Summary<SpecTable> = ({ caption, columns, rows }, { words }) => [
  caption,
  fillCount(words.rows, rowsOf(rows).length),
  Array.isArray(columns) && columns.length > 1 && fillCount(words.columns, columns.length),
]
