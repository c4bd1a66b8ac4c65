import type { Check } from '../screening/types.ts'
import type { CommentStatus, Counts, EventName } from '../statuses.ts'

type Id = number | string

/** What the queue shows: the comments of one status, or all of them. */
export const tabs = ['pending', 'approved', 'rejected', 'spam', 'all'] as const
export type Tab = (typeof tabs)[number]

export const orders = ['newest', 'oldest'] as const
export type Order = (typeof orders)[number]

/** Where a word is looked for: in texts and names, in titles of articles, or in e-mails of people. */
export const places = ['comment', 'article', 'person'] as const
export type Place = (typeof places)[number]

/** Rows on a page at most. */
export const maxQueueLimit = 100

/** The last row of a page, after which the next one begins. */
export interface Cursor {
  createdAt: string
  id: Id
}

/** Which comments are meant, whatever their status. */
export interface QueueFilter {
  article?: Id
  person?: Id
  word?: string
  in: Place
}

/** What is asked of the queue. */
export interface QueueQuery extends QueueFilter {
  status: Tab
  sort: Order
  limit: number
  after?: Cursor
}

/** A user of the admin panel; without a name where the reader may not know it. */
export interface Actor {
  id: Id
  name?: string
}

/** The person behind a comment. */
export interface QueuePerson {
  id: Id
  email: string
  approvedCount: number
  rejectedCount: number
  firstSeen: string
  isVerified: boolean
  isBanned: boolean
}

/** What moderators are told of a comment, and editors are not. */
export interface QueueBackground {
  /** Null: staff, imported, or erased. */
  person: QueuePerson | null
  /** What screening said of the text as it is now. */
  checks: Check[]
  /** The last decision; `by` is null for what happened by itself. */
  decision: { event: EventName; at: string; note: string | null; by: Actor | null } | null
  /** What readers gave as reasons for their reports, the newest first. */
  complaints: string[]
}

/** A comment with what one needs to decide about it. */
export interface QueueRow {
  id: Id
  status: CommentStatus
  createdAt: string
  editedAt: string | null
  authorName: string
  authorUrl: string | null
  body: string
  isStaff: boolean
  reports: number
  /** Without a title where the reader may not see it; `url` while it is on the site. */
  article: { id: Id; title: string | null; url: string | null }
  /** What it answers, by its beginning. Null at the top, and where what it answered is gone. */
  parent: { id: Id; authorName: string; body: string; status: CommentStatus } | null
  background: QueueBackground | null
}

export interface QueuePage {
  rows: QueueRow[]
  /** As `after` of the next page; null on the last one. */
  next: string | null
  /** Of what the filter means, by status; on the first page. */
  counts?: Counts
  /** What the filter's IDs stand for; on the first page. */
  names?: { article?: string; person?: string }
  /** As `since` of the first question for changes. */
  now: string
}

/** Something that has become of a comment. */
export interface QueueChange {
  id: Id
  /** Null: it was removed. */
  status: CommentStatus | null
  createdAt?: string
  /** Who decided, where the reader may know; null for what happened by itself. */
  by?: Actor | null
}

export interface QueueChanges {
  changes: QueueChange[]
  /** Whether more has changed than is told: better to read the queue anew. */
  isCut: boolean
  counts: Counts
  now: string
}
