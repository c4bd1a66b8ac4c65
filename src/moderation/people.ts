import type { PayloadRequest, SelectType, Where } from 'payload'
import { ValidationError } from 'payload'
import type { CommenterRow } from '../../collections/Commenters/types.ts'
import type { CommentRow } from '../../collections/Comments/types.ts'
import type { ModerationEventRow } from '../../collections/ModerationEvents/types.ts'
import { invalidate } from '../delivery/invalidation.ts'
import { tagOf } from '../delivery/tags.ts'
import type { PluginContext } from '../options.ts'
import { inTransaction, lockRow } from '../transaction.ts'
import { commentMessage } from '../translations/comments/index.ts'
import { recordEvent } from './events.ts'
import { isEmail } from './submission.ts'
import { updateAll } from './updateAll.ts'

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
    select: { comment: true },
    req,
  })
  return docs
}

const findAll = async <T>(
  req: PayloadRequest,
  collection: string,
  field: string,
  ids: readonly Id[],
  select?: SelectType,
): Promise<T[]> =>
  (
    await req.payload.db.find({
      collection,
      where: { [field]: { in: [...ids] } },
      sort: 'id',
      pagination: false,
      select,
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

/** Takes a person out of one batch of their comments. In a transaction. */
const eraseBatch = async (
  context: PluginContext,
  req: PayloadRequest,
  submissions: readonly ModerationEventRow[],
): Promise<void> => {
  const { slugs } = context
  const ids = submissions.flatMap(({ comment }) => comment ?? [])
  const rows = await findAll<CommentRow>(req, slugs.comments, 'id', ids, { article: true, status: true })
  const named: Where = {
    or: [{ authorName: { not_equals: anonymousName } }, { authorUrl: { exists: true } }],
  }
  await updateAll(
    req,
    slugs.comments,
    { and: [{ id: { in: ids } }, { removedAt: { exists: false } }, named] },
    { authorName: anonymousName, authorUrl: null, updatedAt: new Date().toISOString() },
  )
  await Promise.all(
    rows.map(({ id, status }) =>
      recordEvent(context, req, { comment: id, event: 'erased', from: status, to: status }),
    ),
  )
  await updateAll(
    req,
    slugs.moderationEvents,
    { and: [{ id: { in: submissions.map(({ id }) => id) } }, { commenter: { exists: true } }] },
    { commenter: null, ipHash: null, userAgent: null, textHash: null, notify: false },
  )
  const articles = [...new Set(rows.map(({ article }) => tagOf(slugs.articles, article)))]
  if (articles.length > 0) await invalidate(req, [slugs.comments, ...articles])
}

/**
 * Takes a person out of all of their comments: the name becomes "Anonymous"; address, e-mail, hashes and agents are
 * emptied; the texts and the thread stay. In batches, so that a person with very many comments holds nobody up; what a
 * broken run has left, the next one erases. Nothing that is counted changes, so no article and no comment above is
 * touched.
 *
 * @param andThen is called when nothing is left, in the transaction that saw so
 * @returns the number of comments
 */
export const eraseComments = async (
  context: PluginContext,
  req: PayloadRequest,
  person: Id,
  andThen?: () => Promise<unknown>,
): Promise<number> => {
  let erased = 0
  let after: Id | undefined
  for (;;) {
    const submissions = await inTransaction(req, async () => {
      // What this person is sending at this moment waits until this is done, and is then somebody new's.
      const isThere = await lockRow(req, context.slugs.commenters, person, 'approvedCount')
      if (!isThere) return []
      const next = await nextSubmissions(context, req, person, after)
      if (next.length > 0) await eraseBatch(context, req, next)
      else await andThen?.()
      return next
    })
    if (submissions.length === 0) return erased
    erased += submissions.filter(({ comment }) => comment != null).length
    after = submissions.at(-1)?.id
  }
}

/**
 * Erases a person (GDPR, article 17) with everything that is kept about them.
 * @returns the number of comments; 0 when nobody with this e-mail has written
 */
export const erasePerson = async (
  context: PluginContext,
  req: PayloadRequest,
  email: string,
): Promise<number> => {
  const person = await findPerson(context, req, email)
  if (!person) return 0
  const { commenters: collection } = context.slugs
  return eraseComments(context, req, person.id, () =>
    req.payload.db.deleteOne({ collection, where: { id: { equals: person.id } }, req }),
  )
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
  const oldest = new Date(now.getTime() - comments.retentionDays * 86_400_000).toISOString()
  const known: Where = { or: [{ ipHash: { exists: true } }, { userAgent: { exists: true } }] }
  let forgotten = 0
  for (;;) {
    const { docs } = await req.payload.db.find<ModerationEventRow>({
      collection: slugs.moderationEvents,
      where: { and: [{ at: { less_than: oldest } }, known] },
      limit: batch,
      pagination: false,
      select: { event: true },
      req,
    })
    if (docs.length === 0) return forgotten
    const ids = docs.map(({ id }) => id)
    const nobody = { ipHash: null, userAgent: null }
    await updateAll(req, slugs.moderationEvents, { and: [{ id: { in: ids } }, known] }, nobody)
    forgotten += docs.length
  }
}
