'use client'

import {
  Pill,
  useAuth,
  useDocumentEvents,
  useDocumentInfo,
  useFormFields,
  useFormModified,
  useRouteCache,
  useTranslation,
} from '@payloadcms/ui'
import type { SelectFieldClientProps, StaticLabel } from 'payload'
import { useEffect, useRef, useState } from 'react'
import type { CommentStatus, ModerationAction } from '../../moderation/statuses.ts'
import { moderationWords } from '../../translations/moderation/index.ts'
import { Actions } from './Actions.tsx'
import { pillOf } from './pill.ts'
import './comments.css'
import { inLanguage } from './inLanguage.ts'
import { useDecide } from './useDecide.ts'

/**
 * Keeps a field out of what the form saves. The form would send the status it was opened with along with a corrected
 * text, and so take back what somebody else has decided meanwhile.
 */
const useUnsaved = (path: string) => {
  const [field, dispatch] = useFormFields(
    ([fields, dispatchFields]) => [fields[path], dispatchFields] as const,
  )
  useEffect(() => {
    // Only then: the form, further up, fills its state after this in the same go, and would undo it.
    if (field && !field.disableFormData)
      queueMicrotask(() => dispatch({ type: 'UPDATE', path, disableFormData: true }))
  }, [dispatch, field, path])
}

/** Shows the page anew once its document was saved: an edited text is an event, and may have to wait again. */
const useFreshAfterSave = (id: number | string | undefined) => {
  const { mostRecentUpdate } = useDocumentEvents()
  const { clearRouteCache } = useRouteCache()
  const seen = useRef(mostRecentUpdate)
  useEffect(() => {
    const isNews = mostRecentUpdate !== seen.current && mostRecentUpdate?.id === id
    seen.current = mostRecentUpdate
    if (isNews) clearRouteCache()
  }, [clearRouteCache, id, mostRecentUpdate])
}

/** The status of a comment with the buttons that change it, in place of a select. */
export const DecisionField = ({ field, path }: SelectFieldClientProps) => {
  const { permissions } = useAuth()
  const { i18n } = useTranslation()
  const { collectionSlug = '', id, savedDocumentData } = useDocumentInfo()
  const { decide, isBusy } = useDecide(collectionSlug)
  const isModified = useFormModified()
  const [note, setNote] = useState('')
  useUnsaved(path)
  useFreshAfterSave(id)

  const words = moderationWords(i18n.language)
  const status = savedDocumentData?.status as CommentStatus | undefined
  if (!id || !status) return null
  const option = field.options.find((each) => typeof each === 'object' && each.value === status)
  const mayDecide = Boolean(permissions?.collections?.[collectionSlug]?.update)

  const onAction = async (action: ModerationAction) => {
    const text = note.trim()
    if (await decide({ ids: [id], action, expectedStatus: status, ...(text && { note: text }) })) setNote('')
  }

  return (
    <section aria-label={words.decision.heading} className="field-type ra-decision" id={`field-${path}`}>
      <div className="ra-decision__line">
        <Pill pillStyle={pillOf[status]} size="medium">
          {option && typeof option === 'object' ? inLanguage(option.label as StaticLabel, i18n) : status}
        </Pill>
        {mayDecide && (
          <Actions isDisabled={isBusy || isModified} isLarge onAction={onAction} status={status} />
        )}
      </div>
      {mayDecide && (
        <label>
          <span>
            {words.decision.note} <span className="ra-quiet">{words.decision.noteHint}</span>
          </span>
          <input
            maxLength={2000}
            onChange={({ target }) => setNote(target.value)}
            // It stands in the form of the text, which Enter would save.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            type="text"
            value={note}
          />
        </label>
      )}
      {mayDecide && isModified && <p role="status">{words.decision.saveFirst}</p>}
    </section>
  )
}
