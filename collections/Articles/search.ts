import type { Endpoint, PayloadRequest } from 'payload'
import { noteFreshness } from '../../src/delivery/freshness.ts'
import { tagsOf } from '../../src/delivery/tags.ts'
import { refuse } from '../../src/input/guard.ts'
import type { Problem } from '../../src/input/problem.ts'
import { badText } from '../../src/input/text.ts'
import type { PluginContext } from '../../src/options.ts'
import { maxResults, type SearchFragment } from '../../src/search/types.ts'
import { limits, queryWords } from '../../src/search/words.ts'
import { anonymousRequest, cacheableJson } from './bySlug.ts'
import { cardFields } from './card.ts'
import type { ArticleDoc } from './types.ts'

/** An article that was found. */
export interface FoundArticle {
  /** What a list shows of it. */
  article: ArticleDoc
  title: SearchFragment[]
  /** What it says about what was looked for. */
  text: SearchFragment[]
}

/** One page of what was found, best first. */
export interface SearchAnswer {
  docs: FoundArticle[]
  /** `maxResults` at most: beyond that, nothing is counted. */
  totalDocs: number
  page: number
  limit: number
  totalPages: number
  hasNextPage: boolean
  hasPrevPage: boolean
  /** What was looked for instead, because what was asked for is nowhere. */
  corrected: string | null
}

export interface SearchArgs {
  q: string
  page: number
  limit: number
}

const maxLimit = 100

const listed = { ...cardFields, award: true, aiLevel: true } as const

/** The articles as everybody sees them, whoever asks, in the order of `ids`. */
const readArticles = async ({ slugs }: PluginContext, ids: (number | string)[], req: PayloadRequest) => {
  const isGraphQL = req.payloadAPI === 'GraphQL'
  const { docs } = await req.payload.find({
    collection: slugs.articles as never,
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    // GraphQL populates what a query names by itself, from ids.
    ...(isGraphQL ? { depth: 0 } : { depth: 1, select: listed as never }),
    locale: req.locale as never,
    overrideAccess: false,
    req: await anonymousRequest(req),
  })
  const articles = new Map((docs as unknown as ArticleDoc[]).map((doc) => [String(doc.id), doc]))
  return (id: number | string) => articles.get(String(id))
}

/** Searches the published articles of the request's locale (contract §4, as anonymous sees them). */
export const searchArticles = async (
  context: PluginContext,
  { q, page, limit }: SearchArgs,
  req: PayloadRequest,
): Promise<SearchAnswer> => {
  const words = queryWords(q)
  const locale = req.payload.config.localization ? (req.locale as string) : undefined
  const { corrected, hits, total } =
    words.length > 0
      ? await context.search.find({ words, locale, page, limit }, req)
      : { corrected: undefined, hits: [], total: 0 }
  const articleOf =
    hits.length > 0
      ? await readArticles(
          context,
          hits.map(({ article }) => article),
          req,
        )
      : () => undefined
  const totalPages = Math.max(1, Math.ceil(total / limit))
  return {
    docs: hits.flatMap(({ article: id, ...texts }) => {
      const article = articleOf(id)
      return article ? [{ article, ...texts }] : []
    }),
    totalDocs: total,
    page,
    limit,
    totalPages,
    hasNextPage: page < totalPages,
    hasPrevPage: page > 1,
    corrected: corrected?.join(' ') ?? null,
  }
}

const whole = (value: unknown, max: number): number | undefined =>
  /^\d{1,9}$/.test(String(value)) && Number(value) >= 1 && Number(value) <= max ? Number(value) : undefined

/** What is asked for, from an address or from GraphQL's arguments. @throws ValidationError for what is wrong */
export const readSearchArgs = (
  { slugs }: PluginContext,
  req: PayloadRequest,
  { q, page: askedPage, limit: askedLimit }: Record<string, unknown>,
): SearchArgs => {
  const problems: Problem[] = []
  const page = whole(askedPage ?? 1, maxResults)
  const limit = whole(askedLimit ?? 10, maxLimit)
  if (typeof q !== 'string' || q.trim() === '') problems.push({ path: 'q', code: 'searchQuery' })
  else if (q.length > limits.query)
    problems.push({ path: 'q', code: 'tooLong', values: { max: limits.query } })
  else {
    const code = badText(q)
    if (code) problems.push({ path: 'q', code })
  }
  if (!page) problems.push({ path: 'page', code: 'page', values: { max: maxResults } })
  if (!limit) problems.push({ path: 'limit', code: 'limit', values: { max: maxLimit } })
  if ((req.locale as string) === 'all') problems.push({ path: 'locale', code: 'oneLocale' })
  refuse(slugs.articles, problems, req)
  return { q: q as string, page: page as number, limit: limit as number }
}

/** `GET /api/articles/search?q=&locale=&page=&limit=`. */
export const searchEndpoint = (context: PluginContext): Endpoint => ({
  path: '/search',
  method: 'get',
  handler: async (req) => {
    const { slugs } = context
    const args = readSearchArgs(context, req, Object.fromEntries(req.searchParams))
    const answer = await searchArticles(context, args, req)
    const shown = answer.docs.flatMap(({ article }) => tagsOf(article, slugs.articles, req.payload))
    // Any article that comes or goes may change what is found.
    noteFreshness(req, { tags: [...new Set([slugs.articles, ...shown])] })
    return cacheableJson(answer, req)
  },
})
