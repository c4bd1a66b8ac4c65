'use client'

import { useTranslation } from '@payloadcms/ui'
import { actions, type CommentStatus, type ModerationAction, statusAfter } from '../../moderation/statuses.ts'
import { fillWords, moderationWords } from '../../translations/moderation/index.ts'
import './comments.css'

interface ActionsProps {
  /** Of the comments; what would leave them as they are is not offered. Absent when they differ. */
  status?: CommentStatus
  isDisabled?: boolean
  isLarge?: boolean
  /** Whose comment it is, where several rows have the same buttons. */
  author?: string
  onAction: (action: ModerationAction) => void
}

/** The buttons of what can be decided. */
export const Actions = ({ author, isDisabled, isLarge, onAction, status }: ActionsProps) => {
  const { i18n } = useTranslation()
  const words = moderationWords(i18n.language)
  return (
    <span className={`ra-actions${isLarge ? ' ra-actions--large' : ''}`}>
      {actions
        .filter((action) => statusAfter[action] !== status)
        .map((action) => (
          <button
            aria-label={
              author === undefined
                ? undefined
                : fillWords(words.actionOn, { action: words.actions[action], name: author })
            }
            className={`ra-action ra-action--${action}`}
            disabled={isDisabled}
            key={action}
            onClick={() => onAction(action)}
            type="button"
          >
            {words.actions[action]}
          </button>
        ))}
    </span>
  )
}
