'use client'

import { useAuth, useDocumentInfo, useField, useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { type CommentStatus, statusAfter } from '../../moderation/statuses.ts'
import { DecisionButtons } from './DecisionButtons.tsx'
import { useDecide } from './useDecide.ts'

/**
 * A comment's status in its form: what it is, and buttons with a note for the log instead of a select. The form never
 * sends it along with a text, since somebody else may have decided since the form was opened.
 */
export const StatusField = ({ path }: { path: string }) => {
  const { collectionSlug = '', id } = useDocumentInfo()
  const { permissions } = useAuth()
  const { value } = useField<CommentStatus>({ path })
  const { dispatchFields } = useForm()
  const isSent = useFormFields(([fields]) => fields[path]?.disableFormData !== true)
  const { decide, isBusy, words } = useDecide(collectionSlug)
  const [note, setNote] = useState('')
  const noteId = useId()

  useEffect(() => {
    if (isSent) dispatchFields({ type: 'UPDATE', path, disableFormData: true })
  }, [dispatchFields, isSent, path])

  if (!value || id === undefined) return null
  return (
    <div className="field-type ra-status-field">
      <p>
        {words.status}: <strong className={`ra-status ra-status--${value}`}>{words[value]}</strong>
      </p>
      {permissions?.collections?.[collectionSlug]?.update && (
        <>
          <label htmlFor={noteId}>{words.note}</label>
          <textarea
            id={noteId}
            rows={2}
            maxLength={2000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <DecisionButtons
            status={value}
            isBusy={isBusy}
            words={words}
            onDecide={async (action) => {
              const text = note.trim()
              const isDone = await decide({
                ids: [id],
                action,
                expectedStatus: value,
                ...(text && { note: text }),
              })
              if (!isDone) return
              setNote('')
              dispatchFields({ type: 'UPDATE', path, value: statusAfter[action], disableFormData: true })
            }}
          />
        </>
      )}
    </div>
  )
}
