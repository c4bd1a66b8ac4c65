import { Link } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { CommentHistory } from '../../moderation/history.ts'
import type { Slugs } from '../../options.ts'
import { moderationWords } from '../../translations/moderation/index.ts'
import { BanButton } from './BanButton.tsx'
import { CommentList } from './CommentList.tsx'
import { Hostile } from './Hostile.tsx'
import type { I18n } from './inLanguage.ts'
import { LocalTime } from './LocalTime.tsx'
import { Names } from './Names.tsx'
import './comments.css'

interface PersonProps {
  adminRoute: string
  i18n: I18n
  mayBan: boolean
  person: CommentHistory['person']
  slugs: Slugs
}

/** Who wrote a comment, and what else. */
export const Person = ({ adminRoute, i18n, mayBan, person, slugs }: PersonProps) => {
  const words = moderationWords(i18n.language).person
  if (!person) return <p>{words.none}</p>
  const href = formatAdminURL({
    adminRoute,
    path: `/collections/${slugs.commenters}/${encodeURIComponent(String(person.id))}`,
  })
  return (
    <>
      <dl className="ra-facts">
        <dt>{words.email}</dt>
        <dd>
          <Hostile text={person.email} />
        </dd>
        <dt>{words.names}</dt>
        <dd>
          <Names names={person.names} />
        </dd>
        <dt>{words.firstSeen}</dt>
        <dd>
          <LocalTime at={person.createdAt} />
        </dd>
        <dt>{words.approved}</dt>
        <dd>{person.approvedCount}</dd>
        <dt>{words.rejected}</dt>
        <dd>{person.rejectedCount}</dd>
        <dt>{words.verified}</dt>
        <dd>{person.verifiedAt ? <LocalTime at={person.verifiedAt} /> : words.notVerified}</dd>
        {person.bannedAt && (
          <>
            <dt>{words.banned}</dt>
            <dd>
              <LocalTime at={person.bannedAt} />
            </dd>
          </>
        )}
      </dl>
      <h3>{words.others}</h3>
      <CommentList
        adminRoute={adminRoute}
        comments={person.comments}
        i18n={i18n}
        more={person.more}
        slug={slugs.comments}
      />
      <div className="ra-foot">
        <Link href={href} prefetch={false}>
          {words.open}
        </Link>
        {mayBan && <BanButton id={person.id} isBanned={Boolean(person.bannedAt)} slug={slugs.commenters} />}
      </div>
    </>
  )
}
