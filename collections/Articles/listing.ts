import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { invalidate, isUnseen, savesDraft } from '../../src/delivery/invalidation.ts'
import { isPlainObject } from '../../src/input/tree.ts'
import { referenceId } from '../../src/publishing/facts.ts'
import { existsStored } from './bySlug.ts'
import type { ArticleDoc } from './types.ts'

/**
 * The tag of where articles stand: `articles:listed`. It is dropped when one comes, goes or moves, and not with each
 * word that changes in one. For lists of articles by topic or author and by date, which carry the tags of those they
 * show beside it.
 */
export const listedTag = (articles: string): string => `${articles}:listed`

/** The fields that decide. */
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

const localesOf = (article: Stored): string[] => {
  const locales = [article.title, article.layout].flatMap((value) =>
    isPlainObject(value) ? Object.keys(value) : [''],
  )
  return [...new Set(locales)].filter((locale) => existsStored(article, locale)).toSorted()
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

type Id = ArticleDoc['id']

/** Where an article stands, and by which of its versions. */
interface Standing {
  place: string
  /** The newest ones, the last first. */
  versions: Id[]
}

const standingOf = async (req: PayloadRequest, articles: string, id: Id): Promise<Standing> => {
  const { collections, db } = req.payload
  const article = await db.findOne<Stored & { id: Id }>({
    collection: articles,
    where: { id: { equals: id } },
    select: decisive,
    req,
  })
  // A host may do without.
  if (!collections[articles]?.config.versions) return { place: placeInLists(article), versions: [] }
  const { docs } = await db.findVersions({
    collection: articles as never,
    where: { parent: { equals: id } },
    select: { parent: true } as never,
    sort: '-createdAt',
    limit: 2,
    pagination: false,
    req,
  })
  return { place: placeInLists(article), versions: docs.map((version) => version.id) }
}

/**
 * Whether a save has left an article where it was. Nothing is known where somebody else has saved it since it was
 * looked at: then there is another version beside this save's own, and what that one moved may have been taken back.
 */
const hasStayed = (before: Standing, after: Standing): boolean =>
  before.place === after.place && before.versions[0] !== undefined && before.versions[0] === after.versions[1]

const standingKey = (articles: string, id: Id) => `standing:${articles}:${id}`

/** Hooks that report changes of where an article stands, see `listedTag`. */
export const listingHooks = (articles: string) => {
  const beforeChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
    if (operation === 'update' && !savesDraft(req, articles, originalDoc.id))
      req.context[standingKey(articles, originalDoc.id)] = await standingOf(req, articles, originalDoc.id)
    return data
  }
  const afterChange: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
    if (isUnseen(req, articles, doc, operation)) return
    const key = standingKey(articles, doc.id)
    const before = req.context[key] as Standing | undefined
    delete req.context[key]
    if (!before || !hasStayed(before, await standingOf(req, articles, doc.id)))
      await invalidate(req, [listedTag(articles)])
  }
  const afterDelete = ({ req }: { req: PayloadRequest }) => invalidate(req, [listedTag(articles)])
  return { beforeChange: [beforeChange], afterChange: [afterChange], afterDelete: [afterDelete] }
}
