import { Link } from '@payloadcms/ui'
import type { WidgetServerProps } from 'payload'
import type { ArticleDoc } from '../../../collections/Articles/types.ts'
import { pluginContext } from '../../settings.ts'
import { label } from '../../translations/admin/index.ts'
import { deskWords } from '../../translations/desk/index.ts'
import { excerptOf, Hostile } from '../comments/Hostile.tsx'
import { inLanguage } from '../comments/inLanguage.ts'
import { LocalTime } from '../comments/LocalTime.tsx'
import { documentHref } from '../href.ts'
import { waitingHref } from '../lists/waitingHref.ts'
import { Panel } from './Panel.tsx'
import { commentsWaiting } from './read.ts'

/** The comments that wait, and the way to the queue. */
export const CommentsWaiting = async ({ req }: WidgetServerProps) => {
  const { i18n, payload } = req
  const context = pluginContext(payload.config)
  const { docs, totalDocs } = await commentsWaiting(context, req)
  const words = deskWords(i18n.language).widgets
  return (
    <Panel
      count={totalDocs}
      empty={words.nothingWaits}
      language={i18n.language}
      link={{ href: waitingHref(payload.config), text: words.toQueue }}
      rows={docs.map(({ article, authorName, body, createdAt, id }) => ({
        key: String(id),
        content: (
          <>
            <Link href={documentHref(payload.config, context.slugs.comments, id)} prefetch={false}>
              <Hostile text={excerptOf(body, 80)} />
            </Link>
            <span className="ra-widget__sub">
              <Hostile text={excerptOf(authorName, 40)} /> · <LocalTime at={createdAt} />
              {(article as ArticleDoc | null)?.title && <> · {(article as ArticleDoc).title}</>}
            </span>
          </>
        ),
      }))}
      title={inLanguage(label('widgets', 'commentsWaiting'), i18n)}
    />
  )
}
