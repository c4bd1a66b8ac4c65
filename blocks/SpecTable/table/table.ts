import type { SpecTable } from '../types.ts'

/** A row of the grid: everything is a text, also what is missing. */
export interface Row {
  /** Payload's id of the row, which it keeps wherever it moves; a new row has none yet. */
  id?: string
  group: string
  label: string
  values: string[]
  unit: string
  note: string
}

/** A spec table as the grid edits it: every row has one value for each column. */
export interface Table {
  labelHeading: string
  columns: string[]
  rows: Row[]
}

/** What a cell holds of its row; a number is the place of a value. */
export type Part = 'group' | 'label' | 'unit' | 'note' | number

/** Where a cell is. Row −1 is the heading's. */
export interface Place {
  row: number
  part: Part
}

/** What a table holds at most (contract §3). */
export const limits = { columns: 6, rows: 200 }

export const headingRow = -1

/** A row that nothing has been written in. */
export const emptyRow = (columns: number): Row => ({
  group: '',
  label: '',
  values: Array<string>(columns).fill(''),
  unit: '',
  note: '',
})

const isEmptyRow = ({ group, label, values, unit, note }: Row) =>
  [group, label, unit, note, ...values].every((text) => text === '')

/** Whether nothing has been written in it yet. */
export const isEmpty = ({ labelHeading, columns, rows }: Table): boolean =>
  labelHeading === '' && columns.every((column) => column === '') && rows.every(isEmptyRow)

/** Whether any row says something in this part. */
export const isUsed = ({ rows }: Table, part: 'group' | 'unit' | 'note'): boolean =>
  rows.some((row) => row[part] !== '')

const textsOf = ({ group, id, label, note, unit, values }: Row) => [id, group, label, unit, note, ...values]

const isSameList = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((entry, index) => entry === b[index])

const isSameRow = (a: Row, b: Row | undefined) => b !== undefined && isSameList(textsOf(a), textsOf(b))

export const isSameTable = (a: Table, b: Table): boolean =>
  a.labelHeading === b.labelHeading &&
  isSameList(a.columns, b.columns) &&
  a.rows.length === b.rows.length &&
  a.rows.every((row, index) => isSameRow(row, b.rows[index]))

/** The table with what is the same as before as the same objects, so that only rows that changed are drawn anew. */
export const shared = (table: Table, before: Table): Table =>
  isSameTable(table, before)
    ? before
    : {
        labelHeading: table.labelHeading,
        columns: isSameList(table.columns, before.columns) ? before.columns : table.columns,
        rows: table.rows.map((row, index) => {
          const was = before.rows[index]
          return was && isSameRow(row, was) ? was : row
        }),
      }

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/**
 * The table in what a form or a document holds, however unfinished. Rows that are too short are filled up; where one
 * is too long, the table gets columns without a heading, so that nothing is hidden.
 */
export const tableOf = ({
  labelHeading,
  columns,
  rows,
}: Partial<Record<keyof SpecTable, unknown>>): Table => {
  const found = list(rows).map((row) => (row ?? {}) as Record<string, unknown>)
  const count = Math.max(1, list(columns).length, ...found.map(({ values }) => list(values).length))
  const texts = (values: unknown) => Array.from({ length: count }, (_, index) => text(list(values)[index]))
  return {
    labelHeading: text(labelHeading),
    columns: texts(columns),
    rows: found.map(({ id, group, label, values, unit, note }) => ({
      ...(typeof id === 'string' && { id }),
      group: text(group),
      label: text(label),
      values: texts(values),
      unit: text(unit),
      note: text(note),
    })),
  }
}

/** Without the empty rows at its end: the grid shows one to write in, and it counts once something is in it. */
export const trimmed = (table: Table): Table => {
  const last = table.rows.findLastIndex((row) => !isEmptyRow(row))
  return last === table.rows.length - 1 ? table : { ...table, rows: table.rows.slice(0, last + 1) }
}

const withRow = (table: Table, row: number): Table =>
  row < table.rows.length
    ? table
    : {
        ...table,
        rows: [
          ...table.rows,
          ...Array.from({ length: row + 1 - table.rows.length }, () => emptyRow(table.columns.length)),
        ],
      }

/** The nearest place that a table has, with the row to write in below its last one. */
export const nearest = ({ columns, rows }: Table, { row, part }: Place): Place => ({
  row: Math.min(row, rows.length, limits.rows - 1),
  part: typeof part === 'number' ? Math.min(part, columns.length - 1) : part,
})

export const textAt = ({ labelHeading, columns, rows }: Table, { row, part }: Place): string => {
  if (row === headingRow) return typeof part === 'number' ? (columns[part] ?? '') : labelHeading
  const found = rows[row]
  if (!found) return ''
  return typeof part === 'number' ? (found.values[part] ?? '') : found[part]
}

/** Writes a text into a cell; the row is made where there is none yet. */
export const setText = (table: Table, { row, part }: Place, value: string): Table => {
  if (row === headingRow)
    return typeof part === 'number'
      ? { ...table, columns: table.columns.with(part, value) }
      : { ...table, labelHeading: value }
  const grown = withRow(table, row)
  const rows = grown.rows.map((each, index) => {
    if (index !== row) return each
    return typeof part === 'number'
      ? { ...each, values: each.values.with(part, value) }
      : { ...each, [part]: value }
  })
  return { ...grown, rows }
}

const inserted = <T>(entries: readonly T[], at: number, entry: T): T[] => entries.toSpliced(at, 0, entry)

const moved = <T>(entries: readonly T[], from: number, to: number): T[] => {
  const entry = entries[from]
  if (entry === undefined || to < 0 || to >= entries.length) return [...entries]
  return inserted(entries.toSpliced(from, 1), to, entry)
}

export const insertRow = (table: Table, at: number): Table =>
  table.rows.length >= limits.rows
    ? table
    : { ...table, rows: inserted(table.rows, at, emptyRow(table.columns.length)) }

export const removeRow = (table: Table, at: number): Table => ({
  ...table,
  rows: table.rows.toSpliced(at, 1),
})

export const moveRow = (table: Table, from: number, to: number): Table => ({
  ...table,
  rows: moved(table.rows, from, to),
})

/** The same change to the headings and to the values of every row, so that they stay equally long. */
const withColumns = (table: Table, change: (texts: string[]) => string[]): Table => ({
  ...table,
  columns: change(table.columns),
  rows: table.rows.map((row) => ({ ...row, values: change(row.values) })),
})

export const insertColumn = (table: Table, at: number): Table =>
  table.columns.length >= limits.columns ? table : withColumns(table, (texts) => inserted(texts, at, ''))

/** The last column stays, emptied: a table has one. */
export const removeColumn = (table: Table, at: number): Table =>
  withColumns(table, (texts) => (texts.length > 1 ? texts.toSpliced(at, 1) : ['']))

export const moveColumn = (table: Table, from: number, to: number): Table =>
  withColumns(table, (texts) => moved(texts, from, to))
