import type { ListViewServerPropsOnly, Where } from 'payload'
import { type CommentStatus, statuses } from '../../moderation/statuses.ts'
import { reviewArticlesSettings } from '../../settings.ts'
import { moderationWords } from '../../translations/moderation/index.ts'
import { BulkDecisions } from './BulkDecisions.tsx'
import './comments.css'

/** The status that the list's address asks for; what waits where it asks for nothing. */
const statusIn = (searchParams: Record<string, unknown> = {}): CommentStatus | 'all' | undefined => {
  const named = statuses.find((status) => searchParams['where[status][equals]'] === status)
  if (named) return named
  const keys = Object.keys(searchParams).filter((key) => key.startsWith('where'))
  if (keys.length === 0) return 'pending'
  return searchParams['where[status][exists]'] === 'true' ? 'all' : undefined
}

/** Above the list: what there is by status, each a click away, and decisions about what is selected. */
export const StatusTabs = async ({ i18n, payload, searchParams, user }: ListViewServerPropsOnly) => {
  const { slugs } = reviewArticlesSettings(payload.config)
  const words = moderationWords(i18n.language)
  const count = async (where: Where) =>
    (
      await payload.count({
        collection: slugs.comments as never,
        where,
        overrideAccess: false,
        user,
      })
    ).totalDocs
  const counts = await Promise.all(statuses.map((status) => count({ status: { equals: status } })))
  const active = statusIn(searchParams as Record<string, unknown>)
  const list = `${payload.config.routes.admin}/collections/${slugs.comments}`
  const tab = (name: CommentStatus | 'all', total: number, query: string) => (
    <li key={name}>
      <a href={`${list}?${query}`} aria-current={active === name ? 'page' : undefined}>
        {words[name]} <span className="ra-count">{total}</span>
      </a>
    </li>
  )
  return (
    <div className="ra-comments-above">
      <nav aria-label={words.status}>
        <ul className="ra-tabs">
          {statuses.map((status, index) =>
            tab(status, counts[index] ?? 0, `where[status][equals]=${status}`),
          )}
          {tab(
            'all',
            counts.reduce((sum, each) => sum + each, 0),
            'where[status][exists]=true',
          )}
        </ul>
      </nav>
      <BulkDecisions collection={slugs.comments} />
    </div>
  )
}
