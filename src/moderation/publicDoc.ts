import type { CommentDoc, CommentRow } from '../../collections/Comments/types.ts'
import { bodyHtml } from './bodyHtml.ts'

/**
 * What whoever sends a comment is told of it. What a step took for spam or refused looks as if it waited, so that
 * nobody learns how to get past.
 */
export const publicDoc = (row: CommentRow & { updatedAt?: string }): CommentDoc => ({
  id: row.id,
  article: row.article,
  parent: row.parent ?? null,
  authorName: row.authorName,
  authorUrl: row.authorUrl ?? null,
  body: row.body,
  bodyHtml: bodyHtml(row.body),
  status: row.status === 'approved' ? 'approved' : 'pending',
  isStaff: Boolean(row.isStaff),
  locale: row.locale ?? null,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt ?? row.createdAt,
  editedAt: row.editedAt ?? null,
})
