import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { isolateObjectProperty } from 'payload'
import type { BaseBlock } from '../../blocks/types.ts'
import type { PluginContext } from '../../src/options.ts'
import { factsOf, highestLevel } from '../../src/publishing/facts.ts'

/** The AI levels of the article's other locales: the column holds one value for all of them. */
const levelsElsewhere = async (
  { slugs, blocks }: PluginContext,
  id: number | string,
  req: PayloadRequest,
) => {
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
    .map(([, layout]) => factsOf({ layout }, blocks).aiLevel)
}

/**
 * Works out what lists filter and sort on: score, award, AI level, reading time and the products shown. In JSON
 * blocks `greater_than` does not work, so these have columns of their own (design, decisions).
 */
export const workOutFacts =
  (context: PluginContext): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const { aiLevel, ...facts } = factsOf({ ...originalDoc, ...data }, context.blocks)
    const hasLocales = Boolean(req.payload.config.localization) && operation === 'update'
    const needsOthers = hasLocales && aiLevel !== (originalDoc?.aiLevel ?? null)
    const others = needsOthers ? await levelsElsewhere(context, originalDoc.id, req) : []
    return { ...data, ...facts, aiLevel: needsOthers ? highestLevel([aiLevel, ...others]) : aiLevel }
  }

/** Sets `publishedAt` when an article goes out for the first time, unless an editor gave it. */
export const setPublishedAt: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  data._status === 'published' && !(data.publishedAt ?? originalDoc?.publishedAt)
    ? { ...data, publishedAt: new Date().toISOString() }
    : data

/** A create that does not publish is a draft, also when the request forgets `?draft=true`: nothing is refused yet. */
export const createAsDraft: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === 'create' && (args.data as { _status?: string } | undefined)?._status !== 'published'
    ? { ...args, draft: true }
    : args
