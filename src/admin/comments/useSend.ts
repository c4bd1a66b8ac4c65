'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useState } from 'react'
import { moderationWords } from '../../translations/moderation/index.ts'

/**
 * Sends JSON to Payload's API, in the user's language.
 *
 * @returns whether a request is under way, and the function: its answer is what came back, or undefined after a
 * refusal, which the user has been told
 */
export const useSend = () => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const { api } = config.routes
  const { language } = i18n

  const send = useCallback(
    async <T>(method: 'PATCH' | 'POST', path: `/${string}`, body: object): Promise<T | undefined> => {
      const words = moderationWords(language)
      setIsBusy(true)
      try {
        const response = await fetch(formatAdminURL({ apiRoute: api, path }), {
          method,
          credentials: 'include',
          headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
          body: JSON.stringify(body),
        })
        const answer = (await response.json()) as T & { errors?: { message?: string }[] }
        if (response.ok) return answer
        toast.error(answer.errors?.[0]?.message ?? words.refused)
      } catch {
        toast.error(words.noAnswer)
      } finally {
        setIsBusy(false)
      }
      return undefined
    },
    [api, language],
  )
  return { send, isBusy }
}
