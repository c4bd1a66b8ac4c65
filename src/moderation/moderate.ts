import type { PayloadRequest, Where } from 'payload'
import { Forbidden, NotFound } from 'payload'
import type { CommentRow } from '../../collections/Comments/types.ts'
import type { PluginContext } from '../options.ts'
import { inTransaction } from '../transaction.ts'
import { commentMessage } from '../translations/comments/index.ts'
import { type Changed, changeComments } from './changes.ts'
import { noticeDecisions } from './notices/index.ts'
import { CommentRefused } from './refusal.ts'
import type { Check } from './screening/types.ts'
import {
  type CommentStatus,
  type Counts,
  eventOf,
  type ModerationAction,
  statusAfter,
  statuses,
} from './statuses.ts'

type Id = number | string

export interface Transition {
  ids: readonly Id[]
  to: CommentStatus
  note?: string
  checks?: Check[]
  /** What the caller believes the comments to be; another status is refused with 409. */
  expectedStatus?: CommentStatus
}

/**
 * The one transition of comments between statuses, whoever asks: REST, GraphQL, the admin panel, screening, reports.
 * All or none. A comment that is there already is left alone: approving twice changes once. Past access control.
 *
 * @throws NotFound for an unknown id, CommentRefused 409 when `expectedStatus` no longer holds; nothing is changed then
 */
export const transition = async (
  context: PluginContext,
  req: PayloadRequest,
  { ids, to, note, checks, expectedStatus }: Transition,
): Promise<Changed[]> =>
  inTransaction(req, async () => {
    const changes = await changeComments(context, req, [...new Set(ids)], (comment) => {
      if (comment.removedAt) throw new NotFound(req.t)
      if (expectedStatus && comment.status !== expectedStatus)
        throw new CommentRefused(commentMessage(req.i18n?.language, 'stale', { id: comment.id }), 409)
      if (comment.status === to) return null
      // What was reported has been looked at by whoever approves it: the next reports count anew.
      const patch = { status: to, ...(to === 'approved' && { reports: 0 }) }
      return { patch, event: { event: eventOf[to], note: note || null, checks: checks ?? null } }
    })
    await noticeDecisions(context, req, changes)
    return changes
  })

/** How many comments there are of each status, removed ones left out. @param within further conditions */
export const countComments = async (
  { comments, slugs }: PluginContext,
  req: PayloadRequest,
  within: readonly Where[] = [],
): Promise<Counts> => {
  if (within.length === 0 && comments.countByStatus) return comments.countByStatus(req)
  const entries: [CommentStatus, number][] = []
  for (const status of statuses) {
    const { totalDocs } = await req.payload.db.count({
      collection: slugs.comments,
      where: { and: [{ status: { equals: status } }, { removedAt: { exists: false } }, ...within] },
      req,
    })
    entries.push([status, totalDocs])
  }
  return Object.fromEntries(entries) as Counts
}

/** Lets admins and moderators pass. @throws Forbidden */
export const requireModerator = ({ is }: PluginContext, req: PayloadRequest): void => {
  if (!is.moderator(req) && !is.admin(req)) throw new Forbidden(req.t)
}

/** Lets admins, editors and moderators pass, who all read every comment. @throws Forbidden */
export const requireStaff = ({ rules }: PluginContext, req: PayloadRequest): void => {
  if (!rules.staff({ req })) throw new Forbidden(req.t)
}

export interface Decision {
  ids: readonly Id[]
  action: ModerationAction
  note?: string
  expectedStatus?: CommentStatus
}

export interface Decided {
  results: { id: Id; status: CommentStatus; changed: boolean }[]
  counts: Counts
}

/**
 * A moderator's decision about up to 500 comments, all or none.
 * @throws Forbidden, NotFound, CommentRefused 409
 */
export const moderateComments = async (
  context: PluginContext,
  req: PayloadRequest,
  { ids, action, note, expectedStatus }: Decision,
): Promise<Decided> => {
  requireModerator(context, req)
  const changes = await transition(context, req, { ids, to: statusAfter[action], note, expectedStatus })
  const results = changes.map(({ after, changed }: { after: CommentRow; changed: boolean }) => ({
    id: after.id,
    status: after.status,
    changed,
  }))
  return { results, counts: await countComments(context, req) }
}
