import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'
import type { BaseBlock } from '../../blocks/types.ts'
import { existsInLocale } from '../../collections/Articles/bySlug.ts'
import { published } from '../access.ts'
import type { PluginContext } from '../options.ts'
import { referenceId } from '../publishing/facts.ts'
import { inTransaction, lockRow } from '../transaction.ts'
import { searchTextOf } from './searchText.ts'
import type { SearchEntry } from './types.ts'
import { foldedText } from './words.ts'

type Id = number | string

/** A localized field as the database adapter hands it over: by locale, or as it is where there are none. */
type Localized<T> = T | Record<string, T | null> | null

interface StoredArticle {
  id: Id
  title?: Localized<string>
  excerpt?: Localized<string>
  layout?: Localized<BaseBlock[]>
  topics?: unknown[] | null
  subject?: { name?: string | null } | null
  publishedAt?: string | null
  _status?: string | null
  deletedAt?: string | null
}

const inLocale = <T>(value: Localized<T> | undefined, locale: string | undefined): T | null | undefined =>
  locale === undefined ? (value as T) : (value as Record<string, T | null> | null | undefined)?.[locale]

/** Names by topic, each in one locale and by their default where that has none. */
const topicNames = async ({ slugs }: PluginContext, req: PayloadRequest, ids: Id[]) => {
  const { localization } = req.payload.config
  if (ids.length === 0) return () => []
  const { docs } = await req.payload.db.find<{ id: Id; name?: Localized<string> }>({
    collection: slugs.topics,
    where: { id: { in: ids } },
    locale: 'all',
    select: { name: true },
    pagination: false,
    req,
  })
  return (locale: string | undefined): string[] =>
    docs.flatMap(
      ({ name }) =>
        inLocale(name, locale) || (localization && inLocale(name, localization.defaultLocale)) || [],
    )
}

/** The article as it is published, whatever drafts there are: these stand in the versions alone. */
const publishedArticle = async ({ slugs }: PluginContext, req: PayloadRequest, id: Id) => {
  const article = await req.payload.db.findOne<StoredArticle>({
    collection: slugs.articles,
    where: { id: { equals: id } },
    locale: 'all',
    select: {
      title: true,
      excerpt: true,
      layout: true,
      topics: true,
      subject: { name: true },
      publishedAt: true,
      _status: true,
      deletedAt: true,
    },
    req,
  })
  return article?._status === 'published' && !article.deletedAt ? article : null
}

/** Takes an article out of the search. */
export const forgetArticle = async ({ slugs }: PluginContext, req: PayloadRequest, id: Id) => {
  const where = { article: { equals: id } }
  await req.payload.db.deleteMany({ collection: slugs.searchEntries, where, req })
}

/** Stores what a search finds of an article, in the request's transaction: nothing where it is not published. */
export const indexArticle = async (context: PluginContext, req: PayloadRequest, id: Id): Promise<void> => {
  // Two who index it at once, on whichever instance, would both take away nothing and add the same.
  await lockRow(req, context.slugs.articles, id, 'commentCount')
  await forgetArticle(context, req, id)
  const article = await publishedArticle(context, req, id)
  if (!article) return
  const { localization } = req.payload.config
  const namesIn = await topicNames(
    context,
    req,
    (article.topics ?? []).map(referenceId).filter((topic) => topic !== undefined),
  )
  for (const locale of localization ? localization.localeCodes : [undefined]) {
    const content = {
      title: inLocale(article.title, locale),
      excerpt: inLocale(article.excerpt, locale),
      layout: inLocale(article.layout, locale),
      subject: article.subject,
    }
    if (!existsInLocale(content as Parameters<typeof existsInLocale>[0])) continue
    const text = searchTextOf(content, namesIn(locale), context.blocks)
    const entry: Omit<SearchEntry, 'id'> = {
      ...text,
      article: id,
      locale,
      publishedAt: article.publishedAt,
      words: context.search.usesWords ? foldedText(Object.values(text).join('\n')) : null,
    }
    await req.payload.db.create({ collection: context.slugs.searchEntries, data: { ...entry }, req })
  }
}

const batch = 100

/** The next articles that are to be looked at, and those of them without an entry. */
const lookAfter = async ({ search, slugs }: PluginContext, payload: Payload, after: Id | undefined) => {
  if (search.missing) {
    const missing = await search.missing(payload, batch, after)
    return { missing, last: missing.at(-1) }
  }
  const hasTrash = Boolean(payload.collections[slugs.articles]?.config.trash)
  const rest = after === undefined ? [] : [{ id: { greater_than: after } }]
  const { docs } = await payload.db.find<{ id: Id }>({
    collection: slugs.articles,
    where: { and: [published(hasTrash), ...rest] },
    sort: 'id',
    limit: batch,
    pagination: false,
    select: { slug: true },
  })
  const ids = docs.map(({ id }) => id)
  const { docs: entries } = await payload.db.find<SearchEntry>({
    collection: slugs.searchEntries,
    where: { article: { in: ids } },
    pagination: false,
    select: { article: true },
  })
  const known = new Set(entries.map(({ article }) => String(referenceId(article))))
  return { missing: ids.filter((id) => !known.has(String(id))), last: ids.at(-1) }
}

/**
 * Stores what is missing: articles from before there was a search, or that came into the database past Payload. One
 * batch after the other, each article in a transaction of its own.
 */
export const indexMissing = async (context: PluginContext, payload: Payload): Promise<void> => {
  const req = await createLocalReq({}, payload)
  for (let after: Id | undefined; ; ) {
    const { last, missing } = await lookAfter(context, payload, after)
    for (const id of missing) await inTransaction(req, () => indexArticle(context, req, id))
    if (last === undefined) return
    after = last
  }
}
