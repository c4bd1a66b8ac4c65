import { createLocalReq, type Where } from 'payload'
import { cache } from 'react'
import { findArticleBySlug } from '../../../../collections/Articles/bySlug.ts'
import { cardFields } from '../../../../collections/Articles/card.ts'
import type { ArticleDoc } from '../../../../collections/Articles/types.ts'
import { published } from '../../../access.ts'
import { momentsOf } from '../../../delivery/moments.ts'
import { tagsOf } from '../../../delivery/tags.ts'
import { referenceId } from '../../../publishing/facts.ts'
import { type SiteLocale, siteLocales } from '../../../translations/site/index.ts'
import { lastPage } from '../_output/paths.ts'
import { context, payload } from './payload.ts'

/**
 * What readers see of the articles of a locale, as a query: the rules of `published` and `existsInLocale`.
 *
 * Lists ask with it, and not as an anonymous request: such a request gets a hundred documents at most and has all of
 * them counted, which on many articles is slower than everything else together. So they select what they show.
 */
export const publicInLocale = (): Where => ({
  and: [
    published(true),
    { title: { exists: true } },
    { title: { not_equals: '' } },
    { 'layout.blockType': { exists: true } },
  ],
})

/** What a card shows of an article. */
export type Card = Pick<ArticleDoc, 'id' | keyof typeof cardFields>

/** The newest public articles that exist in a locale, and meet `where`. */
export const findCards = async (
  locale: SiteLocale,
  { where = {}, limit, page = 1 }: { where?: Where; limit: number; page?: number },
): Promise<Card[]> => {
  const { docs } = await (await payload()).find({
    collection: 'articles',
    where: { and: [publicInLocale(), where] },
    sort: ['-publishedAt', '-id'],
    select: cardFields,
    depth: 1,
    limit,
    page,
    pagination: false,
    locale,
    fallbackLocale: false,
  })
  return docs as unknown as Card[]
}

/** One page of a list. */
export interface CardPage {
  cards: Card[]
  page: number
  hasOlder: boolean
}

/** Fills the rows of a page's grid: one lead, six cards, six lines. */
const perPage = 13

export const findCardPage = async (locale: SiteLocale, where: Where, page: number): Promise<CardPage> => {
  const [cards, next] = await Promise.all([
    findCards(locale, { where, limit: perPage, page }),
    page < lastPage ? findCards(locale, { where, limit: 1, page: page * perPage + 1 }) : [],
  ])
  return { cards, page, hasOlder: next.length > 0 }
}

/** The article of an address as everybody sees it, relations two levels deep; null when there is none in the locale. */
export const findArticle = cache(async (locale: SiteLocale, slug: string): Promise<ArticleDoc | null> => {
  const instance = await payload()
  return findArticleBySlug(await context(), { slug, locale }, await createLocalReq({}, instance))
})

/** The locales a public article exists in. */
export const localesOf = cache(async (id: ArticleDoc['id']): Promise<SiteLocale[]> => {
  const instance = await payload()
  const found = await Promise.all(
    siteLocales.map((locale) =>
      instance.count({
        collection: 'articles',
        where: { and: [{ id: { equals: id } }, publicInLocale()] },
        locale,
      }),
    ),
  )
  return siteLocales.filter((_, index) => found[index]?.totalDocs)
})

/** Related articles where editors chose none, and how many of the newest are compared for them. */
const related = 3
const compared = 12

/** What to read after an article: what its editors chose, else what shares most of its topics, newest first. */
export const findRelated = async (locale: SiteLocale, article: ArticleDoc): Promise<Card[]> => {
  const chosen = (article.related ?? []).map(referenceId).filter((id) => id !== undefined)
  if (chosen.length > 0) {
    const cards = await findCards(locale, { where: { id: { in: chosen } }, limit: chosen.length })
    return cards.toSorted((one, other) => chosen.indexOf(one.id) - chosen.indexOf(other.id))
  }
  const topics = topicIds(article)
  if (topics.length === 0) return []
  const where: Where = { and: [{ topics: { in: topics } }, { id: { not_equals: article.id } }] }
  const cards = await findCards(locale, { where, limit: compared })
  const shared = (card: Card) => topicIds(card).filter((topic) => topics.includes(topic)).length
  return cards.toSorted((one, other) => shared(other) - shared(one)).slice(0, related)
}

const topicIds = ({ topics }: Pick<Card, 'topics'>) =>
  (topics ?? []).map(referenceId).filter((id) => id !== undefined)

/** An article as links name it. */
export type Neighbour = Pick<Card, 'id' | 'title' | 'slug'>

/** The articles of a locale that came out right before and right after one. */
export const findNeighbours = async (
  locale: SiteLocale,
  { id, publishedAt }: Pick<ArticleDoc, 'id' | 'publishedAt'>,
): Promise<{ older?: Neighbour; newer?: Neighbour }> => {
  const instance = await payload()
  const next = async (sort: string[], beyond: 'less_than' | 'greater_than') => {
    const sameMoment: Where = { and: [{ publishedAt: { equals: publishedAt } }, { id: { [beyond]: id } }] }
    const { docs } = await instance.find({
      collection: 'articles',
      where: { and: [publicInLocale(), { or: [{ publishedAt: { [beyond]: publishedAt } }, sameMoment] }] },
      sort,
      select: { title: true, slug: true },
      depth: 0,
      limit: 1,
      pagination: false,
      locale,
      fallbackLocale: false,
    })
    return docs[0] as unknown as Neighbour | undefined
  }
  const [older, newer] = await Promise.all([
    next(['-publishedAt', '-id'], 'less_than'),
    next(['publishedAt', 'id'], 'greater_than'),
  ])
  return { older, newer }
}

/** When an article's page changes by itself: its comments close, a price in it turns fresh or stale. */
export const momentsOfArticle = async (article: ArticleDoc): Promise<number[]> =>
  momentsOf(article, await context())

/** Of articles and all they show. */
export const tagsOfArticles = async (articles: readonly Pick<ArticleDoc, 'id'>[]): Promise<string[]> => {
  const instance = await payload()
  return articles.flatMap((article) => tagsOf(article, 'articles', instance))
}
