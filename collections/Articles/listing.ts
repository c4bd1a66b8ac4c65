import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { invalidate, isUnseen, savesDraft } from '../../src/delivery/invalidation.ts'
import { isPlainObject } from '../../src/input/tree.ts'
import { referenceId } from '../../src/publishing/facts.ts'
import { lockRow } from '../../src/transaction.ts'
import { existsInLocale } from './bySlug.ts'
import type { ArticleDoc } from './types.ts'

/**
 * The tag of where articles stand: `articles:listed`. It is dropped when one comes, goes or moves, and not with each
 * word that changes in one. For lists of articles by topic or author and by date, which carry the tags of those they
 * show beside it.
 */
export const listedTag = (articles: string): string => `${articles}:listed`

/** Of an article as it is stored, with its localized fields in all locales. */
const decisive = {
  slug: true,
  publishedAt: true,
  topics: true,
  authors: true,
  title: true,
  layout: true,
  _status: true,
  deletedAt: true,
} as const

/** An article as it is stored, with its localized fields in all locales. */
type Stored = { [K in keyof typeof decisive]?: unknown }

const localesOf = ({ title, layout }: Stored): string[] => {
  const inLocale = (value: unknown, locale: string) => (isPlainObject(value) ? value[locale] : value)
  const locales = [title, layout].flatMap((value) => (isPlainObject(value) ? Object.keys(value) : ['']))
  return [...new Set(locales)]
    .filter((locale) => existsInLocale({ title: inLocale(title, locale), layout: inLocale(layout, locale) }))
    .toSorted()
}

const idsOf = (references: unknown) => (Array.isArray(references) ? references.map(referenceId) : [])

/**
 * What decides in which lists an article stands, and where: it stands as before when this is the same.
 *
 * @param article as it is stored, without what depends on the locale of a request
 */
export const placeInLists = (article: Stored | null): string => {
  const isListed = article?._status === 'published' && !article.deletedAt
  if (!isListed) return 'nowhere'
  const { authors, publishedAt, slug, topics } = article
  return JSON.stringify([slug, publishedAt, idsOf(topics), idsOf(authors), localesOf(article)])
}

const placeOf = async ({ payload, transactionID }: PayloadRequest, articles: string, id: ArticleDoc['id']) =>
  placeInLists(
    await payload.db.findOne<Stored & Pick<ArticleDoc, 'id'>>({
      collection: articles,
      where: { id: { equals: id } },
      select: decisive,
      req: { transactionID },
    }),
  )

const placeKey = (articles: string, id: ArticleDoc['id']) => `place:${articles}:${id}`

/** Hooks that report changes of where an article stands, see `listedTag`. */
export const listingHooks = (articles: string) => {
  const beforeChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'update' || savesDraft(req, articles, originalDoc.id)) return data
    // Whoever saves it at the same time has done so, or waits: what is read now is what is replaced.
    await lockRow(req, articles, originalDoc.id, 'commentCount')
    req.context[placeKey(articles, originalDoc.id)] = await placeOf(req, articles, originalDoc.id)
    return data
  }
  const afterChange: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
    if (isUnseen(req, articles, doc, operation)) return
    const key = placeKey(articles, doc.id)
    const before = req.context[key]
    delete req.context[key]
    const stays = before !== undefined && before === (await placeOf(req, articles, doc.id))
    if (!stays) await invalidate(req, [listedTag(articles)])
  }
  const afterDelete = ({ req }: { req: PayloadRequest }) => invalidate(req, [listedTag(articles)])
  return { beforeChange: [beforeChange], afterChange: [afterChange], afterDelete: [afterDelete] }
}
