import type { Problem } from './problem.ts'
import { isPlainObject } from './tree.ts'

/** What of a read may ask for much. */
export interface Demands {
  limit?: unknown
  pagination?: unknown
  page?: unknown
  depth?: unknown
  joins?: unknown
}

export const ANONYMOUS_LIMIT = 100
export const ANONYMOUS_DEPTH = 3

const clampLimit = (limit: unknown): number =>
  typeof limit === 'number' && limit >= 1 && limit <= ANONYMOUS_LIMIT ? Math.floor(limit) : ANONYMOUS_LIMIT

/** Objects and symbols are none: turned into a number, they may throw. */
const isShallow = (depth: unknown): boolean =>
  (typeof depth === 'number' || typeof depth === 'string') && Number(depth) <= ANONYMOUS_DEPTH

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** A join keeps Payload's own limit of ten unless it asks for another. */
const clampJoin = (join: unknown): unknown =>
  isPlainObject(join) && isGiven(join.limit) ? { ...join, limit: clampLimit(join.limit) } : join

/**
 * Bounds what anonymous readers can make one request cost (contract §4): at most 100 documents and entries of a join
 * (0, less, more, no number and `pagination: false` count as 100), at most three levels of relations.
 *
 * @param demands of a request, as Payload's operations have them
 * @returns what to use instead, with every other key as it was, and a problem when the depth is more
 */
export const clampForAnonymous = <D extends Demands>(demands: D): { demands: D; problem?: Problem } => {
  const { depth, joins, limit, pagination } = demands
  const clamped: D = { ...demands }
  if (isGiven(limit)) clamped.limit = clampLimit(limit)
  if (pagination === false || pagination === 'false') {
    // One page without a count of the rest is what `pagination: false` with a limit asks for; it costs less.
    const isBounded = typeof limit === 'number' && clampLimit(limit) === limit
    if (!isBounded) Object.assign(clamped, { limit: clampLimit(limit), pagination: true })
  }
  if (isPlainObject(joins))
    clamped.joins = Object.fromEntries(Object.entries(joins).map(([path, join]) => [path, clampJoin(join)]))
  return isGiven(depth) && !isShallow(depth)
    ? { demands: clamped, problem: { path: 'depth', code: 'depth', values: { max: ANONYMOUS_DEPTH } } }
    : { demands: clamped }
}
