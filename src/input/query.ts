import type { Problem } from './problem.ts'
import { type QueryContext, targetOf } from './queryPath.ts'
import { isPlainObject, treeProblems } from './tree.ts'
import { parts, type Queried, whereProblems } from './where.ts'

/** What a read is asked with, as Payload's operations have it (`args` of a `beforeOperation` hook). */
export interface Query {
  where?: unknown
  sort?: unknown
  limit?: unknown
  page?: unknown
  depth?: unknown
  joins?: unknown
}

export const MAX_SORTS = 10
/** Together with `MAX_LIMIT` an offset that every database understands. */
export const MAX_PAGE = 1_000_000
const MAX_LIMIT = 1_000_000_000
const MAX_DEPTH = 100

/** `NaN` and the empty text are what Payload makes of an empty parameter, and takes for none. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || Number.isNaN(value)

const numberProblems = (
  path: string,
  value: unknown,
  min: number,
  max: number,
  code: Problem['code'],
): Problem[] =>
  isNothing(value) || (Number.isInteger(value) && (value as number) >= min && (value as number) <= max)
    ? []
    : [{ path, code, values: { max } }]

const isSortable = (path: unknown, { collection, fields }: Queried, context: QueryContext): boolean => {
  if (typeof path !== 'string' || treeProblems(path).length > 0) return false
  const target = targetOf(parts(path.replace(/^-/, '')), collection, fields, context)
  return !target || !['container', 'json', 'none'].includes(target.kind)
}

const sortProblems = (path: string, sort: unknown, queried: Queried, context: QueryContext): Problem[] => {
  if (isNothing(sort)) return []
  const paths: unknown[] = typeof sort === 'string' ? sort.split(',') : Array.isArray(sort) ? sort : [sort]
  if (paths.length > MAX_SORTS) return [{ path, code: 'tooManyItems', values: { max: MAX_SORTS } }]
  return paths.every((each) => isSortable(each, queried, context)) ? [] : [{ path, code: 'queryPath' }]
}

const joinProblems = (path: string, join: unknown, { fields }: Queried, context: QueryContext): Problem[] => {
  const at = `joins.${path}`
  if (join === false || join === undefined) return []
  if (!isPlainObject(join)) return [{ path: at, code: 'notObject' }]
  const target = targetOf(parts(path), undefined, fields, context)
  const collection = target?.kind === 'field' ? target.field.collection : undefined
  // Documents of several collections have no fields in common; texts and numbers are looked at all the same.
  const joined =
    typeof collection === 'string'
      ? { collection, fields: context.fieldsOf(collection) ?? [] }
      : { fields: [] }
  return queryProblems(join, joined, context, `${at}.`)
}

const joinsProblems = (joins: unknown, queried: Queried, context: QueryContext): Problem[] => {
  if (isNothing(joins) || joins === false) return []
  if (!isPlainObject(joins)) return [{ path: 'joins', code: 'notObject' }]
  return Object.entries(joins).flatMap(([path, join]) => joinProblems(path, join, queried, context))
}

/**
 * Whether a query can be answered without an error of the database: texts it can store, numbers, dates and IDs in
 * range, options that exist, operators that the field's column knows, and bounds. What Payload itself answers with
 * 400, such as a path that does not exist, is left to it. Pure, never throws.
 *
 * @param query of a request; `select` and `populate` cannot fail and are not looked at
 * @param prefix goes in front of the problems' paths
 */
export const queryProblems = (
  { depth, joins, limit, page, sort, where }: Query,
  queried: Queried,
  context: QueryContext,
  prefix = '',
): Problem[] => [
  ...(isNothing(where) ? [] : whereProblems(where, queried, context, `${prefix}where`)),
  ...sortProblems(`${prefix}sort`, sort, queried, context),
  ...numberProblems(`${prefix}limit`, limit, 0, MAX_LIMIT, 'notNumber'),
  ...numberProblems(`${prefix}page`, page, 0, MAX_PAGE, 'page'),
  ...numberProblems(`${prefix}depth`, depth, -MAX_DEPTH, MAX_DEPTH, 'notNumber'),
  ...joinsProblems(joins, queried, context),
]
