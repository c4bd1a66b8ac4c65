import type { BeforeListTableServerProps } from 'payload'
import { countComments } from '../../moderation/moderate.ts'
import { statuses } from '../../moderation/statuses.ts'
import { label } from '../../translations/admin/index.ts'
import { moderationWords } from '../../translations/moderation/index.ts'
import { inLanguage } from './inLanguage.ts'
import { contextOf, requestOf } from './request.ts'
import { StatusLinks } from './StatusLinks.tsx'
import { asksNothing } from './statusFilter.ts'

/** How many comments there are of each status, as links above the list; for those who may read them all. */
export const StatusTabs = async ({
  collectionConfig,
  i18n,
  payload,
  searchParams = {},
  user,
}: BeforeListTableServerProps) => {
  const context = contextOf(payload)
  const req = await requestOf(payload, user)
  if (!context.rules.staff({ req })) return null
  const counts = await countComments(context, req)
  const tabs = statuses.map((status) => ({
    shown: status,
    label: inLanguage(label('options', status), i18n),
    count: counts[status],
  }))
  const all = tabs.reduce((sum, { count }) => sum + count, 0)
  return (
    <StatusLinks
      isOpenedAnew={asksNothing(Object.keys(searchParams))}
      slug={collectionConfig.slug}
      tabs={[...tabs, { shown: 'all', label: moderationWords(i18n.language).tabs.all, count: all }]}
    />
  )
}
