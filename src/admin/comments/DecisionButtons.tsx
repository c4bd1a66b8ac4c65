'use client'

import type { CommentStatus, ModerationAction } from '../../moderation/statuses.ts'
import type { ModerationWords } from '../../translations/moderation/index.ts'

/** What makes sense for a comment of each status. */
const offered: Record<CommentStatus, readonly ModerationAction[]> = {
  pending: ['approve', 'reject', 'spam'],
  approved: ['restore', 'reject', 'spam'],
  rejected: ['approve', 'restore', 'spam'],
  spam: ['approve', 'restore', 'reject'],
}

interface DecisionButtonsProps {
  /** Of the comments in question; without one, everything is offered. */
  status?: CommentStatus
  isBusy: boolean
  onDecide: (action: ModerationAction) => void
  words: ModerationWords
}

/** The decisions as a row of buttons. */
export const DecisionButtons = ({ isBusy, onDecide, status, words }: DecisionButtonsProps) => (
  <span className="ra-decisions">
    {(status ? offered[status] : (['approve', 'reject', 'spam', 'restore'] as const)).map((action) => (
      <button
        key={action}
        type="button"
        className={`ra-decision ra-decision--${action}`}
        disabled={isBusy}
        onClick={(event) => {
          // The row around it opens the comment.
          event.stopPropagation()
          event.preventDefault()
          onDecide(action)
        }}
      >
        {words[action]}
      </button>
    ))}
  </span>
)
