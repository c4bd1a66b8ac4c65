/** What a comment can be (contract §5). Only `approved` ones are public. */
export const statuses = ['pending', 'approved', 'rejected', 'spam'] as const
export type CommentStatus = (typeof statuses)[number]
/** How many comments there are of each status. */
export type Counts = Record<CommentStatus, number>

/** What a moderator decides. */
export const actions = ['approve', 'reject', 'spam', 'restore'] as const
export type ModerationAction = (typeof actions)[number]

/** At most this many comments in one decision (contract §5). */
export const maxDecisions = 500

/** The status that each action leads to. */
export const statusAfter: Record<ModerationAction, CommentStatus> = {
  approve: 'approved',
  reject: 'rejected',
  spam: 'spam',
  restore: 'pending',
}

/** What can happen to a comment; one document of `moderation-events` each. */
export const eventNames = [
  'submitted',
  'approved',
  'rejected',
  'spam',
  'restored',
  'edited',
  'deleted',
  'reported',
  'erased',
] as const
export type EventName = (typeof eventNames)[number]

/** The event of a change to each status. */
export const eventOf: Record<CommentStatus, EventName> = {
  approved: 'approved',
  rejected: 'rejected',
  spam: 'spam',
  pending: 'restored',
}
