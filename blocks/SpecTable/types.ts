import type { BaseBlock } from '../types.ts'

/** One line of a specification table; `values` has one entry for each of the table's columns. */
export interface SpecRow {
  id?: string | null
  group?: string | null
  label: string
  values: string[]
  unit?: string | null
  note?: string | null
}

/** A table of 1–6 value columns and 1–200 rows, in groups when rows name one. */
export interface SpecTable extends BaseBlock<'specTable'> {
  caption?: string | null
  /** Heading of the column that holds the row labels. */
  labelHeading?: string | null
  columns: string[]
  rows: SpecRow[]
}
