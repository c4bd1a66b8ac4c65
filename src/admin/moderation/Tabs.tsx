'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import { orders, tabs } from '../../moderation/queue/types.ts'
import type { Counts } from '../../moderation/statuses.ts'
import { label } from '../../translations/admin/index.ts'
import { moderationWords } from '../../translations/moderation/index.ts'
import { inLanguage } from '../comments/inLanguage.ts'
import { type Asked, addressOf, inTab } from './address.ts'

interface TabsProps {
  asked: Asked
  counts: Counts
  path: string
}

/** The statuses with how many there are of each, and the order, as links. */
export const Tabs = ({ asked, counts, path }: TabsProps) => {
  const { i18n } = useTranslation()
  const words = moderationWords(i18n.language)
  const number = new Intl.NumberFormat(i18n.language)
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <div className="ra-queue__tabs">
      <nav aria-label={words.tabs.label}>
        <ul className="ra-tabs">
          {tabs.map((tab) => (
            <li key={tab}>
              <Link
                aria-current={tab === asked.status ? 'page' : undefined}
                href={addressOf(path, inTab(asked, tab))}
                prefetch={false}
              >
                {tab === 'all' ? words.tabs.all : inLanguage(label('options', tab), i18n as never)}{' '}
                <span className="ra-tabs__count">{number.format(tab === 'all' ? all : counts[tab])}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={words.queue.order.label} className="ra-queue__order">
        {orders.map((order) => (
          <Link
            aria-current={order === asked.sort ? 'true' : undefined}
            href={addressOf(path, { ...asked, sort: order })}
            key={order}
            prefetch={false}
          >
            {words.queue.order[order]}
          </Link>
        ))}
      </nav>
    </div>
  )
}
