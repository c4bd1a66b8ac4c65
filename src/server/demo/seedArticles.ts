import { objectId } from './objectId.ts'
import { entriesOf } from './seedBasics.ts'
import { daysBefore } from './time.ts'
import type { Store } from './transaction.ts'
import {
  type ArticleKey,
  type AuthorKey,
  type DemoArticle,
  type DemoContext,
  type Id,
  locales,
  type TopicKey,
} from './types.ts'

interface ArticleContext extends DemoContext {
  topics: Record<TopicKey, Id>
  authors: Record<AuthorKey, Id>
}

/** What an article is in every locale. */
const sharedFields = (article: DemoArticle, { now, media, topics, authors, products }: ArticleContext) => ({
  slug: article.slug,
  topics: article.topics.map((key) => topics[key]),
  heroImage: media[article.heroImage],
  subject: article.subject && {
    ...article.subject,
    product: article.subject.product && products[article.subject.product],
  },
  authors: article.authors.map((key) => authors[key]),
  sources: article.sources,
  publishedAt: daysBefore(now, article.publishedDaysAgo),
  origin: article.origin,
})

/**
 * The rows of the list of updates with the notes of one locale. The list itself is the same in all locales, so its
 * rows keep their ids, by which Payload finds them again.
 */
const updateRows = ({ updatedDaysAgo }: DemoArticle, ids: string[], notes: string[], now: Date) =>
  updatedDaysAgo.map((days, index) => ({
    id: ids[index],
    date: daysBefore(now, days),
    note: notes[index],
  }))

/** Stores and publishes the articles in every locale, then relates them to each other. */
export async function seedArticles(
  store: Store,
  articles: Record<ArticleKey, DemoArticle>,
  context: ArticleContext,
): Promise<Record<ArticleKey, Id>> {
  const [first, ...others] = locales
  const ids = {} as Record<ArticleKey, Id>
  for (const [key, article] of entriesOf(articles)) {
    const rowIds = article.updatedDaysAgo.map(objectId)
    const inLocale = (locale: (typeof locales)[number]) => {
      const text = article.text[locale](context)
      return {
        ...text,
        updates: updateRows(article, rowIds, text.updates, context.now),
        _status: 'published',
      }
    }
    ids[key] = await store.create('articles', first, {
      ...sharedFields(article, context),
      ...inLocale(first),
    })
    for (const locale of others) await store.update('articles', ids[key], locale, inLocale(locale))
  }
  for (const [key, { related }] of entriesOf(articles)) {
    await store.update('articles', ids[key], first, {
      related: related.map((other) => ids[other]),
      _status: 'published',
    })
  }
  return ids
}
