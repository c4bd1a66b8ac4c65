'use client'

import { useTranslation } from '@payloadcms/ui'
import { fillCount, moderationWords } from '../../translations/moderation/index.ts'
import '../comments/comments.css'
import { useWaiting } from './waiting.ts'

/** How many comments wait: a number for those who see it, a sentence for all others. Follows what the queue says. */
export const WaitingBadge = ({ count: known }: { count: number }) => {
  const { i18n } = useTranslation()
  const count = useWaiting(known)
  if (count === 0) return null
  const text = fillCount(moderationWords(i18n.language).waiting, count)
  return (
    <span className="ra-badge" title={text}>
      <span aria-hidden="true">{new Intl.NumberFormat(i18n.language).format(count)}</span>
      <span className="ra-hidden">{text}</span>
    </span>
  )
}
