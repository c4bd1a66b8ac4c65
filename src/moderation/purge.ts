import type { PayloadRequest } from 'payload'
import type { CommentRow } from '../../collections/Comments/types.ts'
import type { PluginContext } from '../options.ts'
import { inTransaction } from '../transaction.ts'
import { removeComments } from './remove.ts'

type Id = number | string

const batch = 500

/** Removes what is still there of an article's comments, and with it what is counted of their people. */
const removeAll = async (context: PluginContext, req: PayloadRequest, article: Id): Promise<void> => {
  for (;;) {
    const { docs } = await req.payload.db.find<CommentRow>({
      collection: context.slugs.comments,
      where: { and: [{ article: { equals: article } }, { removedAt: { exists: false } }] },
      limit: batch,
      pagination: false,
      select: { article: true },
      req,
    })
    if (docs.length === 0) return
    const ids = docs.map(({ id }) => id)
    await removeComments(context, req, ids)
  }
}

/**
 * Waits for comments that are being written below an article at this moment, and lets none follow: PostgreSQL holds the
 * row that a new comment refers to, and Payload writes a row with a list beside it as an upsert, which asks for it
 * alone. The article is about to be deleted in this transaction, so what is written does not matter.
 */
const closeRow = ({ slugs }: PluginContext, req: PayloadRequest, article: Id) =>
  req.payload.db.updateOne({
    collection: slugs.articles,
    id: article,
    data: { _status: 'draft', shownProducts: [] },
    req,
    returning: false,
  })

/**
 * Deletes all comments of an article that is itself deleted for good, with what is counted of their people. Their
 * events stay, without a comment.
 */
export const purgeComments = (context: PluginContext, req: PayloadRequest, article: Id): Promise<void> =>
  inTransaction(req, async () => {
    await removeAll(context, req, article)
    await closeRow(context, req, article)
    await removeAll(context, req, article)
    const where = { article: { equals: article } }
    await req.payload.db.deleteMany({ collection: context.slugs.comments, where, req })
  })
