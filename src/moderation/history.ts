import type { PayloadRequest, Where } from 'payload'
import type { CommenterRow } from '../../collections/Commenters/types.ts'
import type { CommentRow } from '../../collections/Comments/types.ts'
import type { ModerationEventRow } from '../../collections/ModerationEvents/types.ts'
import type { PluginContext } from '../options.ts'

type Id = number | string

/** As many events, and as many comments of a person, are shown at once. */
const most = { events: 50, comments: 10 }

interface Query {
  where: Where
  sort: string[]
  limit: number
  select?: Record<string, true>
  /** `false` saves the query that counts. */
  pagination?: false
}

/** Reads as the user may: everything here is Payload's own operation under access control. */
export const findReadable = async <T>(
  req: PayloadRequest,
  collection: string,
  query: Query,
): Promise<{ docs: T[]; totalDocs: number }> => {
  const { docs, totalDocs } = await req.payload.find({
    collection: collection as never,
    ...(query as object),
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
  const { docs: submissions, totalDocs } = await findReadable<ModerationEventRow>(
    req,
    slugs.moderationEvents,
    {
      where: {
        and: [
          { commenter: { equals: person } },
          { event: { equals: 'submitted' } },
          ...(except === undefined ? [] : [{ comment: { not_equals: except } }]),
        ],
      },
      sort: ['-at', '-id'],
      limit: most.comments,
    },
  )
  const ids = submissions.flatMap(({ comment }) => comment ?? [])
  const { docs: comments } = await findReadable<CommentRow>(req, slugs.comments, {
    where: { id: { in: ids } },
    sort: ['-createdAt', '-id'],
    limit: most.comments,
    pagination: false,
  })
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

/** What users are called who did something, by ID: those whom the reader may know. */
export const usersOf = async (
  req: PayloadRequest,
  events: readonly Pick<ModerationEventRow, 'actor'>[],
): Promise<ReadonlyMap<string, string>> => {
  const { user: collection } = req.payload.config.admin
  const { useAsTitle = 'id' } = req.payload.collections[collection]?.config.admin ?? {}
  const ids = [...new Set(events.flatMap(({ actor }) => actor ?? []))]
  if (ids.length === 0) return new Map()
  const { docs } = await findReadable<Record<string, unknown>>(req, collection, {
    where: { id: { in: ids } },
    sort: ['id'],
    limit: ids.length,
    pagination: false,
  })
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
  const sort = ['-at', '-id']
  const { docs, totalDocs } = await findReadable<ModerationEventRow>(req, slugs.moderationEvents, {
    where: ofComment,
    sort,
    limit: most.events,
  })
  const submitted = await findReadable<ModerationEventRow>(req, slugs.moderationEvents, {
    where: { and: [ofComment, { event: { equals: 'submitted' } }, { commenter: { exists: true } }] },
    sort,
    limit: 1,
    pagination: false,
  })
  const id = submitted.docs[0]?.commenter
  const [person] = id
    ? (
        await findReadable<CommenterRow>(req, slugs.commenters, {
          where: { id: { equals: id } },
          sort: ['id'],
          limit: 1,
          pagination: false,
        })
      ).docs
    : []
  return {
    events: docs.toReversed(),
    earlier: totalDocs - docs.length,
    person: person ? { ...person, ...(await commentsOf(context, req, person.id, comment)) } : null,
    users: await usersOf(req, docs),
  }
}
