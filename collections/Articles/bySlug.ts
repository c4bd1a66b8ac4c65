import {
  type CollectionBeforeReadHook,
  createLocalReq,
  type Endpoint,
  NotFound,
  type PayloadRequest,
} from 'payload'
import { freshnessOfDoc, noteMissing } from '../../src/delivery/articleFreshness.ts'
import { etagOf, isKnownBy } from '../../src/delivery/etag.ts'
import { freshnessOf, noteFreshness } from '../../src/delivery/freshness.ts'
import { isPlainObject } from '../../src/input/tree.ts'
import type { PluginContext } from '../../src/options.ts'
import type { ArticleDoc } from './types.ts'

interface BySlugArgs {
  slug: string
  /** Default: the request's. */
  locale?: string
  /** Where texts come from that the locale lacks. Default: nowhere, the article must exist in the locale. */
  fallbackLocale?: PayloadRequest['fallbackLocale'] | null
}

/** An article exists in a locale when its title and layout are filled there (contract §4). */
export const existsInLocale = ({ title, layout }: { title?: unknown; layout?: unknown }): boolean =>
  // With `locale=all` both are objects of all locales.
  typeof title === 'string' && title.trim() !== '' && Array.isArray(layout) && layout.length > 0

/** The same of an article as it is stored, whose localized fields are objects of all locales. */
export const existsStored = (
  { title, layout }: { title?: unknown; layout?: unknown },
  locale: string,
): boolean => {
  const own = (value: unknown) => (isPlainObject(value) ? value[locale] : value)
  return existsInLocale({ title: own(title), layout: own(layout) })
}

/** A request of nobody, so that what is answered does not depend on who asks. */
export const anonymousRequest = (
  { i18n, payload, payloadAPI, url }: PayloadRequest,
  context: Record<string, unknown> = {},
) =>
  createLocalReq(
    {
      context: { articleIsPopulated: true, ...context },
      req: { headers: new Headers(), i18n, payloadAPI, query: {}, url },
    },
    payload,
  )

/**
 * The published article as anonymous sees it, whoever asks, with relations two levels deep; null when there is no
 * such article for the public, or not in the locale. What an article that exists in the locale lacks there (a topic's
 * name, say) comes from the fallback locale, as in every other read. How long the answer stays right is noted with the
 * request, but for GraphQL, where it depends on the query.
 */
export const findArticleBySlug = async (
  context: PluginContext,
  args: BySlugArgs,
  req: PayloadRequest,
): Promise<ArticleDoc | null> => {
  const article = await findBySlug(context, args, req)
  if (req.payloadAPI === 'GraphQL') return article
  if (article) noteFreshness(req, await freshnessOfDoc(context, req, article))
  else await noteMissing(context, req, { slug: { equals: args.slug } })
  return article
}

const findBySlug = async (
  { slugs }: PluginContext,
  { slug, locale, fallbackLocale }: BySlugArgs,
  req: PayloadRequest,
): Promise<ArticleDoc | null> => {
  const { payload, payloadAPI } = req
  const own = await anonymousRequest(req, fallbackLocale == null ? { inOwnLocale: slug } : {})
  const { docs } = await payload.find({
    collection: slugs.articles as never,
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    overrideAccess: false,
    locale: (locale ?? req.locale) as never,
    // GraphQL populates what a query names by itself, from ids.
    depth: payloadAPI === 'GraphQL' ? 0 : 2,
    ...(fallbackLocale != null && { fallbackLocale }),
    req: own,
  })
  const article = docs[0] as unknown as ArticleDoc | undefined
  return article && existsInLocale(article) ? article : null
}

/**
 * Leaves an article that is asked for in a locale of its own without what makes it one there, before Payload fills it
 * from the fallback locale.
 */
export const showInOwnLocale: CollectionBeforeReadHook = ({ context, doc, req }) => {
  const locale: string | null | undefined = req.locale
  // Cards of others, or of itself, have no body, and fall back.
  const isAsked = context.inOwnLocale !== undefined && doc.slug === context.inOwnLocale && 'layout' in doc
  if (!isAsked || !locale || !req.payload.config.localization) return doc
  return existsStored(doc, locale) ? doc : { ...doc, title: null, layout: null }
}

const cacheControl = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600'

/**
 * A JSON answer that caches may keep, with the tags noted with the request: strong ETag over its bytes, 304 when the
 * client has them already (RFC 9110 §13.1.2).
 */
export const cacheableJson = (body: unknown, req: PayloadRequest): Response => {
  const bytes = JSON.stringify(body)
  const etag = etagOf(bytes)
  const headers = {
    'Cache-Control': cacheControl,
    'Cache-Tag': freshnessOf(req)?.tags.join(',') ?? '',
    'Content-Type': 'application/json; charset=utf-8',
    ETag: etag,
    Vary: 'Accept-Encoding',
  }
  return isKnownBy(req.headers.get('if-none-match'), etag)
    ? new Response(null, { status: 304, headers })
    : new Response(bytes, { headers })
}

/** `GET /api/articles/by-slug/:slug?locale=` (contract §4). */
export const bySlugEndpoint = (context: PluginContext): Endpoint => ({
  path: '/by-slug/:slug',
  method: 'get',
  handler: async (req) => {
    const fallback = req.searchParams.get('fallback-locale') ?? req.searchParams.get('fallbackLocale')
    const article = await findArticleBySlug(
      context,
      { slug: String(req.routeParams?.slug ?? ''), fallbackLocale: fallback ? req.fallbackLocale : null },
      req,
    )
    if (!article) throw new NotFound(req.t)
    return cacheableJson(article, req)
  },
})
