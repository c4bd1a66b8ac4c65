import type { FieldShape } from './fieldShape.ts'
import type { ProblemCode } from './problem.ts'
import { isPlainObject } from './tree.ts'
import { isAllowedUrl, isHttpUrl } from './url.ts'
import { isDate, isNumeric } from './values.ts'

/** No single text needs more; a field's own `maxLength` is Payload's to check. */
export const MAX_TEXT = 200_000
/** An entry of a PostgreSQL index holds 2,704 bytes, and a UTF-16 unit becomes up to three of UTF-8. */
export const MAX_INDEXED_TEXT = 800

/** What is wrong with one value of a field. */
export interface Fault {
  code: ProblemCode
  values?: Record<string, string | number>
}

const fault = (wrong: boolean, code: ProblemCode): Fault | undefined => (wrong ? { code } : undefined)

const text = (value: unknown, { custom, index, name, unique }: FieldShape): Fault | undefined => {
  if (typeof value !== 'string') return { code: 'notText' }
  const max = index || unique || name === 'id' ? MAX_INDEXED_TEXT : MAX_TEXT
  if (value.length > max) return { code: 'tooLong', values: { max } }
  if (value === '') return undefined
  if (custom?.url === 'any') return fault(!isAllowedUrl(value), 'url')
  if (custom?.url === 'http') return fault(!isHttpUrl(value), 'httpUrl')
  return undefined
}

const option = (value: unknown, { options = [] }: FieldShape): Fault | undefined =>
  fault(!options.some((each) => (typeof each === 'string' ? each : each.value) === value), 'notOption')

const point = (value: unknown): Fault | undefined =>
  fault(
    !Array.isArray(value) || value.length !== 2 || !value.every((each) => each !== '' && isNumeric(each)),
    'notPoint',
  )

type Scalar = (value: unknown, field: FieldShape) => Fault | undefined

/**
 * The types of fields that hold plain values. A value that Payload itself turns into the right type before it
 * validates (`payload/dist/fields/hooks/beforeValidate/promise.js`) is right: texts for numbers and checkboxes.
 */
export const SCALARS: Record<string, Scalar> = {
  text: (value, field) =>
    // Payload makes texts of the IDs of rows and documents.
    field.name === 'id' && Number.isFinite(value) ? undefined : text(value, field),
  textarea: text,
  email: text,
  code: text,
  number: (value) => fault(!isNumeric(value), 'notNumber'),
  checkbox: (value) =>
    fault(typeof value !== 'boolean' && !['true', 'false', ''].includes(value as string), 'notBoolean'),
  date: (value) => fault(!isDate(value), 'notDate'),
  select: option,
  radio: option,
  point,
  json: (value) =>
    fault(
      typeof value === 'object' && value !== null && !Array.isArray(value) && !isPlainObject(value),
      'notObject',
    ),
}

/** The entries of `hasMany` fields: Payload takes these as they are. */
export const ENTRIES: Record<string, Scalar> = {
  text,
  number: (value) => fault(typeof value !== 'number' || !Number.isFinite(value), 'notNumber'),
  select: option,
}
