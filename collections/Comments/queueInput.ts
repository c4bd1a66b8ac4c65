import type { PayloadRequest } from 'payload'
import { isDate, isId } from '../../src/input/values.ts'
import {
  type Cursor,
  maxQueueLimit,
  orders,
  places,
  type QueueQuery,
  tabs,
} from '../../src/moderation/queue/types.ts'
import type { PluginContext } from '../../src/options.ts'
import { idTypeOf, readText, refuse, toId, whole } from './input.ts'

/** As an address has them. An empty one counts as left out, since forms send those. */
type Parameters = Record<string, unknown>

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** The longest word that is looked for. */
export const maxWordLength = 100

/** Reads the parameters of the queue for one request. */
const reader = (context: PluginContext, req: PayloadRequest, parameters: Parameters) => ({
  option<T extends string>(path: string, options: readonly T[], otherwise: T): T {
    const value = parameters[path]
    if (!isGiven(value)) return otherwise
    return (
      options.find((option) => option === value) ??
      refuse(context, req, path, 'notOption', { options: options.join(', ') })
    )
  },
  id(path: string, slug: string): number | string | undefined {
    if (!isGiven(parameters[path])) return undefined
    const type = idTypeOf(context, req, slug)
    const id = toId(type, parameters[path])
    return isId(id, type) ? (id as number | string) : refuse(context, req, path, 'notReference')
  },
  limit(): number {
    if (!isGiven(parameters.limit)) return 50
    const limit = whole(parameters.limit) ?? 0
    return limit >= 1 && limit <= maxQueueLimit
      ? limit
      : refuse(context, req, 'limit', 'limitWrong', { max: maxQueueLimit })
  },
  cursor(): Cursor | undefined {
    if (!isGiven(parameters.after)) return undefined
    const [createdAt, ...rest] = String(parameters.after).split('_')
    const type = idTypeOf(context, req)
    const id = toId(type, rest.join('_'))
    if (!createdAt || !isDate(createdAt) || !isId(id, type)) return refuse(context, req, 'after', 'badPlace')
    return { createdAt, id: id as number | string }
  },
})

/**
 * What an address asks of the queue. Without an order, what has waited longest comes first, and what was decided about
 * with the newest first.
 *
 * @throws ValidationError for what is wrong first
 */
export const readQueueQuery = (
  context: PluginContext,
  req: PayloadRequest,
  parameters: Parameters,
): QueueQuery => {
  const { slugs } = context
  const read = reader(context, req, parameters)
  const status = read.option('status', tabs, 'pending')
  return {
    status,
    sort: read.option('sort', orders, status === 'pending' ? 'oldest' : 'newest'),
    limit: read.limit(),
    after: read.cursor(),
    article: read.id('article', slugs.articles),
    person: read.id('person', slugs.commenters),
    word: readText(context, req, 'word', parameters.word, maxWordLength)?.trim() || undefined,
    in: read.option('in', places, 'comment'),
  }
}

/** The moment since which changes are asked for. @throws ValidationError */
export const readSince = (
  context: PluginContext,
  req: PayloadRequest,
  { since }: Parameters,
): string | undefined => {
  if (!isGiven(since)) return undefined
  return isDate(since) ? (since as string) : refuse(context, req, 'since', 'notDate')
}
