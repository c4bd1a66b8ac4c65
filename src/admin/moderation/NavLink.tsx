import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { moderationPath } from '../../moderation/queue/path.ts'
import { moderationWords } from '../../translations/moderation/index.ts'
import { contextOf, requestOf } from '../comments/request.ts'
import { WaitingBadge } from './WaitingBadge.tsx'

/** The way to the queue, with how many comments wait, in the navigation of those who may read them. */
export const ModerationLink = async ({ i18n, params, payload, user }: ServerProps) => {
  const context = contextOf(payload)
  const req = await requestOf(payload, user)
  if (!context.rules.staff({ req })) return null
  const { totalDocs } = await payload.db.count({
    collection: context.slugs.comments,
    where: { and: [{ status: { equals: 'pending' } }, { removedAt: { exists: false } }] },
    req,
  })
  const [segment, ...rest] = [params?.segments ?? []].flat() as string[]
  const isHere = `/${segment}` === moderationPath && rest.length === 0
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className="nav__link"
      href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: moderationPath })}
      id="nav-moderation"
      prefetch={false}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{moderationWords(i18n.language).queue.title}</span>
      <WaitingBadge count={totalDocs} />
    </Link>
  )
}
