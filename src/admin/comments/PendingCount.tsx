import type { ServerProps } from 'payload'
import { reviewArticlesSettings } from '../../settings.ts'
import { fillWords, moderationWords } from '../../translations/moderation/index.ts'
import './comments.css'

/** In the navigation: how many comments wait, for those who decide about them. Nothing when none does. */
export const PendingCount = async ({ i18n, payload, permissions, user }: ServerProps) => {
  const { slugs } = reviewArticlesSettings(payload.config)
  if (!permissions?.collections?.[slugs.comments]?.update) return null
  const { totalDocs } = await payload.count({
    collection: slugs.comments as never,
    where: { status: { equals: 'pending' } },
    overrideAccess: false,
    user,
  })
  if (totalDocs === 0) return null
  const words = moderationWords(i18n.language)
  return (
    <a
      className="ra-pending"
      href={`${payload.config.routes.admin}/collections/${slugs.comments}?where[status][equals]=pending`}
    >
      {totalDocs === 1 ? words.waitingOne : fillWords(words.waiting, { count: totalDocs })}
    </a>
  )
}
