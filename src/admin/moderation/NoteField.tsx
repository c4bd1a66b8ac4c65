'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { moderationWords } from '../../translations/moderation/index.ts'

/** A note that goes with the next decision. Enter and Escape lead back to where the keys decide. */
export const NoteField = ({ onDone, onNote }: { onDone: () => void; onNote: (text: string) => void }) => {
  const { i18n } = useTranslation()
  const words = moderationWords(i18n.language).decision
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <label className="ra-note">
      <span>
        {words.note} <span className="ra-quiet">{words.noteHint}</span>
      </span>
      <input
        maxLength={2000}
        onChange={({ target }) => onNote(target.value)}
        onKeyDown={({ key }) => (key === 'Enter' || key === 'Escape') && onDone()}
        ref={field}
        type="text"
      />
    </label>
  )
}
