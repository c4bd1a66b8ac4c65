import type { CollectionAdminOptions, Where } from 'payload'
import { type CommentStatus, statuses } from '../../moderation/statuses.ts'

/** What a list of comments shows: one status, all of them, or a choice of the user's own. */
export type StatusShown = CommentStatus | 'all' | 'some'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lists in an address are lists, or objects with numbers for keys when they are long. */
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : []

/** What a condition on the field itself shows. */
const named = (condition: unknown): StatusShown => {
  if (!isRecord(condition)) return 'all'
  const { equals, exists } = condition
  if (statuses.includes(equals as CommentStatus)) return equals as CommentStatus
  return String(exists) === 'true' ? 'all' : 'some'
}

/** What a filter shows of the statuses; conditions on other fields do not matter. */
export const statusShown = (where: unknown): StatusShown => {
  if (!isRecord(where)) return 'all'
  const [first = 'all', ...others] = listOf(where.or).map(statusShown)
  const either = others.every((other) => other === first) ? first : 'some'
  const limits = [named(where.status), either, ...listOf(where.and).map(statusShown)].filter(
    (shown) => shown !== 'all',
  )
  return limits.length > 1 ? 'some' : (limits[0] ?? 'all')
}

/** The filter of a status. `all` is said in so many words: without any filter the list would begin anew. */
export const whereOf = (shown: CommentStatus | 'all'): Where => ({
  status: shown === 'all' ? { exists: true } : { equals: shown },
})

const ofLists = ['where', 'search', 'sort', 'limit', 'page', 'preset', 'groupBy']

/** Whether an address asks nothing of a list, as that in the navigation. @param names of its parameters */
export const asksNothing = (names: readonly string[]): boolean =>
  !names.some((name) => ofLists.includes(name.split('[')[0] as string))

/**
 * Opened from the navigation, the list shows what waits. The request is completed as if the address had asked for that,
 * and Payload writes it into the address: so the filter is there to see, can be changed and taken away, and “select
 * all” means what is shown. Of a filter that is added to the query alone, Payload's bulk actions would not know.
 */
export const startWithPending =
  (slug: string): CollectionAdminOptions['baseListFilter'] =>
  ({ req: { query, routeParams, searchParams } }) => {
    const isOwnList = routeParams?.collection === slug && routeParams.id === undefined
    // Not by `query`, into which Payload has written the user's preferences by now.
    if (isOwnList && asksNothing([...(searchParams?.keys() ?? [])])) query.where = whereOf('pending')
    return null
  }
