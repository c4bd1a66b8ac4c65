'use client'

import {
  useAllFormFields,
  useConfig,
  useDebounce,
  useDocumentEvents,
  useDocumentInfo,
  useForm,
  useLocale,
  useTranslation,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useRef, useState } from 'react'
import type { Readiness } from '../../publishing/readiness.ts'

/** Milliseconds without a key after which the form is looked at. */
const pause = 600

/** What the server says of the form; `failed` when it could not be asked. */
export type Checked = Readiness | 'failed' | undefined

/** Counts up when the editor comes back to the window, or saves something else meanwhile, such as a product's offer. */
const useOccasions = () => {
  const { mostRecentUpdate } = useDocumentEvents()
  const [returns, setReturns] = useState(0)
  useEffect(() => {
    const onFocus = () => setReturns((count) => count + 1)
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [])
  return `${returns} ${mostRecentUpdate?.updatedAt ?? ''}`
}

/**
 * Asks the server whether the article in the form could go out, whenever typing pauses. The server holds the rules,
 * also those that need the database; here nothing is judged.
 */
export const useReadiness = (): Checked => {
  const { config } = useConfig()
  const { collectionSlug, id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const locale = useLocale()?.code
  const { getData } = useForm()
  const [fields] = useAllFormFields()
  const settled = useDebounce(fields, pause)
  const occasion = useOccasions()
  const [checked, setChecked] = useState<Checked>()
  const asked = useRef<{ what: string; controller: AbortController } | undefined>(undefined)
  const { language } = i18n
  const address = formatAdminURL({
    apiRoute: config.routes.api,
    path: `/${collectionSlug}/readiness${locale ? `?locale=${locale}` : ''}`,
  })

  // `settled` says when, `getData` what: the fields as values, read once for each pause.
  useEffect(() => {
    const { updatedAt: _, ...data } = getData() as Record<string, unknown>
    const body = JSON.stringify({ ...data, id })
    const what = `${address} ${language} ${occasion} ${body}`
    if (asked.current?.what === what) return
    asked.current?.controller.abort()
    const controller = new AbortController()
    asked.current = { what, controller }
    const ask = async () => {
      const response = await fetch(address, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
        body,
        signal: controller.signal,
      })
      if (!response.ok) throw new Error(response.statusText)
      setChecked((await response.json()) as Readiness)
    }
    ask().catch(() => {
      if (controller.signal.aborted) return
      setChecked('failed')
      // The next occasion asks again, also for the same data.
      asked.current = undefined
    })
  }, [settled, address, language, occasion, id])
  useEffect(() => () => asked.current?.controller.abort(), [])
  return checked
}
