import type { PayloadRequest } from 'payload'
import type { CommentRow } from '../../collections/Comments/types.ts'
import type { PluginContext } from '../options.ts'
import { inTransaction } from '../transaction.ts'
import { removeComments } from './remove.ts'

const batch = 500

/**
 * Deletes all comments of an article that is itself deleted for good, with what is counted of their people. Their
 * events stay, without a comment.
 */
export const purgeComments = (
  context: PluginContext,
  req: PayloadRequest,
  article: number | string,
): Promise<void> =>
  inTransaction(req, async () => {
    const { db } = req.payload
    const collection = context.slugs.comments
    for (;;) {
      const { docs } = await db.find<CommentRow>({
        collection,
        where: { and: [{ article: { equals: article } }, { removedAt: { exists: false } }] },
        limit: batch,
        pagination: false,
        select: { article: true },
        req,
      })
      if (docs.length === 0) break
      await removeComments(
        context,
        req,
        docs.map(({ id }) => id),
      )
    }
    await db.deleteMany({ collection, where: { article: { equals: article } }, req })
  })
