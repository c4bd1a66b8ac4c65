import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  type Endpoint,
  NotFound,
} from 'payload'
import { findThread } from '../../src/delivery/thread.ts'
import { purgeComments } from '../../src/moderation/purge.ts'
import type { PluginContext } from '../../src/options.ts'
import { readId, readThreadQuery } from '../Comments/input.ts'
import { cacheableJson } from './bySlug.ts'

/** `GET /api/articles/:id/comments` (contract §4). */
export const commentsEndpoint = (context: PluginContext): Endpoint => ({
  path: '/:id/comments',
  method: 'get',
  handler: async (req) => {
    const article = readId(context, req, req.routeParams?.id)
    const query = readThreadQuery(context, req, Object.fromEntries(req.searchParams))
    const thread = await findThread(context, req, { article, ...query })
    if (!thread) throw new NotFound(req.t)
    return cacheableJson(thread, req)
  },
})

/** Notes whether an operation saves a draft over the article, which its hooks are not told. */
export const noteDraft: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update' || operation === 'restoreVersion')
    req.context.savesDraftOfArticle = (args as { draft?: boolean }).draft === true
  return args
}

/**
 * Keeps what is counted out of an editor's hands: Payload writes a document whole, from what it read before, and a
 * comment may have been approved meanwhile. So the article's row is written without its counts. A draft goes to a
 * version alone, and has those that were read with it.
 */
export const keepCounts: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation === 'create') return { ...data, commentCount: 0, threadCount: 0 }
  const { isRestoringVersion, savesDraftOfArticle } = req.context
  if (savesDraftOfArticle && (data._status === 'draft' || isRestoringVersion)) return data
  const { commentCount, threadCount, ...rest } = data
  return rest
}

/** Comments go with their article when it is deleted for good. */
export const deleteComments =
  (context: PluginContext): CollectionBeforeDeleteHook =>
  ({ id, req }) =>
    purgeComments(context, req, id)
