'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import type { QueueBackground } from '../../moderation/queue/types.ts'
import { label } from '../../translations/admin/index.ts'
import { fillWords, moderationWords } from '../../translations/moderation/index.ts'
import { BanButton } from '../comments/BanButton.tsx'
import { Checks } from '../comments/Checks.tsx'
import { Hostile } from '../comments/Hostile.tsx'
import { inLanguage } from '../comments/inLanguage.ts'
import { LocalTime } from '../comments/LocalTime.tsx'
import { type Asked, addressOf } from './address.ts'
import { nameOf } from './Elsewhere.tsx'

type Id = number | string

interface BackgroundProps {
  asked: Asked
  background: QueueBackground
  commenters: string
  mayBan: boolean
  onBanned: (person: Id, isBanned: boolean) => void
  path: string
  reader: Id
}

/** Beside a comment, for moderators: who wrote it, what screening and readers said, and the last decision. */
export const Background = ({
  asked,
  background,
  commenters,
  mayBan,
  onBanned,
  path,
  reader,
}: BackgroundProps) => {
  const { i18n } = useTranslation()
  const words = moderationWords(i18n.language)
  const { checks, complaints, decision, person } = background
  const isNew = person && person.approvedCount + person.rejectedCount === 0
  return (
    <aside className="ra-card__background">
      {person ? (
        <div>
          <p>
            <Hostile text={person.email} />{' '}
            {person.isBanned && <strong className="ra-mark ra-mark--bad">{words.queue.banned}</strong>}
            {isNew && <span className="ra-mark">{words.queue.newHere}</span>}
          </p>
          <p className="ra-quiet">
            {!isNew && (
              <>
                {fillWords(words.queue.counts, {
                  approved: person.approvedCount,
                  rejected: person.rejectedCount,
                })}
                <br />
              </>
            )}
            {words.person.firstSeen}: <LocalTime at={person.firstSeen} isShort />
          </p>
          <p className="ra-card__links">
            <Link
              href={addressOf(path, {
                ...asked,
                status: 'all',
                sort: 'newest',
                article: undefined,
                word: undefined,
                person: person.id,
              })}
              prefetch={false}
            >
              {words.queue.onlyPerson}
            </Link>
            {mayBan && (
              <BanButton
                id={person.id}
                isBanned={person.isBanned}
                onChange={(isBanned) => onBanned(person.id, isBanned)}
                slug={commenters}
              />
            )}
          </p>
        </div>
      ) : (
        <p className="ra-quiet">{words.person.none}</p>
      )}
      <Checks checks={checks} language={i18n.language} />
      {complaints.map((reason, index) => (
        <p className="ra-card__complaint" key={index}>
          {words.events.reader}: <Hostile text={reason} />
        </p>
      ))}
      {decision && (
        <p className="ra-quiet">
          {inLanguage(label('options', decision.event), i18n as never)}
          {' · '}
          {decision.by ? nameOf(decision.by, reader, i18n.language) : words.events.automatic}
          {' · '}
          <LocalTime at={decision.at} />
          {decision.note && (
            <>
              {' · '}
              {words.events.note}: <Hostile text={decision.note} />
            </>
          )}
        </p>
      )}
    </aside>
  )
}
