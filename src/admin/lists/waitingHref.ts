import type { Payload } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { moderationPath } from '../../moderation/queue/path.ts'

/** The queue in which the comments that wait are decided about: all, or those of one article. */
export const waitingHref = ({ routes }: Payload['config'], article?: number | string): string => {
  const queue = formatAdminURL({ adminRoute: routes.admin, path: moderationPath })
  return article === undefined ? queue : `${queue}?${new URLSearchParams({ article: String(article) })}`
}
