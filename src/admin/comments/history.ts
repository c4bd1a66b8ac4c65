import type { PayloadRequest, Where } from 'payload'
import type { CommenterRow } from '../../../collections/Commenters/types.ts'
import type { CommentRow } from '../../../collections/Comments/types.ts'
import type { ModerationEventRow } from '../../../collections/ModerationEvents/types.ts'
import type { PluginContext } from '../../options.ts'

type Id = number | string

/** As many events, and as many comments of a person, are shown at once. */
const most = { events: 50, comments: 10 }

/** Reads as the user may: everything here is Payload's own operation under access control. */
const find = async <T>(
  req: PayloadRequest,
  collection: string,
  where: Where,
  sort: string[],
  limit: number,
): Promise<{ docs: T[]; totalDocs: number }> => {
  const { docs, totalDocs } = await req.payload.find({
    collection: collection as never,
    where,
    sort,
    limit,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return { docs: docs as T[], totalDocs }
}

/** Comments of a person, the newest first. */
export interface PersonComments {
  comments: CommentRow[]
  /** How many there are beyond these. */
  more: number
}

/** The comments that a person has written, but for one. @throws Forbidden for those who may not read events */
export const commentsOf = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  person: Id,
  except?: Id,
): Promise<PersonComments> => {
  const { docs: submissions, totalDocs } = await find<ModerationEventRow>(
    req,
    slugs.moderationEvents,
    {
      and: [
        { commenter: { equals: person } },
        { event: { equals: 'submitted' } },
        ...(except === undefined ? [] : [{ comment: { not_equals: except } }]),
      ],
    },
    ['-at', '-id'],
    most.comments,
  )
  const ids = submissions.flatMap(({ comment }) => comment ?? [])
  const { docs: comments } = await find<CommentRow>(
    req,
    slugs.comments,
    { id: { in: ids } },
    ['-createdAt', '-id'],
    most.comments,
  )
  return { comments, more: totalDocs - submissions.length }
}

/** What moderators are shown beside a comment. */
export interface CommentHistory {
  /** In the order in which it happened, the newest where there are very many. */
  events: ModerationEventRow[]
  /** How many came before those. */
  earlier: number
  /** Null for a comment without a person: of staff, imported, or erased. */
  person: (CommenterRow & PersonComments) | null
  /** What users are called whom the reader may know, by ID. */
  users: ReadonlyMap<string, string>
}

const usersOf = async (req: PayloadRequest, events: readonly ModerationEventRow[]) => {
  const { user: collection } = req.payload.config.admin
  const { useAsTitle = 'id' } = req.payload.collections[collection]?.config.admin ?? {}
  const ids = [...new Set(events.flatMap(({ actor }) => actor ?? []))]
  const { docs } = await find<Record<string, unknown>>(
    req,
    collection,
    { id: { in: ids } },
    ['id'],
    most.events,
  )
  return new Map(docs.map((doc) => [String(doc.id), String(doc[useAsTitle] ?? doc.id)]))
}

/**
 * What happened to a comment, and who wrote it, found through its `submitted` event.
 * @throws Forbidden for those who may not read events
 */
export const historyOf = async (
  context: PluginContext,
  req: PayloadRequest,
  comment: Id,
): Promise<CommentHistory> => {
  const { slugs } = context
  const ofComment = { comment: { equals: comment } }
  const order = ['-at', '-id']
  const { docs, totalDocs } = await find<ModerationEventRow>(
    req,
    slugs.moderationEvents,
    ofComment,
    order,
    most.events,
  )
  const submissions: Where = {
    and: [ofComment, { event: { equals: 'submitted' } }, { commenter: { exists: true } }],
  }
  const submitted = await find<ModerationEventRow>(req, slugs.moderationEvents, submissions, order, 1)
  const id = submitted.docs[0]?.commenter
  const person = id
    ? (await find<CommenterRow>(req, slugs.commenters, { id: { equals: id } }, ['id'], 1)).docs[0]
    : undefined
  return {
    events: docs.toReversed(),
    earlier: totalDocs - docs.length,
    person: person ? { ...person, ...(await commentsOf(context, req, person.id, comment)) } : null,
    users: await usersOf(req, docs),
  }
}
