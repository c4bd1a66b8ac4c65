import type { PayloadRequest, Where } from 'payload'
import type { CommenterRow } from '../../../collections/Commenters/types.ts'
import type { CommentRow } from '../../../collections/Comments/types.ts'
import type { ModerationEventRow } from '../../../collections/ModerationEvents/types.ts'
import type { PluginContext } from '../../options.ts'
import { findReadable, usersOf } from '../history.ts'
import { countComments, requireStaff } from '../moderate.ts'
import { eventOf } from '../statuses.ts'
import { filterOf } from './filter.ts'
import { actorIn, articleName, rowsOf } from './rows.ts'
import type {
  Actor,
  Cursor,
  Order,
  QueueChange,
  QueueChanges,
  QueueFilter,
  QueuePage,
  QueueQuery,
} from './types.ts'

/** More changes than these are not told one by one. */
const mostChanges = 500
/**
 * What somebody decides is seen only once their transaction ends, and has the time at which it was decided. So far back,
 * in milliseconds, changes are told again.
 */
const overlap = 30_000

/** What a row of the queue is made of. */
const shown = {
  article: true,
  parent: true,
  authorName: true,
  authorUrl: true,
  body: true,
  status: true,
  isStaff: true,
  locale: true,
  reports: true,
  createdAt: true,
  editedAt: true,
} as const

/** As `readQueueQuery` understands it. */
export const writeCursor = ({ createdAt, id }: Cursor): string => `${createdAt}_${id}`

/** What comes after a row: by time and then ID, so that nothing is shown twice or left out while others decide. */
const beyond = (sort: Order, { createdAt, id }: Cursor): Where => {
  const operator = sort === 'newest' ? 'less_than' : 'greater_than'
  return {
    and: [
      { createdAt: { [`${operator}_equal`]: createdAt } },
      { or: [{ createdAt: { [operator]: createdAt } }, { id: { [operator]: id } }] },
    ],
  }
}

/** What the filter's IDs stand for, as far as the reader may know. */
const namesOf = async (context: PluginContext, req: PayloadRequest, { article, person }: QueueFilter) => {
  if (article === undefined && person === undefined) return undefined
  const { docs } =
    person === undefined
      ? { docs: [] }
      : await findReadable<CommenterRow>(req, context.slugs.commenters, {
          where: { id: { equals: person } },
          sort: ['id'],
          limit: 1,
          pagination: false,
        })
  return {
    article: article === undefined ? undefined : await articleName(context, req, article),
    person: docs[0]?.email,
  }
}

/**
 * A page of comments with what one needs to decide about them, in a number of queries that does not grow with the page.
 * Everything is read as the user may: people and the log for moderators and admins alone.
 *
 * @throws Forbidden for those who are no staff, and for editors who ask by person
 */
export const readQueue = async (
  context: PluginContext,
  req: PayloadRequest,
  query: QueueQuery,
): Promise<QueuePage> => {
  requireStaff(context, req)
  const { after, limit, sort, status } = query
  const now = new Date().toISOString()
  const within = await filterOf(context, req, query)
  const { docs } = await findReadable<CommentRow>(req, context.slugs.comments, {
    where: {
      and: [
        ...(status === 'all' ? [] : [{ status: { equals: status } }]),
        ...within,
        ...(after ? [beyond(sort, after)] : []),
      ],
    },
    sort: sort === 'newest' ? ['-createdAt', '-id'] : ['createdAt', 'id'],
    limit: limit + 1,
    select: shown,
    pagination: false,
  })
  const comments = docs.slice(0, limit)
  const last = docs.length > limit ? comments.at(-1) : undefined
  return {
    rows: await rowsOf(context, req, comments),
    next: last ? writeCursor(last) : null,
    ...(!after && {
      counts: await countComments(context, req, within),
      names: await namesOf(context, req, query),
    }),
    now,
  }
}

/** Who decided about what since a moment, and what was removed; nothing for editors, who do not read the log. */
const decidedSince = async ({ is, slugs }: PluginContext, req: PayloadRequest, since: string) => {
  const actors = new Map<string, Actor | null>()
  const removed: QueueChange[] = []
  if (!is.moderator(req) && !is.admin(req)) return { actors, removed }
  const { docs } = await findReadable<ModerationEventRow>(req, slugs.moderationEvents, {
    where: {
      and: [
        { at: { greater_than_equal: since } },
        { event: { in: ['deleted', ...new Set(Object.values(eventOf))] } },
      ],
    },
    sort: ['at', 'id'],
    limit: mostChanges,
    select: { comment: true, event: true, actor: true },
    pagination: false,
  })
  const users = await usersOf(req, docs)
  for (const event of docs) {
    if (event.comment == null) continue
    const by = actorIn(users, event)
    actors.set(String(event.comment), by)
    if (event.event === 'deleted') removed.push({ id: event.comment, status: null, by })
  }
  return { actors, removed }
}

/**
 * What has become of the comments that a filter means since a moment, the server's own `now` of an earlier answer.
 * Some is told twice, so that nothing is missed.
 *
 * @throws Forbidden as `readQueue`
 */
export const readQueueChanges = async (
  context: PluginContext,
  req: PayloadRequest,
  filter: QueueFilter,
  moment: string,
): Promise<QueueChanges> => {
  requireStaff(context, req)
  const now = new Date().toISOString()
  const since = new Date(Date.parse(moment) - overlap).toISOString()
  const within = await filterOf(context, req, filter)
  const { docs } = await findReadable<CommentRow>(req, context.slugs.comments, {
    where: { and: [{ updatedAt: { greater_than_equal: since } }, ...within] },
    sort: ['updatedAt', 'id'],
    limit: mostChanges + 1,
    select: { status: true, createdAt: true },
    pagination: false,
  })
  const { actors, removed } = await decidedSince(context, req, since)
  const changes = docs
    .slice(0, mostChanges)
    .map(({ createdAt, id, status }): QueueChange => ({ id, status, createdAt, by: actors.get(String(id)) }))
  return {
    changes: [...changes, ...removed],
    isCut: docs.length > mostChanges,
    counts: await countComments(context, req, within),
    now,
  }
}
