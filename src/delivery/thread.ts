import type { PayloadRequest } from 'payload'
import type { CommentRow } from '../../collections/Comments/types.ts'
import { published } from '../access.ts'
import { bodyHtml } from '../moderation/bodyHtml.ts'
import { commentsAreOpen, commentsCloseAt } from '../moderation/commentsAreOpen.ts'
import type { PluginContext } from '../options.ts'
import { noteMissing } from './articleFreshness.ts'
import { noteFreshness } from './freshness.ts'
import { firstAfter } from './moments.ts'
import { tagOf } from './tags.ts'

type Id = number | string

/** A comment in its thread. */
export interface ThreadEntry {
  id: Id
  /** Empty for the place of a comment that is no longer there. */
  authorName: string
  authorUrl: string | null
  isStaff: boolean
  /** Whether this is only the place of a comment that is no longer shown, kept for the replies below. */
  isRemoved: boolean
  body: string
  bodyHtml: string
  createdAt: string
  editedAt: string | null
  /** In the same order as the top level. */
  replies: ThreadEntry[]
}

/** One page of an article's comments (contract §4). */
export interface CommentThreadDoc {
  docs: ThreadEntry[]
  /** All approved comments of the article. */
  totalDocs: number
  /** Entries of the top level. */
  totalThreads: number
  page: number
  limit: number
  totalPages: number
  hasNextPage: boolean
  hasPrevPage: boolean
  /** Whether readers may write now. */
  open: boolean
}

export const maxThreadLimit = 100

export interface ThreadQuery {
  /** From 1. */
  page: number
  /** Entries of the top level on a page, 1 to 100. */
  limit: number
  sort: 'newest' | 'oldest'
}

interface CommentedArticle {
  id: Id
  commentsOpen?: boolean | null
  commentsCloseAt?: string | null
  publishedAt?: string | null
  commentCount?: number | null
  threadCount?: number | null
}

/** What a comment's entry is made of. */
export const shown = {
  parent: true,
  authorName: true,
  authorUrl: true,
  isStaff: true,
  body: true,
  status: true,
  createdAt: true,
  editedAt: true,
  removedAt: true,
} as const

const entryOf = (row: CommentRow): ThreadEntry => {
  const isRemoved = row.status !== 'approved' || Boolean(row.removedAt)
  return {
    id: row.id,
    authorName: isRemoved ? '' : row.authorName,
    authorUrl: isRemoved ? null : (row.authorUrl ?? null),
    isStaff: !isRemoved && Boolean(row.isStaff),
    isRemoved,
    body: isRemoved ? '' : row.body,
    bodyHtml: isRemoved ? '' : bodyHtml(row.body),
    createdAt: row.createdAt,
    editedAt: isRemoved ? null : (row.editedAt ?? null),
    replies: [],
  }
}

/**
 * The page that holds `size` rows from row `start` on, since Payload's adapters read pages and no other parts.
 * @returns the page, from 1, with its own `limit`, and how many of its first rows to `drop`
 */
export const windowOf = (start: number, size: number): { limit: number; page: number; drop: number } => {
  for (let limit = size; ; limit++) {
    const page = Math.floor(start / limit)
    if ((page + 1) * limit >= start + size) return { limit, page: page + 1, drop: start - page * limit }
  }
}

/** Puts every reply below its parent; both lists are in order already. */
export const threaded = (tops: readonly CommentRow[], replies: readonly CommentRow[]): ThreadEntry[] => {
  const entries = new Map<string, ThreadEntry>()
  for (const row of [...tops, ...replies]) entries.set(String(row.id), entryOf(row))
  for (const row of replies) {
    const entry = entries.get(String(row.id))
    if (entry) entries.get(String(row.parent))?.replies.push(entry)
  }
  return tops.flatMap(({ id }) => entries.get(String(id)) ?? [])
}

/**
 * A page of an article's approved comments, as everybody sees it, whoever asks; null when the article is not public.
 * Three queries, whatever the size: the totals stand in the article, and a page nearer to the end is read from there.
 * How long the answer stays right is noted with the request.
 */
export const findThread = async (
  context: PluginContext,
  req: PayloadRequest,
  { article: id, limit, page, sort }: ThreadQuery & { article: Id },
): Promise<CommentThreadDoc | null> => {
  const { comments, slugs } = context
  const { db } = req.payload
  const hasTrash = Boolean(req.payload.collections[slugs.articles]?.config.trash)
  const article = await db.findOne<CommentedArticle>({
    collection: slugs.articles,
    where: { and: [{ id: { equals: id } }, published(hasTrash)] },
    select: {
      commentsOpen: true,
      commentsCloseAt: true,
      publishedAt: true,
      commentCount: true,
      threadCount: true,
    },
    req,
  })
  if (!article) {
    await noteMissing(context, req, { id: { equals: id } })
    return null
  }
  noteFreshness(req, {
    tags: [tagOf(slugs.articles, id)],
    until: firstAfter(Date.now(), [commentsCloseAt(article, comments)]),
  })
  const totalThreads = article.threadCount ?? 0
  const totalPages = Math.max(1, Math.ceil(totalThreads / limit))
  const rows = async (): Promise<CommentRow[]> => {
    const start = (page - 1) * limit
    const size = Math.min(limit, totalThreads - start)
    if (size <= 0) return []
    const isFarOff = start > totalThreads / 2
    const part = windowOf(isFarOff ? totalThreads - start - size : start, size)
    const isDescending = (sort === 'newest') !== isFarOff
    const { docs } = await db.find<CommentRow>({
      collection: slugs.comments,
      where: {
        and: [{ article: { equals: id } }, { depth: { equals: 0 } }, { isListed: { equals: true } }],
      },
      sort: isDescending ? ['-createdAt', '-id'] : ['createdAt', 'id'],
      limit: part.limit,
      page: part.page,
      pagination: false,
      select: shown,
      req,
    })
    const found = docs.slice(part.drop, part.drop + size)
    return isFarOff ? found.reverse() : found
  }
  const tops = await rows()
  const below =
    tops.length === 0
      ? []
      : (
          await db.find<CommentRow>({
            collection: slugs.comments,
            where: { and: [{ thread: { in: tops.map((top) => top.id) } }, { isListed: { equals: true } }] },
            sort: sort === 'newest' ? ['-createdAt', '-id'] : ['createdAt', 'id'],
            pagination: false,
            select: shown,
            req,
          })
        ).docs
  return {
    docs: threaded(tops, below),
    totalDocs: article.commentCount ?? 0,
    totalThreads,
    page,
    limit,
    totalPages,
    hasNextPage: page < totalPages,
    hasPrevPage: page > 1,
    open: commentsAreOpen(article, comments, new Date()),
  }
}
