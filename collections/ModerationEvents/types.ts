import type { Check } from '../../src/moderation/screening/types.ts'
import type { CommentStatus, EventName } from '../../src/moderation/statuses.ts'

/** Something that happened to a comment, as stored. Private. */
export interface ModerationEventRow {
  id: number | string
  comment?: number | string | null
  event: EventName
  from?: CommentStatus | null
  to?: CommentStatus | null
  /** The user of the admin panel who did it. */
  actor?: number | string | null
  at: string
  note?: string | null
  /** What each screening step said. */
  checks?: Check[] | null
  /** The person who wrote the comment; of `submitted` alone, so that erasing has one place to look. */
  commenter?: number | string | null
  /** Of `submitted`: whether the person asks for a mail when somebody replies. */
  notify?: boolean | null
  /** Of `submitted`: when moderators were told that the comment waits. */
  moderatorsToldAt?: string | null
  /** Of `submitted`: when the authors above were told of this reply. */
  authorsToldAt?: string | null
  /** Of `submitted`: tells the same text under the same parent. */
  textHash?: string | null
  /** Keyed hash of the sender's network, see `src/moderation/address.ts`; emptied after `retentionDays`. */
  ipHash?: string | null
  userAgent?: string | null
}
