import type { PayloadRequest } from 'payload'
import type { CommentRow } from '../../collections/Comments/types.ts'
import { published } from '../access.ts'
import type { PluginContext } from '../options.ts'

/** Whether the public may see an article, whoever asks. */
export const articleIsPublic = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  id: number | string,
): Promise<boolean> => {
  const hasTrash = Boolean(req.payload.collections[slugs.articles]?.config.trash)
  const { totalDocs } = await req.payload.db.count({
    collection: slugs.articles,
    where: { and: [{ id: { equals: id } }, published(hasTrash)] },
    req,
  })
  return totalDocs > 0
}

/** Whether the public sees a comment: it is approved, and so is its article published. */
export const commentIsPublic = async (
  context: PluginContext,
  req: PayloadRequest,
  id: number | string,
): Promise<boolean> => {
  const comment = await req.payload.db.findOne<CommentRow>({
    collection: context.slugs.comments,
    where: {
      and: [{ id: { equals: id } }, { status: { equals: 'approved' } }, { removedAt: { exists: false } }],
    },
    select: { article: true },
    req,
  })
  return comment !== null && articleIsPublic(context, req, comment.article)
}
