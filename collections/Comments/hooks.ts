import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
} from 'payload'
import { ValidationError } from 'payload'
import { invalidate } from '../../src/delivery/invalidation.ts'
import { tagOf } from '../../src/delivery/tags.ts'
import { isId } from '../../src/input/values.ts'
import { edited } from '../../src/moderation/edit.ts'
import { actorOf } from '../../src/moderation/events.ts'
import { removeComments } from '../../src/moderation/remove.ts'
import { lockChain } from '../../src/moderation/rowLocks.ts'
import type { PluginContext } from '../../src/options.ts'
import { referenceId } from '../../src/publishing/facts.ts'
import { commentMessage } from '../../src/translations/comments/index.ts'
import { idTypeOf, toId } from './input.ts'
import type { CommentRow } from './types.ts'

/**
 * Takes the locks of a change before Payload reads the comment for an update, so that what it writes back is not older
 * than what another transaction commits meanwhile. Strangers, whom access control refuses later, lock nothing.
 */
export const lockComment =
  (context: PluginContext): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    if (operation !== 'update' || !req.transactionID) return args
    const type = idTypeOf(context, req)
    const id = toId(type, (args as { id?: unknown }).id)
    const isStranger = !overrideAccess && actorOf(req) === null
    if (isId(id, type) && !isStranger) await lockChain(context, req, [id as number | string])
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
    if (comment.status === 'approved') {
      const { articles } = context.slugs
      const article = referenceId(comment.article) ?? ''
      await invalidate(req, [context.slugs.comments, tagOf(articles, article)])
    }
    return result
  }

/** What the local API deletes is counted out first, as everything that is removed. */
export const guardRemoval =
  (context: PluginContext): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    await removeComments(context, req, [id])
  }
