import type { Reference } from '../../blocks/types.ts'
import type { CommentStatus } from '../../src/moderation/statuses.ts'
import type { ArticleDoc } from '../Articles/types.ts'

/** A comment as the API returns it to everybody. */
export interface CommentDoc {
  id: number | string
  article: Reference<ArticleDoc>
  parent?: Reference<CommentDoc> | null
  authorName: string
  authorUrl?: string | null
  /** Plain text, as it was written. */
  body: string
  /** The text as safe HTML: paragraphs, line breaks and links. */
  bodyHtml: string
  status: CommentStatus
  isStaff: boolean
  locale?: string | null
  createdAt: string
  updatedAt: string
  editedAt?: string | null
}

/** A comment as it is stored, for the plugin's own work past access control. */
export interface CommentRow {
  id: number | string
  article: number | string
  parent?: number | string | null
  /** The IDs of all comments above, the top one first, with commas between. */
  ancestors?: string | null
  /** The top one of the ancestors; null for a comment that is itself at the top. */
  thread?: number | string | null
  /** 0 at the top. */
  depth: number
  authorName: string
  authorUrl?: string | null
  body: string
  status: CommentStatus
  isStaff?: boolean | null
  locale?: string | null
  createdAt: string
  editedAt?: string | null
  removedAt?: string | null
  reports: number
  /** Approved comments below this one, at any depth. */
  approvedReplies: number
  /** Whether it has a place in the thread: it is approved, or stands above one that is. */
  isListed?: boolean | null
  externalId?: string | null
}
