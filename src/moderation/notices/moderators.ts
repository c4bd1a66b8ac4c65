import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { ModerationEventRow } from '../../../collections/ModerationEvents/types.ts'
import type { PluginContext } from '../../options.ts'
import { inTransaction } from '../../transaction.ts'
import { noticeTasks, queueNotice, settingsOfJob } from './queue.ts'

type Id = number | string

export interface User {
  id: Id
  email?: string | null
  deletedAt?: string | null
}

/** Rows at once. */
const batch = 500
/** More than this are counted in a mail, not looked at one by one. */
const mostListed = 200

/** Whether a user of the admin panel decides about comments, and has an address. */
export const decides = async ({ is }: PluginContext, payload: Payload, user: User): Promise<boolean> => {
  if (!user.email || user.deletedAt) return false
  const req = await createLocalReq(
    { user: { ...user, collection: payload.config.admin.user } as never },
    payload,
  )
  return is.moderator(req) || is.admin(req)
}

const findModerators = async (context: PluginContext, { payload }: PayloadRequest): Promise<Id[]> => {
  const found: Id[] = []
  let after: Id | undefined
  for (;;) {
    const { docs } = await payload.db.find<User>({
      collection: payload.config.admin.user,
      where: after === undefined ? {} : { id: { greater_than: after } },
      sort: 'id',
      limit: batch,
      pagination: false,
    })
    if (docs.length === 0) return found
    after = docs.at(-1)?.id
    for (const user of docs) if (await decides(context, payload, user)) found.push(user.id)
  }
}

/** Comments that wait and that moderators have not been told of. Each is handed out once, whoever asks at once. */
const claimNew = async ({ slugs }: PluginContext, req: PayloadRequest): Promise<Id[]> => {
  const { db } = req.payload
  const untold = { moderatorsToldAt: { exists: false } }
  const claimed: Id[] = []
  for (;;) {
    const { docs } = await db.find<ModerationEventRow>({
      collection: slugs.moderationEvents,
      where: {
        and: [
          { event: { equals: 'submitted' } },
          untold,
          { 'comment.status': { equals: 'pending' } },
          { 'comment.removedAt': { exists: false } },
        ],
      },
      sort: 'id',
      limit: batch,
      pagination: false,
      select: { comment: true },
      req,
    })
    if (docs.length === 0) return claimed
    for (const { comment, id } of docs) {
      const mine = await db.updateOne({
        collection: slugs.moderationEvents,
        where: { and: [{ id: { equals: id } }, untold] },
        data: { moderatorsToldAt: new Date().toISOString() },
        options: { atomic: true },
        req,
      })
      if (mine && comment != null) claimed.push(comment)
    }
  }
}

/** Queues a mail to each moderator and admin about all new comments. */
export const tellModerators = async (context: PluginContext, req: PayloadRequest): Promise<void> => {
  const settings = settingsOfJob(context, req.payload)
  if (!settings) return
  const moderators = await findModerators(context, req)
  await inTransaction(req, async () => {
    const comments = await claimNew(context, req)
    if (comments.length === 0) return
    for (const user of moderators)
      await queueNotice(settings, req, noticeTasks.mail, {
        kind: 'moderators',
        user,
        comments: comments.slice(0, mostListed),
        count: comments.length,
      })
  })
}
