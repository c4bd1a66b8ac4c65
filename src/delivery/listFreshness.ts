import type { CollectionAfterOperationHook } from 'payload'
import type { ArticleDoc } from '../../collections/Articles/types.ts'
import type { PluginContext } from '../options.ts'
import { nextPublication } from './articleFreshness.ts'
import { noteFreshness } from './freshness.ts'
import { firstAfter, momentsOf } from './moments.ts'
import { tagsOf } from './tags.ts'

/**
 * Notes how long a list of articles stays right that readers get from `GET /api/articles`: until any document changes
 * that it could filter or sort by, something of what it shows changes by itself, or another article goes out. Comments
 * carry the tags of their articles alone, so a list that is in the order of their number must not be kept.
 */
export const noteListFreshness =
  (context: PluginContext): CollectionAfterOperationHook =>
  async ({ operation, req, result }) => {
    const { payload, pathname, payloadAPI, user } = req
    const isList =
      operation === 'find' && pathname === `${payload.config.routes.api}/${context.slugs.articles}`
    // Articles that these relate to are found within the same request, and before them.
    if (!isList || payloadAPI !== 'REST' || user) return result
    const docs = result.docs as unknown as ArticleDoc[]
    noteFreshness(req, {
      tags: [
        ...Object.keys(payload.collections),
        ...new Set(docs.flatMap((doc) => tagsOf(doc, context.slugs.articles, payload))),
      ],
      until: firstAfter(Date.now(), [
        ...docs.flatMap((doc) => momentsOf(doc, context)),
        ...(await nextPublication(context, payload)),
      ]),
    })
    return result
  }
