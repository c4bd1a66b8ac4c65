import type { PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import type { CommenterRow } from '../../collections/Commenters/types.ts'
import type { CommentRow } from '../../collections/Comments/types.ts'
import type { ModerationEventRow } from '../../collections/ModerationEvents/types.ts'
import type { PluginContext } from '../options.ts'
import { inTransaction } from '../transaction.ts'
import { commentMessage } from '../translations/comments/index.ts'
import { changeComments } from './changes.ts'
import { isEmail } from './submission.ts'

type Id = number | string

/** Rows at once: enough to be quick, few enough to lock. */
const batch = 500

/** The name of whoever was erased. */
export const anonymousName = 'Anonymous'

/** Everything that is held about a person (GDPR, article 15). */
export interface PersonExport {
  email: string
  /** Null when nobody with this e-mail has written. */
  person: CommenterRow | null
  comments: (Omit<CommentRow, 'ancestors' | 'approvedReplies' | 'depth' | 'isListed' | 'thread'> & {
    events: ModerationEventRow[]
  })[]
}

/** @throws ValidationError when it is no e-mail address */
export const readEmail = ({ slugs }: PluginContext, req: PayloadRequest, value: unknown): string => {
  const email = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (isEmail(email)) return email
  const message = commentMessage(req.i18n?.language, 'notEmail')
  throw new ValidationError(
    { collection: slugs.commenters, errors: [{ path: 'email', message }], req },
    req.t,
  )
}

const findPerson = ({ slugs }: PluginContext, req: PayloadRequest, email: string) =>
  req.payload.db.findOne<CommenterRow>({
    collection: slugs.commenters,
    where: { email: { equals: email } },
    req,
  })

/** The next comments of a person, by the ID of their first event. */
const nextSubmissions = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  person: Id,
  after: Id | undefined,
): Promise<ModerationEventRow[]> => {
  const { docs } = await req.payload.db.find<ModerationEventRow>({
    collection: slugs.moderationEvents,
    where: {
      and: [
        { commenter: { equals: person } },
        ...(after === undefined ? [] : [{ id: { greater_than: after } }]),
      ],
    },
    sort: 'id',
    limit: batch,
    pagination: false,
    req,
  })
  return docs
}

const findAll = async <T>(
  req: PayloadRequest,
  collection: string,
  field: string,
  ids: readonly Id[],
): Promise<T[]> =>
  (
    await req.payload.db.find({
      collection,
      where: { [field]: { in: [...ids] } },
      sort: 'id',
      pagination: false,
      req,
    })
  ).docs as T[]

/** All that is held about the person with an e-mail. Past access control. */
export const exportPerson = async (
  context: PluginContext,
  req: PayloadRequest,
  email: string,
): Promise<PersonExport> => {
  const { slugs } = context
  const person = await findPerson(context, req, email)
  const exported: PersonExport = { email, person, comments: [] }
  if (!person) return exported
  let after: Id | undefined
  for (;;) {
    const submissions = await nextSubmissions(context, req, person.id, after)
    if (submissions.length === 0) return exported
    after = submissions.at(-1)?.id
    const ids = submissions.flatMap(({ comment }) => comment ?? [])
    const rows = await findAll<CommentRow>(req, slugs.comments, 'id', ids)
    const events = new Map<string, ModerationEventRow[]>()
    for (const event of await findAll<ModerationEventRow>(req, slugs.moderationEvents, 'comment', ids)) {
      // A report is another person's doing.
      const own = event.event === 'reported' ? { ...event, ipHash: null, note: null } : event
      events.set(String(event.comment), [...(events.get(String(event.comment)) ?? []), own])
    }
    for (const { ancestors, approvedReplies, depth, isListed, thread, ...comment } of rows)
      exported.comments.push({ ...comment, events: events.get(String(comment.id)) ?? [] })
  }
}

/**
 * Erases a person (GDPR, article 17): the name becomes "Anonymous"; address, e-mail, hashes and agents are emptied; the
 * texts and the thread stay. In batches, so that a person with very many comments holds nobody up; what a broken run
 * has left, the next one erases.
 *
 * @returns the number of comments; 0 when nobody with this e-mail has written
 */
export const erasePerson = async (
  context: PluginContext,
  req: PayloadRequest,
  email: string,
): Promise<number> => {
  const { slugs } = context
  const { db } = req.payload
  const person = await findPerson(context, req, email)
  if (!person) return 0
  let erased = 0
  for (;;) {
    const submissions = await nextSubmissions(context, req, person.id, undefined)
    if (submissions.length === 0) break
    const ids = submissions.flatMap(({ comment }) => comment ?? [])
    await inTransaction(req, async () => {
      await changeComments(context, req, ids, ({ authorUrl, removedAt }) => ({
        patch: removedAt ? {} : { authorName: anonymousName, ...(authorUrl && { authorUrl: null }) },
        event: { event: 'erased' },
      }))
      for (const { id } of submissions) {
        const data = { commenter: null, ipHash: null, userAgent: null, textHash: null, notify: false }
        await db.updateOne({ collection: slugs.moderationEvents, id, data, req, returning: false })
      }
    })
    erased += ids.length
  }
  await db.deleteOne({ collection: slugs.commenters, where: { id: { equals: person.id } }, req })
  return erased
}

/**
 * Empties hashes of networks and user agents of events older than `retentionDays`, in batches.
 * @returns the number of events
 */
export const forgetOldSenders = async (
  { comments, slugs }: PluginContext,
  req: PayloadRequest,
  now = new Date(),
): Promise<number> => {
  const { db } = req.payload
  const oldest = new Date(now.getTime() - comments.retentionDays * 86_400_000).toISOString()
  let forgotten = 0
  for (;;) {
    const { docs } = await db.find<ModerationEventRow>({
      collection: slugs.moderationEvents,
      where: {
        and: [
          { at: { less_than: oldest } },
          { or: [{ ipHash: { exists: true } }, { userAgent: { exists: true } }] },
        ],
      },
      limit: batch,
      pagination: false,
      select: { event: true },
      req,
    })
    if (docs.length === 0) return forgotten
    await inTransaction(req, async () => {
      for (const { id } of docs) {
        const data = { ipHash: null, userAgent: null }
        await db.updateOne({ collection: slugs.moderationEvents, id, data, req, returning: false })
      }
    })
    forgotten += docs.length
  }
}
