import type { PayloadRequest } from 'payload'
import { NotFound } from 'payload'
import type { CommentRow } from '../../collections/Comments/types.ts'
import { published } from '../access.ts'
import type { PluginContext } from '../options.ts'
import { commentMessage } from '../translations/comments/index.ts'
import { commentsAreOpen } from './commentsAreOpen.ts'
import { CommentRefused, refuseProblems } from './refusal.ts'
import type { CommentInput } from './submission.ts'

type Id = number | string

interface CommentedArticle {
  id: Id
  commentsOpen?: boolean | null
  commentsCloseAt?: string | null
  publishedAt?: string | null
}

/** @throws NotFound when the article is not public, CommentRefused 403 when comments are closed */
export const openArticle = async (
  { slugs, comments }: PluginContext,
  req: PayloadRequest,
  id: Id,
): Promise<CommentedArticle> => {
  const hasTrash = Boolean(req.payload.collections[slugs.articles]?.config.trash)
  const article = await req.payload.db.findOne<CommentedArticle>({
    collection: slugs.articles,
    where: { and: [{ id: { equals: id } }, published(hasTrash)] },
    select: { commentsOpen: true, commentsCloseAt: true, publishedAt: true },
    req,
  })
  if (!article) throw new NotFound(req.t)
  if (!commentsAreOpen(article, comments, new Date()))
    throw new CommentRefused(commentMessage(req.i18n?.language, 'closed'), 403)
  return article
}

const findComment = ({ slugs }: PluginContext, req: PayloadRequest, id: Id) =>
  req.payload.db.findOne<CommentRow>({ collection: slugs.comments, where: { id: { equals: id } }, req })

type Place = Pick<CommentRow, 'ancestors' | 'depth' | 'parent' | 'thread'>

/** The place of a reply: below the comment it answers, or below the deepest of its ancestors that may have replies. */
export const placeBelow = ({ comments }: PluginContext, answered: CommentRow | null): Place => {
  if (!answered) return { ancestors: null, depth: 0, parent: null, thread: null }
  const above = [...(answered.ancestors ? answered.ancestors.split(',') : []), String(answered.id)]
  const allowed = above.slice(0, comments.maxDepth - 1)
  const toId = (id: string | undefined) =>
    id === undefined ? null : typeof answered.id === 'number' ? Number(id) : id
  return {
    ancestors: allowed.join(',') || null,
    depth: allowed.length,
    parent: toId(allowed.at(-1)),
    thread: toId(allowed[0]),
  }
}

/** Where a comment hangs. @throws ValidationError when what it answers is not there for everybody to see */
export const placeOf = async (
  context: PluginContext,
  req: PayloadRequest,
  { article, parent }: CommentInput,
): Promise<Place> => {
  if (parent === undefined) return placeBelow(context, null)
  const answered = await findComment(context, req, parent)
  const isThere = answered && answered.status === 'approved' && !answered.removedAt
  if (!isThere || String(answered.article) !== String(article))
    return refuseProblems(context, req, [{ path: 'parent', code: 'parentGone' }])
  return placeBelow(context, answered)
}
