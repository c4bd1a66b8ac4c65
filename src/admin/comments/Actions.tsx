'use client'

import { useTranslation } from '@payloadcms/ui'
import { actions, type CommentStatus, type ModerationAction, statusAfter } from '../../moderation/statuses.ts'
import { fillWords, moderationWords } from '../../translations/moderation/index.ts'
import { Key } from './Key.tsx'
import './comments.css'

interface ActionsProps {
  /** Of the comments; what would leave them as they are is not offered. Absent when they differ. */
  status?: CommentStatus
  isDisabled?: boolean
  isLarge?: boolean
  /** Whose comment it is, where several rows have the same buttons. */
  author?: string
  /** The single keys that do the same, to be shown on the buttons. */
  keys?: Readonly<Record<ModerationAction, string>>
  onAction: (action: ModerationAction) => void
}

/** The buttons of what can be decided. */
export const Actions = ({ author, isDisabled, isLarge, keys, onAction, status }: ActionsProps) => {
  const { i18n } = useTranslation()
  const words = moderationWords(i18n.language)
  return (
    <span className={`ra-actions${isLarge ? ' ra-actions--large' : ''}`}>
      {actions
        .filter((action) => statusAfter[action] !== status)
        .map((action) => (
          <button
            aria-keyshortcuts={keys?.[action]}
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
            {keys && <Key of={keys[action]} />}
          </button>
        ))}
    </span>
  )
}
