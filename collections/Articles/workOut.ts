import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { isolateObjectProperty } from 'payload'
import type { BaseBlock } from '../../blocks/types.ts'
import type { PluginContext } from '../../src/options.ts'
import { type ArticleFacts, factsOf, highestLevel } from '../../src/publishing/facts.ts'
import type { ArticleDoc } from './types.ts'

/** The facts of the article's other locales as they are stored. */
const factsElsewhere = async (
  { slugs, blocks }: PluginContext,
  id: number | string,
  req: PayloadRequest,
): Promise<ArticleFacts[]> => {
  const stored = (await req.payload.findByID({
    collection: slugs.articles as never,
    id,
    depth: 0,
    draft: true,
    locale: 'all',
    select: { layout: true } as never,
    disableErrors: true,
    trash: true,
    // The local API writes the locale of a call onto the request it is given.
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })) as unknown as { layout?: Record<string, BaseBlock[] | null> } | null
  return Object.entries(stored?.layout ?? {})
    .filter(([locale, layout]) => locale !== req.locale && Array.isArray(layout))
    .map(([, layout]) => factsOf({ layout }, blocks))
}

const sameProducts = (a: ArticleFacts['shownProducts'], b: ArticleFacts['shownProducts'] = []) =>
  a.length === b.length && a.every((id) => b.includes(id))

/**
 * The facts of an article as they are stored with it.
 *
 * The AI level and the products hold for the article in all locales; the other locales are only looked at when this
 * one changes them. A copy has the other locales of its original, which is then `stored`, without its id.
 *
 * @param article in the request's locale, as it is to be
 * @param stored the article as it is
 */
export const storedFacts = async (
  context: PluginContext,
  article: Partial<ArticleDoc>,
  stored: Partial<ArticleFacts & { id: number | string }>,
  req: PayloadRequest,
): Promise<Omit<ArticleFacts, 'readingMinutes'> & { readingMinutes: number | null }> => {
  const { localization } = req.payload.config
  const facts = factsOf(article, context.blocks)
  // A translation that has only begun falls back as a whole.
  const isBegun = localization && req.locale !== localization.defaultLocale && !article.layout?.length
  const own = { ...facts, readingMinutes: isBegun ? null : facts.readingMinutes }
  const isUnchanged =
    facts.aiLevel === (stored.aiLevel ?? null) && sameProducts(facts.shownProducts, stored.shownProducts)
  if (!localization || isUnchanged) return own

  const others = stored.id === undefined ? [stored] : await factsElsewhere(context, stored.id, req)
  const all = [facts, ...others]
  return {
    ...own,
    aiLevel: highestLevel(all.map(({ aiLevel }) => aiLevel)),
    shownProducts: [...new Set(all.flatMap(({ shownProducts }) => shownProducts ?? []))],
  }
}

/**
 * Works out what lists filter and sort on: score, award, AI level, reading time and the products shown. In JSON
 * blocks `greater_than` does not work, so these have columns of their own (design, decisions).
 */
export const workOutFacts =
  (context: PluginContext): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => ({
    ...data,
    ...(await storedFacts(context, { ...originalDoc, ...data }, originalDoc ?? {}, req)),
  })

/** Sets `publishedAt` when an article goes out without one: for the first time, or after an editor emptied it. */
export const setPublishedAt: CollectionBeforeChangeHook = ({ data }) =>
  data._status === 'published' && !data.publishedAt
    ? { ...data, publishedAt: new Date().toISOString() }
    : data

/** A create that does not publish is a draft, also when the request forgets `?draft=true`: nothing is refused yet. */
export const createAsDraft: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === 'create' && (args.data as { _status?: string } | undefined)?._status !== 'published'
    ? { ...args, draft: true }
    : args
