import type { PayloadRequest, Where } from 'payload'
import type { ArticleDoc } from '../../../collections/Articles/types.ts'
import type { CommentDoc } from '../../../collections/Comments/types.ts'
import { pricesOf } from '../../../collections/Products/price.ts'
import type { ProductDoc } from '../../../collections/Products/types.ts'
import { waitingComments } from '../../moderation/waiting.ts'
import type { PluginContext } from '../../options.ts'
import { appearing, type Planned, plannedArticles } from '../../publishing/planned.ts'

type Id = number | string

/** A widget shows so many rows. */
const rows = 5

/** So many articles with a plan are looked at. */
const mostArticles = 200

/** So many products with old prices are looked at, those first that nobody has touched for longest. */
const mostProducts = 200

interface Query {
  draft?: boolean
  limit: number
  pagination?: false
  select?: Record<string, boolean>
  sort?: string
  where: Where
}

interface Found<T> {
  docs: T[]
  totalDocs: number
}

/** Reads as the user may, relations one level deep. */
const find = async <T>(req: PayloadRequest, collection: string, query: Query): Promise<Found<T>> => {
  const found = await req.payload.find({
    collection: collection as never,
    depth: 1,
    ...(query as object),
    overrideAccess: false,
    req,
  })
  return found as unknown as Found<T>
}

/** The comments that wait, those first that have waited longest; for staff. */
export const commentsWaiting = async (
  { rules, slugs }: PluginContext,
  req: PayloadRequest,
): Promise<Found<CommentDoc>> =>
  rules.staff({ req })
    ? find(req, slugs.comments, { where: waitingComments(), sort: 'createdAt', limit: rows })
    : { docs: [], totalDocs: 0 }

/** An article and one thing that is to become of it. */
export interface Scheduled {
  article: ArticleDoc
  planned: Planned
}

/** Whether somebody has made a change by hand that had failed at its time. */
const isMended = ({ hasFailed, type }: Planned, { _status }: ArticleDoc) =>
  hasFailed && (_status === 'published') === (type === 'publish')

/** What is to become of articles and what has failed, by time; for those who publish. */
export const scheduledArticles = async (
  context: PluginContext,
  req: PayloadRequest,
): Promise<Found<Scheduled> & { ids: Id[] }> => {
  if (!context.rules.editors({ req })) return { docs: [], totalDocs: 0, ids: [] }
  const now = new Date()
  const jobs = await plannedArticles(context, req)
  const { docs: articles } = await find<ArticleDoc>(req, context.slugs.articles, {
    where: {
      or: [
        { id: { in: [...new Set(jobs.map(({ article }) => article))] } },
        { and: [{ _status: { equals: 'published' } }, { publishedAt: { greater_than: now.toISOString() } }] },
      ],
    },
    draft: true,
    select: { title: true, publishedAt: true, _status: true },
    limit: mostArticles,
    pagination: false,
  })
  const byId = new Map(articles.map((article) => [String(article.id), article]))
  const docs = [...jobs, ...articles.flatMap((article) => appearing(article, now))]
    .sort((a, b) => a.at.localeCompare(b.at))
    .flatMap((planned) => {
      const article = byId.get(planned.article)
      return article && !isMended(planned, article) ? [{ article, planned }] : []
    })
  const ids = [...new Set(docs.map(({ article }) => article.id))]
  return { docs: docs.slice(0, rows), totalDocs: docs.length, ids }
}

/** A product with stale prices. */
export interface StaleProduct {
  product: ProductDoc
  /** When its oldest price was checked; null: never. */
  oldest: string | null
}

/** An article that readers see, and the products in it whose prices they see no more. */
export interface StaleArticle {
  article: ArticleDoc
  products: StaleProduct[]
}

const staleProducts = async (
  { priceMaxAgeHours, slugs }: PluginContext,
  req: PayloadRequest,
  now: Date,
): Promise<StaleProduct[]> => {
  const limit = new Date(now.getTime() - priceMaxAgeHours * 3_600_000).toISOString()
  const { docs } = await find<ProductDoc>(req, slugs.products, {
    where: {
      and: [
        { 'offers.price': { exists: true } },
        { or: [{ 'offers.checkedAt': { less_than: limit } }, { 'offers.checkedAt': { exists: false } }] },
      ],
    },
    select: { name: true, offers: true },
    sort: 'updatedAt',
    limit: mostProducts,
    pagination: false,
  })
  return docs.flatMap((product) => {
    const { oldest, stale } = pricesOf(product.offers, priceMaxAgeHours, now)
    return stale > 0 ? [{ product, oldest }] : []
  })
}

/** Published articles that show a product with a stale price, the newest first; for those who may mend it. */
export const articlesWithStalePrices = async (
  context: PluginContext,
  req: PayloadRequest,
): Promise<Found<StaleArticle> & { products: Id[] }> => {
  const stale = context.rules.editors({ req }) ? await staleProducts(context, req, new Date()) : []
  const products = stale.map(({ product }) => product.id)
  if (products.length === 0) return { docs: [], totalDocs: 0, products }
  const { docs, totalDocs } = await find<ArticleDoc & { shownProducts?: Id[] | null }>(
    req,
    context.slugs.articles,
    {
      where: { and: [{ _status: { equals: 'published' } }, { shownProducts: { in: products } }] },
      select: { title: true, shownProducts: true },
      sort: '-publishedAt',
      limit: rows,
    },
  )
  const withProducts = docs.map((article) => ({
    article,
    products: stale.filter(({ product }) => article.shownProducts?.includes(product.id)),
  }))
  return { docs: withProducts, totalDocs, products }
}
