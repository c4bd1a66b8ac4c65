import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
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
    return cacheableJson(thread, [`${context.slugs.articles}:${article}`, context.slugs.comments], req)
  },
})

/**
 * Keeps what is counted out of an editor's hands: Payload writes a document whole, from what it read before, and a
 * comment may have been approved meanwhile. The lock lasts until the save is committed.
 */
export const keepCounts =
  ({ slugs }: PluginContext): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation === 'create') return { ...data, commentCount: 0, threadCount: 0 }
    const stored = (await req.payload.db.updateOne({
      collection: slugs.articles,
      where: { id: { equals: originalDoc.id } },
      data: { commentCount: { $inc: 0 }, updatedAt: null },
      options: { atomic: true },
      req,
    })) as { commentCount?: number; threadCount?: number } | null
    return stored
      ? { ...data, commentCount: stored.commentCount ?? 0, threadCount: stored.threadCount ?? 0 }
      : data
  }

/** Comments go with their article when it is deleted for good. */
export const deleteComments =
  (context: PluginContext): CollectionBeforeDeleteHook =>
  ({ id, req }) =>
    purgeComments(context, req, id)
