import type { PayloadRequest } from 'payload'
import type { CommentRow } from '../../../collections/Comments/types.ts'
import type { PluginContext } from '../../options.ts'
import type { Changed } from '../changes.ts'
import { ancestorsOf } from './authors.ts'
import { canLink } from './links.ts'
import { isQueued, noticeSettings, noticeTasks, queueNotice } from './queue.ts'

/** A job that begins sooner than this may miss a comment whose transaction is still open, in milliseconds. */
const margin = 20_000

/**
 * A new comment waits: moderators get one mail for all that come in within `moderatorDelay`. Queues a job in the
 * request's transaction unless one is waiting.
 */
export const noticeSubmission = async (
  context: PluginContext,
  req: PayloadRequest,
  comment: CommentRow,
): Promise<void> => {
  const settings = noticeSettings(context, req.payload)
  if (!settings || comment.status !== 'pending') return
  const now = Date.now()
  const delay = settings.moderatorDelay * 1_000
  const safe = new Date(now + Math.min(margin, delay / 2))
  if (await isQueued(settings, req, noticeTasks.moderators, safe)) return
  await queueNotice(settings, req, noticeTasks.moderators, {}, new Date(now + delay))
}

/** Whether somebody asked to hear of replies, to one of these comments or to one that stands above. */
const isAsked = async ({ slugs }: PluginContext, req: PayloadRequest, comments: readonly CommentRow[]) => {
  const involved = comments.flatMap((comment) => [comment.id, ...ancestorsOf(comment)])
  const asking = await req.payload.db.findOne({
    collection: slugs.moderationEvents,
    where: {
      and: [
        { comment: { in: [...new Set(involved)] } },
        { event: { equals: 'submitted' } },
        { notify: { equals: true } },
      ],
    },
    select: { event: true },
    req,
  })
  return asking !== null
}

const told = new WeakSet<object>()

/**
 * Comments have been decided about: their authors may want to confirm their address, and those above may want to hear
 * of a reply. Queues one job for all that were approved, in the request's transaction; none where nobody asked.
 */
export const noticeDecisions = async (
  context: PluginContext,
  req: PayloadRequest,
  changes: Changed[],
): Promise<void> => {
  const settings = noticeSettings(context, req.payload)
  const approved = changes
    .filter(
      ({ after, before, changed }) => changed && before.status !== 'approved' && after.status === 'approved',
    )
    .map(({ after }) => after)
  if (!settings || approved.length === 0 || !(await isAsked(context, req, approved))) return
  if (!canLink(context, req.payload)) {
    const { logger } = req.payload
    if (!told.has(logger))
      logger.warn('Authors of comments get no mails: the option `site: { url }` is not set, so nothing links')
    told.add(logger)
    return
  }
  await queueNotice(settings, req, noticeTasks.authors, { comments: approved.map(({ id }) => id) })
}
