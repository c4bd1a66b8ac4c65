import type { Payload, PayloadRequest, Where } from 'payload'
import type { ArticleDoc } from '../../collections/Articles/types.ts'
import type { PluginContext } from '../options.ts'
import { type Freshness, noteFreshness } from './freshness.ts'
import { firstAfter, momentsOf } from './moments.ts'
import { shownBy, tagOf } from './tags.ts'

/**
 * When the next of some articles goes out by its date alone.
 *
 * @param where which ones; default: any
 * @returns one moment in milliseconds since 1970, or none
 */
export const nextPublication = async (
  { slugs }: Pick<PluginContext, 'slugs'>,
  { db }: Payload,
  ...where: Where[]
): Promise<number[]> => {
  const { docs } = await db.find<Pick<ArticleDoc, 'publishedAt'>>({
    collection: slugs.articles,
    where: { and: [...where, { publishedAt: { greater_than: new Date().toISOString() } }] },
    select: { publishedAt: true },
    sort: 'publishedAt',
    limit: 1,
    pagination: false,
  })
  return docs.flatMap(({ publishedAt }) => (publishedAt ? [Date.parse(publishedAt)] : []))
}

/**
 * Notes how long it stays right that there is no such public article: until any article changes, or one of these
 * reaches its date.
 */
export const noteMissing = async (context: PluginContext, req: PayloadRequest, where: Where): Promise<void> =>
  noteFreshness(req, {
    tags: [context.slugs.articles],
    until: firstAfter(Date.now(), await nextPublication(context, req.payload, where)),
  })

/**
 * How long a document stays right, as it was read with its relations.
 * @param collection Default: that of articles
 */
export const freshnessOfDoc = async (
  context: PluginContext,
  req: PayloadRequest,
  doc: Partial<ArticleDoc> & Pick<ArticleDoc, 'id'>,
  collection = context.slugs.articles,
): Promise<Freshness> => {
  const { articles } = context.slugs
  const shown = shownBy(doc, collection, req.payload)
  // Named, but not to be seen: perhaps only until its date.
  const hidden = shown.filter(({ collection, isPopulated }) => collection === articles && !isPopulated)
  const moments = hidden.length
    ? await nextPublication(context, req.payload, { id: { in: hidden.map(({ id }) => id) } })
    : []
  return {
    tags: [...new Set(shown.map(({ collection, id }) => tagOf(collection, id)))],
    until: firstAfter(Date.now(), [...momentsOf(doc, context), ...moments]),
  }
}
