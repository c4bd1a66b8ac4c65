import { Link } from '@payloadcms/ui'
import type { WidgetServerProps } from 'payload'
import { pluginContext } from '../../settings.ts'
import { label } from '../../translations/admin/index.ts'
import { deskWords } from '../../translations/desk/index.ts'
import { inLanguage } from '../comments/inLanguage.ts'
import { documentHref, listHref } from '../href.ts'
import { PlannedList } from '../lists/PlannedList.tsx'
import { Panel } from './Panel.tsx'
import { scheduledArticles } from './read.ts'

/** What is to become of articles, the next first, and what did not go out at its time. */
export const ScheduledArticles = async ({ req }: WidgetServerProps) => {
  const { i18n, payload } = req
  const context = pluginContext(payload.config)
  const { slugs } = context
  const { docs, ids, totalDocs } = await scheduledArticles(context, req)
  const words = deskWords(i18n.language).widgets
  return (
    <Panel
      count={totalDocs}
      empty={words.nothingScheduled}
      language={i18n.language}
      link={{
        href: listHref(payload.config, slugs.articles, { '[id][in]': ids.join(',') }),
        text: words.toScheduled,
      }}
      rows={docs.map(({ article, planned }) => ({
        key: `${planned.article} ${planned.type} ${planned.at} ${planned.locale}`,
        content: (
          <>
            <Link href={documentHref(payload.config, slugs.articles, article.id)} prefetch={false}>
              {article.title || article.id}
            </Link>
            <PlannedList config={payload.config} i18n={i18n} planned={[planned]} />
          </>
        ),
      }))}
      title={inLanguage(label('widgets', 'scheduledArticles'), i18n)}
    />
  )
}
