'use client'

import { toast, useConfig, useRouteCache, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { type CommentStatus, type ModerationAction, maxDecisions } from '../../moderation/statuses.ts'
import { fillWords, moderationWords } from '../../translations/moderation/index.ts'

interface Answer {
  results?: { status: CommentStatus; changed: boolean }[]
  errors?: { message: string }[]
}

interface Decision {
  ids: (number | string)[]
  action: ModerationAction
  note?: string
  expectedStatus?: CommentStatus
}

/**
 * Sends decisions to the API and says what came of them; the view is then read anew, also when somebody else was
 * faster.
 *
 * @param collection the slug of the comments
 */
export const useDecide = (collection: string) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { clearRouteCache } = useRouteCache()
  const [isBusy, setIsBusy] = useState(false)
  const words = moderationWords(i18n.language)

  const decide = async ({ ids, ...decision }: Decision): Promise<boolean> => {
    if (ids.length > maxDecisions) {
      toast.error(fillWords(words.tooMany, { max: maxDecisions }))
      return false
    }
    setIsBusy(true)
    try {
      const response = await fetch(`${config.serverURL}${config.routes.api}/${collection}/moderate`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': i18n.language },
        body: JSON.stringify({ ids, ...decision }),
      })
      const { errors, results = [] } = (await response.json()) as Answer
      const [first] = results
      if (response.ok && first) {
        const text = results.length === 1 ? words.decidedOne : words.decided
        toast.success(fillWords(text, { count: results.length, status: words[first.status] }))
      } else toast.error(fillWords(words.failed, { message: errors?.[0]?.message ?? response.statusText }))
      return response.ok
    } catch (error) {
      toast.error(fillWords(words.failed, { message: (error as Error).message }))
      return false
    } finally {
      setIsBusy(false)
      clearRouteCache()
    }
  }
  return { decide, isBusy, words }
}
