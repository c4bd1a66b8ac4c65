import type { ServerProps } from 'payload'
import { fillCount, moderationWords } from '../../translations/moderation/index.ts'
import { PendingBadge } from './PendingBadge.tsx'
import { contextOf, requestOf } from './request.ts'

/** How many comments wait, beside their entry in the navigation; for those who may read them. */
export const PendingCount = async ({ i18n, payload, user }: ServerProps) => {
  const context = contextOf(payload)
  const req = await requestOf(payload, user)
  if (!context.rules.staff({ req })) return null
  const { comments } = context.slugs
  const { totalDocs } = await payload.db.count({
    collection: comments,
    where: { and: [{ status: { equals: 'pending' } }, { removedAt: { exists: false } }] },
    req,
  })
  if (totalDocs === 0) return null
  return (
    <PendingBadge
      count={new Intl.NumberFormat(i18n.language).format(totalDocs)}
      entry={`nav-${comments}`}
      text={fillCount(moderationWords(i18n.language).waiting, totalDocs)}
    />
  )
}
