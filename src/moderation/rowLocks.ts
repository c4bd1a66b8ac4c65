import type { PayloadRequest } from 'payload'
import type { CommentRow } from '../../collections/Comments/types.ts'
import type { ModerationEventRow } from '../../collections/ModerationEvents/types.ts'
import type { PluginContext } from '../options.ts'
import { lockRow } from '../transaction.ts'

type Id = number | string

/** The IDs of the comments above one, as texts, the top one first. */
export const ancestorsOf = ({ ancestors }: Pick<CommentRow, 'ancestors'>): string[] =>
  ancestors ? ancestors.split(',') : []

/** IDs in one order for everybody, so that two transactions never wait for each other. */
export const inOrder = (ids: Iterable<Id>): Id[] =>
  [...ids].sort((a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1,
  )

const lockComment = ({ slugs }: PluginContext, req: PayloadRequest, id: Id) =>
  lockRow<CommentRow>(req, slugs.comments, id, 'approvedReplies')

/** Ancestors as IDs of the type that the comment's own has. */
const ancestorIds = (comment: Pick<CommentRow, 'ancestors'>, isNumber: boolean): Id[] =>
  ancestorsOf(comment).map((id) => (isNumber ? Number(id) : id))

/** The rows of comments with what stands above them, locked. */
const lockComments = async (
  context: PluginContext,
  req: PayloadRequest,
  ids: readonly Id[],
): Promise<Map<string, CommentRow>> => {
  const { docs } = await req.payload.db.find<CommentRow>({
    collection: context.slugs.comments,
    where: { id: { in: [...ids] } },
    pagination: false,
    select: { ancestors: true },
    req,
  })
  const all = new Set(docs.flatMap((doc) => [doc.id, ...ancestorIds(doc, typeof doc.id === 'number')]))
  const rows = new Map<string, CommentRow>()
  for (const id of inOrder(all)) {
    const row = await lockComment(context, req, id)
    if (row) rows.set(String(id), row)
  }
  return rows
}

const commentersOf = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  ids: readonly Id[],
): Promise<Map<string, Id>> => {
  const { docs } = await req.payload.db.find<ModerationEventRow>({
    collection: slugs.moderationEvents,
    where: {
      and: [
        { comment: { in: [...ids] } },
        { event: { equals: 'submitted' } },
        { commenter: { exists: true } },
      ],
    },
    pagination: false,
    select: { comment: true, commenter: true },
    req,
  })
  return new Map(docs.map(({ comment, commenter }) => [String(comment), commenter as Id]))
}

/**
 * Locks all rows that a change of comments may touch, but for their articles, until the transaction ends: the people
 * behind them, then the comments with what stands above them, each by ID. Whoever changes comments does this first, so
 * that two never wait for each other.
 *
 * @returns the rows of comments by ID, and the person of each of `ids` that has one
 */
export const lockChain = async (context: PluginContext, req: PayloadRequest, ids: readonly Id[]) => {
  const people = await commentersOf(context, req, ids)
  for (const id of inOrder(new Set(people.values())))
    await lockRow(req, context.slugs.commenters, id, 'approvedCount')
  return { people, rows: await lockComments(context, req, ids) }
}

/**
 * Locks, in the same order, what a new comment will be counted in at once: what stands above it, and its article. To be
 * called before the comment is stored, since its foreign keys hold these rows too, less strictly.
 */
export const lockPlace = async (
  context: PluginContext,
  req: PayloadRequest,
  { article, ancestors, parent }: Pick<CommentRow, 'article' | 'ancestors' | 'parent'>,
): Promise<void> => {
  for (const id of inOrder(ancestorIds({ ancestors }, typeof parent === 'number')))
    await lockComment(context, req, id)
  await lockRow(req, context.slugs.articles, article, 'commentCount')
}
