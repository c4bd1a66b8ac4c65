'use client'

import { Link, useConfig, useListDrawerContext, useListQuery, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { CommentStatus } from '../../moderation/statuses.ts'
import { moderationWords } from '../../translations/moderation/index.ts'
import './comments.css'
import { statusShown } from './statusFilter.ts'

interface StatusLinksProps {
  /** Whether the address asked for nothing, and so for what waits, before Payload has written that into it. */
  isOpenedAnew: boolean
  slug: string
  tabs: { shown: CommentStatus | 'all'; label: string; count: number }[]
}

/** The address of a list with one status, or with all; what was searched for stays. */
const hrefOf = (list: string, shown: CommentStatus | 'all', search: unknown): string => {
  const parameters = new URLSearchParams(
    shown === 'all' ? { 'where[status][exists]': 'true' } : { 'where[status][equals]': shown },
  )
  if (typeof search === 'string' && search) parameters.set('search', search)
  return `${list}?${parameters}`
}

/** Links to the comments of each status, the one that is shown marked. */
export const StatusLinks = ({ isOpenedAnew, slug, tabs }: StatusLinksProps) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { query } = useListQuery()
  const { isInDrawer } = useListDrawerContext()
  // In a drawer, a link would lead away from what the user is doing.
  if (isInDrawer) return null
  const words = moderationWords(i18n.language)
  const now = isOpenedAnew && !query?.where ? 'pending' : statusShown(query?.where)
  const list = formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${slug}` })
  const number = new Intl.NumberFormat(i18n.language)
  const nothingWaits = now === 'pending' && tabs.some(({ count, shown }) => shown === now && count === 0)
  return (
    <nav aria-label={words.tabs.label}>
      <ul className="ra-tabs">
        {tabs.map(({ count, label, shown }) => (
          <li key={shown}>
            <Link
              aria-current={shown === now ? 'page' : undefined}
              href={hrefOf(list, shown, query?.search)}
              prefetch={false}
            >
              {label} <span className="ra-tabs__count">{number.format(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {nothingWaits && <p>{words.nothingWaits}</p>}
    </nav>
  )
}
