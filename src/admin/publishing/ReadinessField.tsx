'use client'

import { useConfig, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui'
import type { ClientField, StaticLabel } from 'payload'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { editingWords } from '../../translations/editing/index.ts'
import { fillCount } from '../../translations/moderation/index.ts'
import { inLanguage } from '../comments/inLanguage.ts'
import { Facts } from './Facts.tsx'
import { OpenProblems } from './OpenProblems.tsx'
import { revealField } from './reveal.ts'
import { useReadiness } from './useReadiness.ts'
import './publishing.css'

/** The field that an address names behind `#`: `#field-layout__0__facts`. */
const pathInHash = () => /^#field-(.+)$/.exec(window.location.hash)?.[1]?.replaceAll('__', '.')

/** Leads to fields of the form around `ref`; on opening, to the one that the address names. */
const useReveal = (ref: React.RefObject<HTMLElement | null>, fields: readonly ClientField[]) => {
  const { dispatchFields, getField } = useForm()
  const reveal = useCallback(
    (path: string) =>
      revealField(path, {
        fields,
        root: ref.current?.closest('form') ?? document,
        rows: { dispatchFields, getField },
      }),
    [dispatchFields, fields, getField, ref],
  )
  const first = useRef(reveal)
  useEffect(() => {
    const path = pathInHash()
    if (path) void first.current(path)
  }, [])
  return reveal
}

/**
 * Beside the form: whether the article could go out, what is still open, and what readers will be told of it. Where
 * there is no room beside, the stylesheet makes it a line at the bottom of the screen, which unfolds.
 */
export const ReadinessField = () => {
  const { getEntityConfig } = useConfig()
  const { collectionSlug, hasSavePermission } = useDocumentInfo()
  const { i18n } = useTranslation()
  const ref = useRef<HTMLElement>(null)
  const heading = useId()
  const details = useId()
  const [isUnfolded, setUnfolded] = useState(false)
  const fields = getEntityConfig({ collectionSlug: collectionSlug ?? '' })?.fields ?? []
  const reveal = useReveal(ref, fields)
  const checked = useReadiness()
  const tabs = useMemo(
    () =>
      new Set(
        fields.flatMap((field) =>
          field.type === 'tabs'
            ? field.tabs.map(({ label = '' }) => inLanguage(label as StaticLabel, i18n as never))
            : [],
        ),
      ),
    [fields, i18n],
  )
  if (!hasSavePermission) return null

  const words = editingWords(i18n.language).readiness
  const lead = (path: string) => {
    setUnfolded(false)
    return reveal(path)
  }
  const readiness = typeof checked === 'object' ? checked : undefined
  const open = readiness?.problems.length
  const state = open === undefined ? 'unknown' : open === 0 ? 'ready' : 'open'
  const said =
    open === undefined
      ? checked === 'failed'
        ? words.failed
        : words.checking
      : open === 0
        ? words.ready
        : fillCount(words.open, open)
  return (
    <section
      aria-labelledby={heading}
      className={`field-type ra-ready ra-ready--${state}`}
      data-is-unfolded={isUnfolded || undefined}
      ref={ref}
    >
      <h2 id={heading}>{words.heading}</h2>
      <p className="ra-ready__state" role="status">
        {said}
      </p>
      {readiness && (
        <>
          <button
            aria-controls={details}
            aria-expanded={isUnfolded}
            aria-label={words.details}
            className="ra-ready__unfold"
            onClick={() => setUnfolded(!isUnfolded)}
            type="button"
          />
          <div className="ra-ready__details" id={details}>
            <OpenProblems i18n={i18n as never} problems={readiness.problems} reveal={lead} tabs={tabs} />
            <h3>{words.facts}</h3>
            <Facts facts={readiness.facts} language={i18n.language} />
          </div>
        </>
      )}
    </section>
  )
}
