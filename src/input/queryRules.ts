import type { FieldShape } from './fieldShape.ts'
import type { QueryContext, Target } from './queryPath.ts'
import { type Fault, SCALARS } from './scalars.ts'
import { isPlainObject } from './tree.ts'
import { isNumeric } from './values.ts'

/** Entries of a list in a query; the database takes each as a value of its own. */
export const MAX_LIST = 1000
/** Payload makes one condition of every word. */
const MAX_SEARCH = 500

type Test = (value: unknown) => boolean
/** What an operator takes on some target. */
type Operators = Record<string, Test>

/** Every operator of Payload (`validOperators`); others it answers with 400 itself. */
export const OPERATORS: ReadonlySet<string> = new Set([
  'equals',
  'not_equals',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'in',
  'not_in',
  'all',
  'exists',
  'like',
  'not_like',
  'contains',
  'within',
  'intersects',
  'near',
])

const isNothing: Test = (value) => value === null || value === 'null'
const isSearch: Test = (value) => typeof value === 'string' && value.length <= MAX_SEARCH
const isSwitch: Test = (value) => typeof value === 'boolean' || value === 'true' || value === 'false'
const isWord: Test = (value) =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
const isNumber: Test = (value) => isNumeric(value) && value !== '' && String(value).trim() !== ''
/** A 32-bit integer, as PostgreSQL's `integer` has it. */
const isInteger: Test = (value) => isNumber(value) && Number(value) === (Number(value) | 0)
/** For IDs Payload takes a text that is no number for "no document". */
const isIntegerOrWord: Test = (value) =>
  isInteger(value) || value === '' || (typeof value === 'string' && Number.isNaN(Number(value)))

/** Payload turns whatever `Date` understands into ISO 8601 before the database sees it. */
const isDay: Test = (value) => {
  if (typeof value !== 'string' && typeof value !== 'number' && !(value instanceof Date)) return false
  const year = new Date(value).getUTCFullYear()
  return year >= 1 && year <= 9999
}

const or =
  (...tests: Test[]): Test =>
  (value) =>
    tests.some((test) => test(value))

/** A list, or the entries with commas between them as a query string has it. */
const listOf =
  (test: Test): Test =>
  (value) => {
    const list = typeof value === 'string' ? value.split(',') : value
    return Array.isArray(list) ? list.length <= MAX_LIST && list.every(test) : test(value)
  }

const equality = (test: Test, inList: Test = test): Operators => ({
  equals: test,
  not_equals: test,
  in: listOf(inList),
  not_in: listOf(inList),
  exists: isSwitch,
})

const order = (test: Test): Operators => ({
  greater_than: test,
  greater_than_equal: test,
  less_than: test,
  less_than_equal: test,
})

const text: Operators = {
  ...equality(or(isWord, isNothing), isWord),
  ...order(isWord),
  like: isSearch,
  not_like: isSearch,
  contains: or(
    isSearch,
    isNumber,
    (value) => Array.isArray(value) && value.length > 0 && listOf(isWord)(value),
  ),
}

const number: Operators = {
  ...equality(or(isNumber, isNothing), isNumber),
  ...order(isNumber),
  like: isNumber,
}
const date: Operators = { ...equality(or(isDay, isNothing), isDay), ...order(isDay) }
const checkbox = equality(
  or(isSwitch, (value) => value === null),
  isSwitch,
)
const whole: Operators = { exists: isSwitch }

const jsonValue: Test = (value) => value === null || typeof value === 'boolean' || isWord(value)
/** Becomes a regular expression of PostgreSQL, where a `+` may have nothing to repeat. */
const jsonSearch: Test = (value) => isSearch(value) && !String(value).includes('+')
const jsonList: Test = (value) =>
  Array.isArray(value) && value.length > 0 && value.length <= MAX_LIST && value.every(jsonValue)

const json: Operators = {
  equals: jsonValue,
  not_equals: jsonValue,
  in: jsonList,
  not_in: jsonList,
  exists: isSwitch,
  like: jsonSearch,
  not_like: jsonSearch,
}

const isOneOf =
  (field: FieldShape): Test =>
  (value) =>
    SCALARS.select?.(value, field) === undefined

const option = (field: FieldShape): Operators => {
  const isOption = isOneOf(field)
  const operators = equality(
    or(isOption, (value) => value === null),
    isOption,
  )
  return field.hasMany ? { ...operators, contains: isOption } : operators
}

const id = (collection: string, { idType }: QueryContext): Operators =>
  idType(collection) === 'text'
    ? text
    : {
        ...equality(or(isIntegerOrWord, isNothing), isInteger),
        ...order(isIntegerOrWord),
        like: isIntegerOrWord,
      }

const relationship = (field: FieldShape, context: QueryContext): Operators => {
  const { relationTo = field.collection } = field
  if (typeof relationTo !== 'string') {
    const isDocument: Test = (value) =>
      isPlainObject(value) &&
      typeof value.relationTo === 'string' &&
      (relationTo ?? []).includes(value.relationTo) &&
      (context.idType(value.relationTo) === 'text' ? isWord : isInteger)(value.value)
    return { equals: isDocument }
  }
  const isId = context.idType(relationTo) === 'text' ? isWord : isInteger
  const operators: Operators = {
    ...equality(
      or(isId, isNothing, (value) => value === ''),
      isId,
    ),
    like: isId,
  }
  // Payload also takes a query here, and asks it of documents that may not be read; `topics.name` it asks of readable ones.
  return field.hasMany ? { ...operators, contains: isId } : operators
}

const BY_TYPE: Record<string, Operators> = {
  text,
  textarea: text,
  email: text,
  code: text,
  number,
  checkbox,
  date,
  json: whole,
  richText: whole,
}

const operatorsOf = (target: Target, context: QueryContext): Operators | undefined => {
  switch (target.kind) {
    case 'container':
    case 'none':
      return {}
    case 'json':
      return json
    case 'id':
      return id(target.collection, context)
    case 'relationTo':
      return undefined
    case 'value': {
      // One column for each collection: a number must fit all of them.
      const fits: Test = (value) =>
        isWord(value) && value !== 'null' && (Number.isNaN(Number(value)) || isInteger(value))
      const isList: Test = (value) => Array.isArray(value) && value.length <= MAX_LIST && value.every(fits)
      return { equals: fits, not_equals: fits, in: isList, not_in: isList }
    }
    case 'field': {
      const { field } = target
      if (field.type === 'select' || field.type === 'radio') return option(field)
      if (field.type === 'blockType') return { equals: isOneOf(field) }
      if (field.type === 'relationship' || field.type === 'upload' || field.type === 'join')
        return relationship(field, context)
      return BY_TYPE[field.type]
    }
  }
}

const FAULTS: Record<string, Fault['code']> = {
  number: 'notNumber',
  checkbox: 'notBoolean',
  date: 'notDate',
  select: 'notOption',
  radio: 'notOption',
  blockType: 'notOption',
  relationship: 'notReference',
  upload: 'notReference',
  join: 'notReference',
}

/**
 * What is wrong with one condition. The operators and values that are let through are those that PostgreSQL and
 * SQLite take; the others Payload hands on to the database, which fails (seen with 3.90).
 */
export const conditionFault = (
  target: Target,
  operator: string,
  value: unknown,
  context: QueryContext,
): Fault | undefined => {
  const operators = operatorsOf(target, context)
  if (!operators) return undefined
  if (target.kind === 'none') return { code: 'queryPath' }
  const test = Object.hasOwn(operators, operator) ? operators[operator] : undefined
  if (!test) return { code: 'operator', values: { operator } }
  if (test(value)) return undefined
  if (target.kind === 'id' || target.kind === 'value') return { code: 'notReference' }
  const code =
    operator === 'exists' ? 'notBoolean' : target.kind === 'field' ? FAULTS[target.field.type] : undefined
  return { code: code ?? 'queryValue' }
}
