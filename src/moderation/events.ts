import type { PayloadRequest } from 'payload'
import type { ModerationEventRow } from '../../collections/ModerationEvents/types.ts'
import type { PluginContext } from '../options.ts'

/** The user of the admin panel who makes a request; null for everybody else. */
export const actorOf = ({ payload, user }: PayloadRequest): number | string | null =>
  user && user.collection === payload.config.admin.user ? (user.id as number | string) : null

/** Adds an event to the log, in the request's transaction. Who did it and when is set unless it is given. */
export const recordEvent = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  event: Omit<ModerationEventRow, 'at' | 'id'> & { at?: string },
): Promise<void> => {
  await req.payload.db.create({
    collection: slugs.moderationEvents,
    data: { actor: actorOf(req), at: new Date().toISOString(), ...event },
    req,
    returning: false,
  })
}
