'use client'

import { useTranslation } from '@payloadcms/ui'
import type { ModerationAction } from '../../moderation/statuses.ts'
import { fillCount, moderationWords } from '../../translations/moderation/index.ts'
import { Actions } from '../comments/Actions.tsx'
import { Key } from '../comments/Key.tsx'
import { keyOfAction } from './keys.ts'
import { NoteField } from './NoteField.tsx'
import { type QueueState, targetsOf } from './state.ts'

interface DecisionBarProps {
  isNoting: boolean
  /** What was done last, in words. */
  message: string
  onAction: (action: ModerationAction) => void
  onClear: () => void
  onNote: (text: string) => void
  onNoteOpen: (isOpen: boolean) => void
  onUndo: () => void
  state: QueueState
}

/** At the bottom of the screen: what was done and its undoing, or decisions about the selected comments. */
export const DecisionBar = ({ message, onAction, onClear, onUndo, state, ...note }: DecisionBarProps) => {
  const { i18n } = useTranslation()
  const words = moderationWords(i18n.language)
  const { done, selected, tab } = state
  const isSelecting = selected.size > 0
  const left = tab === 'pending' && message ? fillCount(words.queue.left, state.counts.pending) : ''
  const chosen = targetsOf(state)
  const common = chosen.every(({ status }) => status === chosen[0]?.status) ? chosen[0]?.status : undefined
  return (
    <div className="ra-bar" data-is-shown={isSelecting || message !== '' || undefined}>
      <p role="status">
        {isSelecting ? fillCount(words.selected, selected.size) : `${message} ${left}`.trim()}
      </p>
      {isSelecting ? (
        <section aria-label={words.selectedActions}>
          <Actions isLarge keys={keyOfAction} onAction={onAction} status={common} />
          <button className="ra-action" onClick={() => note.onNoteOpen(!note.isNoting)} type="button">
            {words.decision.note}
          </button>
          <button className="ra-action" onClick={onClear} type="button">
            {words.queue.selectNone}
          </button>
          {note.isNoting && <NoteField onDone={() => note.onNoteOpen(false)} onNote={note.onNote} />}
        </section>
      ) : (
        done.length > 0 && (
          <button aria-keyshortcuts="u" className="ra-action" onClick={onUndo} type="button">
            {words.queue.undo} <Key of="u" />
          </button>
        )
      )}
    </div>
  )
}
