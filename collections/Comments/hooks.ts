import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
} from 'payload'
import { ValidationError } from 'payload'
import { invalidate } from '../../src/delivery/invalidation.ts'
import { tagOf } from '../../src/delivery/tags.ts'
import { edited } from '../../src/moderation/edit.ts'
import { removeComments } from '../../src/moderation/remove.ts'
import type { PluginContext } from '../../src/options.ts'
import { referenceId } from '../../src/publishing/facts.ts'
import { commentMessage } from '../../src/translations/comments/index.ts'
import type { CommentRow } from './types.ts'

/**
 * Takes the lock of a comment before Payload reads it for an update, so that what it writes back is not older than what
 * another transaction commits meanwhile.
 */
export const lockComment =
  ({ slugs }: PluginContext): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const { id } = args as { id?: number | string }
    if (operation === 'update' && id !== undefined && req.transactionID)
      await req.payload.db.updateOne({
        collection: slugs.comments,
        where: { id: { equals: id } },
        data: { approvedReplies: { $inc: 0 }, updatedAt: null },
        options: { atomic: true },
        req,
      })
    return args
  }

/** A comment stays where it was written; a change of its status goes through the transition, one of its text is noted. */
export const takeEdit =
  (context: PluginContext): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'update' || !originalDoc) return data
    const comment = originalDoc as CommentRow
    for (const path of ['article', 'parent'] as const) {
      const sent = data[path] === undefined ? comment[path] : data[path]
      if (String(referenceId(sent) ?? '') !== String(referenceId(comment[path]) ?? ''))
        throw new ValidationError(
          {
            collection: context.slugs.comments,
            errors: [{ path, message: commentMessage(req.i18n?.language, 'moved') }],
            req,
          },
          req.t,
        )
    }
    const result = await edited(context, req, comment, data)
    if (context.onInvalidate && comment.status === 'approved') {
      const { articles } = context.slugs
      const article = referenceId(comment.article) ?? ''
      await invalidate(req, [articles, tagOf(articles, article)], context.onInvalidate)
    }
    return result
  }

/** What the local API deletes is counted out first, as everything that is removed. */
export const guardRemoval =
  (context: PluginContext): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    await removeComments(context, req, [id])
  }
