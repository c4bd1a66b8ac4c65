import { createLocalReq, type Where } from 'payload'
import { cache } from 'react'
import type { CommentRow } from '../../../../collections/Comments/types.ts'
import {
  type CommentThreadDoc,
  findThread,
  shown,
  type ThreadEntry,
  threaded,
} from '../../../delivery/thread.ts'
import { isId } from '../../../input/values.ts'
import { env } from '../../../server/env.ts'
import { commentId } from '../_output/paths.ts'
import { context, payload } from './payload.ts'

type Id = number | string

/** Threads on a page. */
const perPage = 25

/** A page of an article's comments, counted from 1; null when the article is not public. */
export const findCommentPage = cache(async (article: Id, page: number): Promise<CommentThreadDoc | null> => {
  const req = await createLocalReq({}, await payload())
  return findThread(await context(), req, { article, page, limit: perPage, sort: 'newest' })
})

/** The comments of an article that everybody may see, where the article is public. */
const visible = (article: Id): Where[] => [
  { article: { equals: article } },
  { status: { equals: 'approved' } },
  { removedAt: { exists: false } },
]

/** A comment by itself. */
export interface OneComment {
  /** With the replies below it. */
  comment: ThreadEntry
  /** What it answers, where everybody may see that. */
  answered: Pick<CommentRow, 'id' | 'authorName'> | null
}

/** One comment of a public article; undefined where there is none for everybody to see. */
export const findComment = cache(async (article: Id, segment: string): Promise<OneComment | undefined> => {
  const id = commentId(segment)
  if (id === undefined || !isId(id, 'number')) return undefined
  const { slugs } = await context()
  const { db } = await payload()
  const findOne = (one: Id) =>
    db.findOne<CommentRow>({
      collection: slugs.comments,
      where: { and: [{ id: { equals: one } }, ...visible(article)] },
      select: { ...shown, thread: true },
    })
  const row = await findOne(id)
  if (!row) return undefined
  const { docs } = await db.find<CommentRow>({
    collection: slugs.comments,
    where: { and: [{ thread: { equals: row.thread ?? row.id } }, { isListed: { equals: true } }] },
    sort: ['createdAt', 'id'],
    pagination: false,
    select: shown,
  })
  const [comment] = threaded(
    [row],
    docs.filter((reply) => reply.id !== row.id),
  )
  return comment && { comment, answered: row.parent ? await findOne(row.parent) : null }
})

/** The newest comments of a public article, threads and replies in one list. */
export const findNewestComments = async (article: Id, limit: number): Promise<CommentRow[]> => {
  const { slugs } = await context()
  const { docs } = await (await payload()).db.find<CommentRow>({
    collection: slugs.comments,
    where: { and: visible(article) },
    sort: ['-createdAt', '-id'],
    limit,
    pagination: false,
    select: shown,
  })
  return docs
}

/** Whether readers can be told of replies: there is a way to send mail, and the host wants it. */
export const mayNotify = async (): Promise<boolean> =>
  Boolean(env.smtpUrl) && (await context()).comments.notices !== false
