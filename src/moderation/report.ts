import type { PayloadRequest, Where } from 'payload'
import { NotFound } from 'payload'
import type { PluginContext } from '../options.ts'
import { hashNetwork } from './address.ts'
import { changeComments } from './changes.ts'
import { actorOf } from './events.ts'
import { refuseFlood } from './flood/index.ts'
import { commentIsPublic } from './publicComment.ts'

/**
 * A reader's report of a comment that the public sees. Once per person, who is told apart by the network or, when
 * logged in, by the user; `reportThreshold` reports put the comment back to pending.
 *
 * @throws NotFound for a comment that is not public, APIError 429
 */
export const reportComment = async (
  context: PluginContext,
  req: PayloadRequest,
  id: number | string,
  reason: string | undefined,
): Promise<void> => {
  const { comments, slugs } = context
  if (!(await commentIsPublic(context, req, id))) throw new NotFound(req.t)
  const address = comments.visitorAddress?.(req) ?? undefined
  await refuseFlood(context, req, { address, name: 'report' })
  const actor = actorOf(req)
  const ipHash = address === undefined ? null : hashNetwork(address, req.payload.secret)

  await changeComments(context, req, [id], async (comment) => {
    if (comment.status !== 'approved' || comment.removedAt) throw new NotFound(req.t)
    const reporter: Where[] =
      actor === null
        ? [{ actor: { exists: false } }, { ipHash: ipHash === null ? { exists: false } : { equals: ipHash } }]
        : [{ actor: { equals: actor } }]
    const { totalDocs } = await req.payload.db.count({
      collection: slugs.moderationEvents,
      where: { and: [{ comment: { equals: id } }, { event: { equals: 'reported' } }, ...reporter] },
      req,
    })
    if (totalDocs > 0) return null
    const reports = comment.reports + 1
    const patch = { reports, ...(reports >= comments.reportThreshold && { status: 'pending' as const }) }
    return { patch, event: { event: 'reported', note: reason ?? null, ipHash } }
  })
}
