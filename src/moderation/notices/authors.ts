import type { PayloadRequest, Where } from 'payload'
import type { CommenterRow } from '../../../collections/Commenters/types.ts'
import type { CommentRow } from '../../../collections/Comments/types.ts'
import type { ModerationEventRow } from '../../../collections/ModerationEvents/types.ts'
import type { PluginContext } from '../../options.ts'
import { inTransaction } from '../../transaction.ts'
import { articleIsPublic } from '../publicComment.ts'
import { confirmationDays } from './mails.ts'
import { noticeTasks, queueNotice, settingsOfJob } from './queue.ts'

type Id = number | string

/** The documents that have one of the values in a field. */
const findAll = async <T>(
  req: PayloadRequest,
  collection: string,
  field: string,
  values: readonly Id[],
  ...rest: Where[]
): Promise<T[]> => {
  if (values.length === 0) return []
  const where = { and: [{ [field]: { in: [...new Set(values)] } }, ...rest] }
  return (await req.payload.db.find({ collection, where, sort: 'id', pagination: false, req })).docs as T[]
}

/** Which of these comments the public sees. */
const publicOnes = async (context: PluginContext, req: PayloadRequest, ids: readonly Id[]) => {
  const { slugs } = context
  const approved: Where = { and: [{ status: { equals: 'approved' } }, { removedAt: { exists: false } }] }
  const comments = await findAll<CommentRow>(req, slugs.comments, 'id', ids, approved)
  const open = new Map<Id, boolean>()
  for (const { article } of comments)
    if (!open.has(article)) open.set(article, await articleIsPublic(context, req, article))
  return comments.filter(({ article }) => open.get(article))
}

/** The comments above one, the nearest first. */
export const ancestorsOf = ({ ancestors, id }: CommentRow): Id[] =>
  (ancestors ? ancestors.split(',') : [])
    .map((ancestor) => (typeof id === 'number' ? Number(ancestor) : ancestor))
    .reverse()

/** Whether a person hears of replies to a comment that was sent at that time. */
export const isSubscribed = ({ unsubscribedAt, verifiedAt }: CommenterRow, at: string): boolean =>
  Boolean(verifiedAt) && !(unsubscribedAt && new Date(unsubscribedAt) >= new Date(at))

/** Marks that a person is asked to confirm the address; false while an earlier link still works. */
const claimConfirmation = async ({ slugs }: PluginContext, req: PayloadRequest, person: Id) => {
  const now = Date.now()
  const past = new Date(now - confirmationDays * 86_400_000).toISOString()
  const claimed = await req.payload.db.updateOne({
    collection: slugs.commenters,
    where: {
      and: [
        { id: { equals: person } },
        { verifiedAt: { exists: false } },
        { or: [{ confirmationSentAt: { exists: false } }, { confirmationSentAt: { less_than: past } }] },
      ],
    },
    data: { confirmationSentAt: new Date(now).toISOString() },
    options: { atomic: true },
    req,
  })
  return claimed !== null
}

/** A person was not asked after all: the next approved comment is a reason to. */
export const withdrawConfirmation = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  person: Id,
): Promise<void> => {
  await req.payload.db.updateOne({
    collection: slugs.commenters,
    where: { id: { equals: person } },
    data: { confirmationSentAt: null },
    options: { atomic: true },
    req,
  })
}

/** Marks that those above have been told of a reply; false when they had been. */
const claimReply = async ({ slugs }: PluginContext, req: PayloadRequest, submission: Id) => {
  const claimed = await req.payload.db.updateOne({
    collection: slugs.moderationEvents,
    where: { and: [{ id: { equals: submission } }, { authorsToldAt: { exists: false } }] },
    data: { authorsToldAt: new Date().toISOString() },
    options: { atomic: true },
    req,
  })
  return claimed !== null
}

/**
 * Queues the mails that follow from the approval of comments: to confirm an address, to whoever asked for notices and
 * has not confirmed; about a reply, once, to everybody above it who asked and has confirmed.
 */
export const tellAuthors = async (
  context: PluginContext,
  req: PayloadRequest,
  ids: readonly Id[],
): Promise<void> => {
  const settings = settingsOfJob(context, req.payload)
  if (!settings) return
  const { slugs } = context
  await inTransaction(req, async () => {
    const comments = await publicOnes(context, req, ids)
    const above = await publicOnes(context, req, comments.flatMap(ancestorsOf))
    const involved = [...comments, ...above].map(({ id }) => id)
    const events = await findAll<ModerationEventRow>(req, slugs.moderationEvents, 'comment', involved, {
      event: { equals: 'submitted' },
    })
    const submissions = new Map(events.map((event) => [String(event.comment), event]))
    const asking = events.flatMap(({ commenter, notify }) => (notify && commenter) || [])
    const authors = await findAll<CommenterRow>(req, slugs.commenters, 'id', asking)
    const people = new Map(authors.map((person) => [String(person.id), person]))

    /** Whoever wrote a comment and asked for notices with it. */
    const askingFor = (comment: Id) => {
      const submission = submissions.get(String(comment))
      const person = submission?.notify ? people.get(String(submission.commenter)) : undefined
      return submission && person && { person, at: submission.at }
    }
    const listening = new Set(above.map(({ id }) => String(id)))
    const recipientsOf = (reply: CommentRow) => {
      const author = submissions.get(String(reply.id))?.commenter
      const recipients = new Map<string, { person: Id; comment: Id }>()
      for (const comment of ancestorsOf(reply)) {
        const asked = listening.has(String(comment)) ? askingFor(comment) : undefined
        if (!asked || !isSubscribed(asked.person, asked.at)) continue
        const { id: person } = asked.person
        if (String(person) === String(author) || recipients.has(String(person))) continue
        recipients.set(String(person), { person, comment })
      }
      return [...recipients.values()]
    }

    // People before events, as everywhere rows are locked.
    for (const { id: comment } of comments) {
      const person = askingFor(comment)?.person
      if (!person || person.verifiedAt || !(await claimConfirmation(context, req, person.id))) continue
      await queueNotice(settings, req, noticeTasks.mail, {
        kind: 'confirmation',
        person: person.id,
        comment,
      })
    }
    for (const reply of comments) {
      const submission = submissions.get(String(reply.id))
      const recipients = submission ? recipientsOf(reply) : []
      if (!submission || recipients.length === 0 || !(await claimReply(context, req, submission.id))) continue
      for (const recipient of recipients)
        await queueNotice(settings, req, noticeTasks.mail, { kind: 'reply', ...recipient, reply: reply.id })
    }
  })
}
