import type { Reference } from '../../blocks/types.ts'

/**
 * Readers of values whose type nobody guarantees: drafts are unfinished, frontends get blocks over the wire, and
 * React throws on an object where it expects text. Each gives the value when it is usable, else the empty one.
 */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Trimmed text; a number as text; '' for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

/** The rows of an array field; what is not a row is left out. */
export function rowsOf<Row extends object>(value: readonly Row[] | null | undefined): Row[] {
  return Array.isArray(value) ? (value.filter(isRecord) as Row[]) : []
}

/** The texts of an array of rows with a `text`, or of plain texts; empty ones are left out. */
export function textsOf(value: readonly (string | { text: string })[] | null | undefined): string[] {
  if (!Array.isArray(value)) return []
  return value.map((entry) => textOf(isRecord(entry) ? entry.text : entry)).filter(Boolean)
}

/** The document of an upload or relationship; undefined when it is only an id. */
export function populated<Doc extends object>(reference: Reference<Doc> | null | undefined): Doc | undefined {
  return isRecord(reference) ? (reference as Doc) : undefined
}
