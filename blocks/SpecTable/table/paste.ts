import { type Cells, type ParsedTable, toTabSeparated } from './cells.ts'
import {
  insertColumn,
  isEmpty,
  limits,
  type Part,
  type Place,
  type Row,
  setText,
  type Table,
} from './table.ts'

/** Why a paste was refused; what it would have needed beside what there is. */
export interface Refusal {
  reason: 'tooManyColumns' | 'tooManyRows' | 'tooWide'
  found: number
  limit: number
}

export type Pasted =
  | {
      table: Table
      rows: number
      columns: number
      /** What an import has read, with whether its first row was taken for headings. */
      imported?: ParsedTable
    }
  | { refusal: Refusal }

/**
 * Headings by which a pasted table says what a column holds, in German and English. The first of each are what the
 * grid itself writes into a copy.
 */
const names = {
  group: ['gruppe', 'group', 'abschnitt', 'section'],
  unit: ['einheit', 'unit', 'einheiten', 'units'],
  note: ['anmerkung', 'note', 'anmerkungen', 'notes', 'hinweis', 'remark', 'bemerkung', 'notiz'],
  label: [
    'merkmal',
    'feature',
    'eigenschaft',
    'property',
    'modell',
    'model',
    'bezeichnung',
    'spec',
    'specification',
  ],
  value: ['wert', 'value', 'werte', 'values'],
}

const isNamed = (cell: string | undefined, ...kinds: (keyof typeof names)[]) =>
  cell !== undefined && kinds.some((kind) => names[kind].includes(cell.toLowerCase()))

/** A cell holds one line. */
const oneLine = (cell: string) => cell.replace(/\s*\n\s*/g, ' ').trim()

const isBlank = (row: string[]) => row.every((cell) => cell === '')

/** Without the blank rows and the blank columns at the end that come with a selection in a spreadsheet. */
const tidied = (cells: Cells): Cells => {
  const rows = cells.map((row) => row.map(oneLine)).filter((row) => !isBlank(row))
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1))
  return rows.map((row) => row.slice(0, width))
}

const startsWithNumber = (cell: string) => /^[<>≤≥~≈±+−-]?\s*\d/.test(cell)

/** Whether the first row reads like headings, where the format does not say so. */
const looksLikeHeadings = ([first = [], ...rest]: Cells): boolean => {
  const [corner, ...others] = first
  if (rest.length === 0 || others.length === 0) return false
  if (corner === '' || isNamed(corner, 'group', 'label')) return true
  if (others.some((cell) => isNamed(cell, 'unit', 'note', 'value'))) return true
  return others.length > 1 && others.every((cell) => cell !== '' && !startsWithNumber(cell))
}

/** Which column of the paste holds what; everything that has no name of its own is a column of values. */
const rolesOf = (headings: string[] | undefined, width: number) => {
  const group = isNamed(headings?.[0], 'group') ? 0 : -1
  const label = group + 1
  const named = (kind: 'unit' | 'note') =>
    headings?.findIndex((cell, index) => index > label && isNamed(cell, kind)) ?? -1
  const [unit, note] = [named('unit'), named('note')]
  const values = Array.from({ length: width }, (_, index) => index).filter(
    (index) => index > label && index !== unit && index !== note,
  )
  return { group, label, unit, note, values }
}

/** A line with nothing but a label above lines with values heads a group. */
const withGroups = (rows: Row[]): Row[] => {
  const isHead = ({ values, unit, note }: Row) => isBlank([...values, unit, note])
  let group = ''
  return rows.flatMap((row, index) => {
    const next = rows[index + 1]
    if (isHead(row) && next && !isHead(next)) {
      group = row.label
      return []
    }
    return [{ ...row, group }]
  })
}

const refusalOf = (columns: number, rows: number): Refusal | undefined => {
  if (columns > limits.columns) return { reason: 'tooManyColumns', found: columns, limit: limits.columns }
  if (rows > limits.rows) return { reason: 'tooManyRows', found: rows, limit: limits.rows }
  return undefined
}

/**
 * A whole table from the clipboard: headings, groups, units and notes are recognised.
 * @param parsed `hasHeadings` decides about the first row; without it, how the row looks
 */
export const importTable = (parsed: ParsedTable): Pasted => {
  const cells = tidied(parsed.cells)
  const hasHeadings = parsed.hasHeadings ?? looksLikeHeadings(cells)
  const [headings, lines] = hasHeadings ? [cells[0], cells.slice(1)] : [undefined, cells]
  const roles = rolesOf(headings, cells[0]?.length ?? 0)
  const all = lines.map(
    (line): Row => ({
      group: line[roles.group] ?? '',
      label: line[roles.label] ?? '',
      values: roles.values.length > 0 ? roles.values.map((index) => line[index] ?? '') : [''],
      unit: line[roles.unit] ?? '',
      note: line[roles.note] ?? '',
    }),
  )
  const rows = roles.group < 0 ? withGroups(all) : all
  const columns = Math.max(1, roles.values.length)
  const refusal = refusalOf(columns, rows.length)
  if (refusal) return { refusal }
  const table: Table = {
    labelHeading: headings?.[roles.label] ?? '',
    columns: roles.values.length > 0 ? roles.values.map((index) => headings?.[index] ?? '') : [''],
    rows,
  }
  return { table, rows: rows.length, columns, imported: { cells: parsed.cells, hasHeadings } }
}

/** The parts that a line of pasted cells fills from where it begins. Values may become more, unit and note may not. */
const partsFrom = (part: Part, count: number): Part[] => {
  if (part === 'unit' || part === 'note') return (['unit', 'note'] as Part[]).slice(part === 'unit' ? 0 : 1)
  const before = part === 'group' ? ['group' as Part, 'label' as Part] : part === 'label' ? [part] : []
  const first = typeof part === 'number' ? part : 0
  return [
    ...before,
    ...Array.from({ length: Math.max(0, count - before.length) }, (_, index) => first + index),
  ]
}

/**
 * Puts cells into a table as a spreadsheet does: from one cell to the right and down, over what stands there. Rows and
 * columns are added where the table ends. Into an empty table it is an import.
 */
export const paste = (table: Table, start: Place, parsed: ParsedTable): Pasted => {
  if (isEmpty(table)) return importTable(parsed)
  const cells = parsed.cells.map((row) => row.map(oneLine))
  const width = cells[0]?.length ?? 0
  const parts = partsFrom(start.part, width)
  if (parts.length < width) return { refusal: { reason: 'tooWide', found: width, limit: parts.length } }
  const columns = Math.max(
    table.columns.length,
    ...parts.map((part) => (typeof part === 'number' ? part + 1 : 0)),
  )
  const refusal = refusalOf(columns, Math.max(table.rows.length, start.row + cells.length))
  if (refusal) return { refusal }
  let result = table
  while (result.columns.length < columns) result = insertColumn(result, result.columns.length)
  for (const [down, line] of cells.entries())
    for (const [right, cell] of line.entries()) {
      const part = parts[right]
      if (part !== undefined) result = setText(result, { row: start.row + down, part }, cell)
    }
  return { table: result, rows: cells.length, columns: width }
}

/** Headings of a copy, in the language of whoever copies. */
export interface CopyWords {
  group: string
  unit: string
  note: string
}

/** The table for other programs and for another grid, which reads it as it was. */
export const copyOf = ({ labelHeading, columns, rows }: Table, words: CopyWords): string =>
  toTabSeparated([
    [words.group, labelHeading, ...columns, words.unit, words.note],
    ...rows.map(({ group, label, values, unit, note }) => [group, label, ...values, unit, note]),
  ])
