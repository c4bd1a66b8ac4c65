'use client'

import { toast, useRouteCache, useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { Decided, Decision } from '../../moderation/moderate.ts'
import { fillCount, moderationWords } from '../../translations/moderation/index.ts'
import { useSend } from './useSend.ts'

/**
 * Decides about comments of a collection, says how it went, and shows the page anew with its lists and counts: also
 * after a refusal, since most often somebody else was quicker.
 *
 * @returns whether a decision is under way, and the function; its answer is whether the decision was taken
 */
export const useDecide = (slug: string) => {
  const { i18n } = useTranslation()
  const { clearRouteCache } = useRouteCache()
  const { isBusy, send } = useSend()
  const { language } = i18n

  const decide = useCallback(
    async (decision: Decision): Promise<boolean> => {
      const words = moderationWords(language)
      const answer = await send<Decided>('POST', `/${slug}/moderate`, decision)
      if (answer) {
        const changed = answer.results.filter((result) => result.changed).length
        if (changed > 0) toast.success(fillCount(words.done[decision.action], changed))
        else toast.info(words.nothingChanged)
      }
      clearRouteCache()
      return answer !== undefined
    },
    [clearRouteCache, language, send, slug],
  )
  return { decide, isBusy }
}
