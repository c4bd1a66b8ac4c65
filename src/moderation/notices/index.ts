import type { PayloadRequest } from 'payload'
import type { CommentRow } from '../../../collections/Comments/types.ts'
import type { PluginContext } from '../../options.ts'
import type { Changed } from '../changes.ts'
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

const told = new WeakSet<object>()

/**
 * Comments have been decided about: their authors may want to confirm their address, and those above may want to hear
 * of a reply. Queues one job for all that were approved, in the request's transaction.
 */
export const noticeDecisions = async (
  context: PluginContext,
  req: PayloadRequest,
  changes: Changed[],
): Promise<void> => {
  const settings = noticeSettings(context, req.payload)
  const approved = changes.filter(
    ({ after, before, changed }) => changed && before.status !== 'approved' && after.status === 'approved',
  )
  if (!settings || approved.length === 0) return
  if (!canLink(context, req.payload)) {
    const { logger } = req.payload
    if (!told.has(logger))
      logger.warn('Authors of comments get no mails: the option `site: { url }` is not set, so nothing links')
    told.add(logger)
    return
  }
  await queueNotice(settings, req, noticeTasks.authors, { comments: approved.map(({ after }) => after.id) })
}
