import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { recordEvent } from '../../src/moderation/events.ts'
import { transition } from '../../src/moderation/moderate.ts'
import { addPerson, findPerson } from '../../src/moderation/person.ts'
import { placeBelow } from '../../src/moderation/place.ts'
import type { CommentStatus } from '../../src/moderation/statuses.ts'
import type { PluginContext } from '../../src/options.ts'
import type { CommentRow } from './types.ts'

// What a request sends never gets here: it is taken in by `src/moderation/submit.ts`. The local API does, for imports
// and seeds, which bring comments that somebody has decided about elsewhere.

/** What is to become of a comment that is being created, until it is there. */
const wanted = new WeakMap<object, { status: CommentStatus; email?: string }>()

/** Puts a comment of the local API into its thread, as one that waits. */
export const placeLocal =
  (context: PluginContext): CollectionBeforeChangeHook =>
  async ({ data, operation, req }) => {
    if (operation !== 'create') return data
    const parent = data.parent
      ? await req.payload.db.findOne<CommentRow>({
          collection: context.slugs.comments,
          where: { id: { equals: data.parent } },
          req,
        })
      : null
    const { authorEmail, status = 'pending', ...comment } = data
    wanted.set(req, {
      status,
      ...(typeof authorEmail === 'string' && authorEmail && { email: authorEmail.toLowerCase() }),
    })
    return {
      ...comment,
      ...placeBelow(context, parent),
      status: 'pending',
      reports: 0,
      approvedReplies: 0,
      isListed: false,
      removedAt: null,
    }
  }

/** Gives it its person, its event and, through the one transition, its status. */
export const settleLocal =
  (context: PluginContext): CollectionAfterChangeHook =>
  async ({ doc, operation, req }) => {
    const asked = operation === 'create' ? wanted.get(req) : undefined
    if (!asked) return doc
    wanted.delete(req)
    const { email, status } = asked
    const person =
      email === undefined
        ? undefined
        : ((await findPerson(context, req, email)) ?? (await addPerson(context, req, email, doc.authorName)))
    await recordEvent(context, req, {
      comment: doc.id,
      event: 'submitted',
      to: 'pending',
      at: doc.createdAt,
      commenter: person?.id ?? null,
      notify: false,
    })
    if (status === 'pending') return doc
    await transition(context, req, { ids: [doc.id], to: status })
    return { ...doc, status }
  }
