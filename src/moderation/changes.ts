import type { PayloadRequest } from 'payload'
import { NotFound } from 'payload'
import type { CommentRow } from '../../collections/Comments/types.ts'
import type { ModerationEventRow } from '../../collections/ModerationEvents/types.ts'
import { invalidate } from '../delivery/invalidation.ts'
import { tagOf } from '../delivery/tags.ts'
import type { PluginContext } from '../options.ts'
import { inTransaction } from '../transaction.ts'
import { addToCounts } from './articleCounts.ts'
import { recordEvent } from './events.ts'
import { ancestorsOf, inOrder, lockChain } from './rowLocks.ts'
import type { CommentStatus } from './statuses.ts'

type Id = number | string

/** What shall become of one comment. `null` leaves it as it is. */
export interface CommentChange {
  patch: Partial<
    Pick<CommentRow, 'status' | 'authorName' | 'authorUrl' | 'body' | 'editedAt' | 'removedAt' | 'reports'>
  >
  event: Pick<ModerationEventRow, 'event'> &
    Partial<Pick<ModerationEventRow, 'note' | 'checks' | 'actor' | 'ipHash' | 'userAgent'>>
}

/** Decides about a comment whose row is locked, so that what it sees is what is there. */
export type Decide = (comment: CommentRow) => CommentChange | null | Promise<CommentChange | null>

export interface Changed {
  before: CommentRow
  after: CommentRow
  changed: boolean
}

/** What a comment counts as: a removed one as nothing. */
const countsAs = ({ removedAt, status }: CommentRow): CommentStatus | undefined =>
  removedAt ? undefined : status

const isRejection = (status: CommentStatus | undefined) => status === 'rejected' || status === 'spam'
const isIn = (comment: CommentRow) => countsAs(comment) === 'approved' || comment.approvedReplies > 0
const add = <K>(sums: Map<K, number>, key: K, amount: number) => {
  const sum = (sums.get(key) ?? 0) + amount
  sums.set(key, sum)
}

/**
 * The one way in which comments change: their status, their text, their removal. In one transaction with the events
 * and with everything that is counted: the article's comments and threads, a comment's approved replies, a person's
 * approved and rejected comments.
 *
 * Rows are locked in one order (people, comments, articles; each by ID), so that of six who press the same button one
 * changes something and five find it done.
 *
 * @param decide is called once for each comment, in the order of `ids`
 * @returns in the order of `ids`
 * @throws NotFound when one of the comments is not there; then nothing is changed
 */
export const changeComments = (
  context: PluginContext,
  req: PayloadRequest,
  ids: readonly Id[],
  decide: Decide,
): Promise<Changed[]> =>
  inTransaction(req, async () => {
    const { slugs } = context
    const { db } = req.payload
    const { people, rows } = await lockChain(context, req, ids)
    if (!ids.every((id) => rows.has(String(id)))) throw new NotFound(req.t)
    const stored = new Map([...rows].map(([id, row]) => [id, { ...row }]))
    const articles = { comments: new Map<Id, number>(), threads: new Map<Id, number>() }
    const persons = { approved: new Map<Id, number>(), rejected: new Map<Id, number>() }
    const results: Changed[] = []
    const decided = new Set<string>()

    for (const id of ids) {
      const row = rows.get(String(id)) as CommentRow
      const before = { ...row }
      const change = await decide(before)
      if (change) {
        Object.assign(row, change.patch)
        const [from, to] = [countsAs(before), countsAs(row)]
        const approved = Number(to === 'approved') - Number(from === 'approved')
        add(articles.comments, row.article, approved)
        for (const ancestor of ancestorsOf(row)) {
          const above = rows.get(ancestor)
          if (above) above.approvedReplies += approved
        }
        const person = people.get(String(id))
        if (person !== undefined) {
          add(persons.approved, person, approved)
          add(persons.rejected, person, Number(isRejection(to)) - Number(isRejection(from)))
        }
        await recordEvent(context, req, {
          comment: id,
          from: before.status,
          to: row.status,
          ...change.event,
        })
      }
      if (change) decided.add(String(id))
      results.push({ before, after: row, changed: change !== null })
    }

    for (const [id, row] of rows) {
      const old = stored.get(id) as CommentRow
      row.isListed = isIn(row)
      if (row.depth === 0)
        add(articles.threads, row.article, Number(row.isListed) - Number(Boolean(old.isListed)))
      const changed = Object.fromEntries(
        Object.entries(row).filter(([field, value]) => value !== old[field as keyof CommentRow]),
      )
      if (Object.keys(changed).length === 0) continue
      // A count is no change of the comment itself; null keeps the date.
      const updatedAt = decided.has(id) ? new Date().toISOString() : null
      const data = { ...changed, updatedAt }
      await db.updateOne({ collection: slugs.comments, id: row.id, data, req, returning: false })
    }
    for (const id of inOrder(persons.approved.keys())) {
      const data = {
        approvedCount: { $inc: persons.approved.get(id) ?? 0 },
        rejectedCount: { $inc: persons.rejected.get(id) ?? 0 },
        updatedAt: null,
      }
      await db.updateOne({ collection: slugs.commenters, id, data: data as never, req, returning: false })
    }
    const changedArticles = new Set<Id>()
    for (const id of inOrder(new Set([...articles.comments.keys(), ...articles.threads.keys()]))) {
      changedArticles.add(id)
      const [comments, threads] = [articles.comments.get(id) ?? 0, articles.threads.get(id) ?? 0]
      if (comments === 0 && threads === 0) continue
      await addToCounts(context, req, id, { comments, threads })
    }
    if (changedArticles.size > 0) {
      // Not the collection's: no list changes its articles or their order by a comment.
      const tags = [...changedArticles].map((id) => tagOf(slugs.articles, id))
      await invalidate(req, [slugs.comments, ...tags])
    }
    return results
  })
