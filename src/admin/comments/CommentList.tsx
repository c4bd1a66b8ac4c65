import { Link } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { PersonComments } from '../../moderation/history.ts'
import { fillCount, moderationWords } from '../../translations/moderation/index.ts'
import { excerptOf, Hostile } from './Hostile.tsx'
import type { I18n } from './inLanguage.ts'
import { StatusPill } from './StatusPill.tsx'
import './comments.css'

interface CommentListProps extends PersonComments {
  adminRoute: string
  i18n: I18n
  slug: string
}

/** Comments by their beginnings, each with its status, as links. */
export const CommentList = ({ adminRoute, comments, i18n, more, slug }: CommentListProps) => {
  const words = moderationWords(i18n.language).person
  if (comments.length === 0) return <p className="ra-quiet">{words.noOthers}</p>
  return (
    <ul className="ra-comments">
      {comments.map(({ body, id, status }) => (
        <li key={id}>
          <StatusPill i18n={i18n} status={status} />
          <Link
            href={formatAdminURL({
              adminRoute,
              path: `/collections/${slug}/${encodeURIComponent(String(id))}`,
            })}
            prefetch={false}
          >
            <Hostile text={excerptOf(body, 90)} />
          </Link>
        </li>
      ))}
      {more > 0 && <li className="ra-quiet">{fillCount(words.more, more)}</li>}
    </ul>
  )
}
