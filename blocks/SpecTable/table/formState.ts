import type { FormField, FormState } from 'payload'
import { type Row, type Table, tableOf } from './table.ts'

/** Where the block's fields are in the form; `blockPath` is empty inside Lexical, whose blocks have forms of their own. */
export const pathsOf = (blockPath: string) => {
  const at = (name: string) => (blockPath ? `${blockPath}.${name}` : name)
  return { labelHeading: at('labelHeading'), columns: at('columns'), rows: at('rows') }
}

export type Paths = ReturnType<typeof pathsOf>

const rowParts = ['group', 'label', 'values', 'unit', 'note'] as const

/** The table in a form's state. */
export const readTable = (state: FormState, paths: Paths): Table =>
  tableOf({
    labelHeading: state[paths.labelHeading]?.value,
    columns: state[paths.columns]?.value,
    rows: (state[paths.rows]?.rows ?? []).map(({ id }, index) => ({
      id,
      ...Object.fromEntries(rowParts.map((part) => [part, state[`${paths.rows}.${index}.${part}`]?.value])),
    })),
  })

const isSame = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((entry, index) => entry === b[index])
    : a === b || ((a ?? '') === '' && (b ?? '') === '')

/**
 * A field with another value. `isModified` tells Payload that an answer to an autosave sent before has nothing to say
 * about it; a value that changed is not known to be wrong until the server has looked.
 */
const changed = (field: FormField | undefined, value: unknown): FormField | undefined => {
  if (field && isSame(field.value, value)) return undefined
  const { errorMessage: _, ...rest } = field ?? { initialValue: undefined, passesCondition: true }
  return { ...rest, value, valid: true, isModified: true } as FormField
}

/**
 * What has to change in a form's state so that it holds the table. Rows keep their ids and whatever else a host stores
 * in them, wherever they move.
 *
 * @param table whose rows all have ids
 * @returns the fields to set, and the paths of those that went with their rows
 */
export const writeTable = (
  state: FormState,
  paths: Paths,
  table: Table,
): { set: FormState; drop: string[] } => {
  const before = state[paths.rows]?.rows ?? []
  const set: FormState = {}
  const note = (path: string, field: FormField | undefined) => {
    if (field && field !== state[path]) set[path] = field
  }
  note(paths.labelHeading, changed(state[paths.labelHeading], table.labelHeading))
  note(paths.columns, changed(state[paths.columns], table.columns))

  const kept = fieldsByRow(state, paths.rows)
  const written = new Set<string>()
  for (const [index, row] of table.rows.entries()) {
    const from = before.findIndex(({ id }) => id === row.id)
    const fields = { ...kept[from], ...rowFields(kept[from] ?? {}, row) }
    for (const [name, field] of Object.entries(fields)) {
      written.add(`${paths.rows}.${index}.${name}`)
      note(`${paths.rows}.${index}.${name}`, field)
    }
  }
  const { rows } = table
  const isSameRows = rows.length === before.length && rows.every(({ id }, index) => id === before[index]?.id)
  if (!isSameRows)
    set[paths.rows] = {
      ...state[paths.rows],
      rows: rows.map(({ id = '' }) => before.find((each) => each.id === id) ?? { id }),
      value: rows.length,
      valid: true,
      disableFormData: rows.length > 0,
      isModified: true,
    } as FormField
  const drop = Object.keys(state).filter((path) => path.startsWith(`${paths.rows}.`) && !written.has(path))
  return { set, drop }
}

type Fields = Record<string, FormField>

/** The fields below each row, by their path inside it. */
const fieldsByRow = (state: FormState, rowsPath: string): Fields[] => {
  const found: Fields[] = []
  for (const [path, field] of Object.entries(state)) {
    if (!path.startsWith(`${rowsPath}.`)) continue
    const [index = '', ...name] = path.slice(rowsPath.length + 1).split('.')
    found[Number(index)] ??= {}
    const fields = found[Number(index)]
    if (fields) fields[name.join('.')] = field
  }
  return found
}

const rowFields = (fields: Fields, row: Row): Fields => {
  const result: Fields = {}
  for (const name of [...rowParts, 'id'] as const) {
    const field = changed(fields[name], row[name])
    if (field) result[name] = field
  }
  return result
}

/** What the server has said of the cells of a row, by the name of the field. */
export type RowErrors = Partial<Record<string, string>>

export interface TableErrors {
  labelHeading?: string
  columns?: string
  /** About the rows as a whole. */
  rows?: string
  byRow: (RowErrors | undefined)[]
}

/** What the server has said of the table's fields. */
export const readErrors = (state: FormState, paths: Paths): TableErrors => {
  const of = (path: string) => {
    const field = state[path]
    return field?.valid === false ? field.errorMessage : undefined
  }
  return {
    labelHeading: of(paths.labelHeading),
    columns: of(paths.columns),
    rows: of(paths.rows),
    byRow: (state[paths.rows]?.rows ?? []).map((_, index) => {
      const found = rowParts.flatMap((part) => {
        const error = of(`${paths.rows}.${index}.${part}`)
        return error ? [[part, error]] : []
      })
      return found.length > 0 ? Object.fromEntries(found) : undefined
    }),
  }
}
