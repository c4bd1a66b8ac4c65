import type { I18nClient } from '@payloadcms/translations'
import type { Payload, TypedUser, UIFieldServerProps } from 'payload'
import type { CommenterRow } from '../../../collections/Commenters/types.ts'
import type { ModerationEventRow } from '../../../collections/ModerationEvents/types.ts'
import { pluginContext } from '../../settings.ts'
import { label } from '../../translations/admin/index.ts'
import { screeningReason } from '../../translations/comments/index.ts'
import { fillWords, type ModerationWords, moderationWords } from '../../translations/moderation/index.ts'
import './comments.css'

type Event = Omit<ModerationEventRow, 'actor'> & { actor?: { email?: string } | number | string | null }

interface Language {
  code: string
  words: ModerationWords
  /** A moment as people read it. */
  moment: (date: string) => string
}

const languageOf = ({ language }: I18nClient): Language => {
  const code = language.startsWith('de') ? 'de' : 'en'
  const format = new Intl.DateTimeFormat(code, { dateStyle: 'medium', timeStyle: 'short' })
  return { code, words: moderationWords(language), moment: (date) => format.format(new Date(date)) }
}

/** As whoever looks may read it: nothing for those who may not. */
const read = async <T,>(
  payload: Payload,
  user: TypedUser | undefined,
  collection: string,
  where: object,
  depth = 0,
): Promise<T[]> => {
  const { docs } = await payload.find({
    collection: collection as never,
    where: where as never,
    sort: 'id',
    limit: 100,
    depth,
    overrideAccess: false,
    user,
  })
  return docs as T[]
}

function Person({ person, language, href }: { person: CommenterRow; language: Language; href: string }) {
  const { moment, words } = language
  const names = person.names ?? []
  return (
    <section className="ra-history__person">
      <h3>{words.person}</h3>
      <p>
        <bdi>{person.email}</bdi>
      </p>
      <ul>
        <li>
          <bdi>{fillWords(words.otherComments, { count: names.length, names: names.join(', ') })}</bdi>
        </li>
        <li>{fillWords(words.approvedCount, { count: person.approvedCount })}</li>
        <li>{fillWords(words.rejectedCount, { count: person.rejectedCount })}</li>
        <li>{fillWords(words.firstSeen, { date: moment(person.createdAt) })}</li>
        {person.verifiedAt && <li>{fillWords(words.confirmed, { date: moment(person.verifiedAt) })}</li>}
        {person.bannedAt && <li>{fillWords(words.banned, { date: moment(person.bannedAt) })}</li>}
      </ul>
      <a href={href}>{words.showPerson}</a>
    </section>
  )
}

function EventLine({ event, language }: { event: Event; language: Language }) {
  const { code, moment, words } = language
  const { actor, at, checks, note } = event
  const name = label('options', event.event)[code as 'de' | 'en']
  return (
    <li>
      <time dateTime={at}>{moment(at)}</time> <strong>{name}</strong>
      {typeof actor === 'object' && actor?.email && <> · {actor.email}</>}
      {note && (
        <blockquote>
          <bdi>{note}</bdi>
        </blockquote>
      )}
      {checks && checks.length > 0 && (
        <details open={checks.some(({ verdict }) => verdict !== 'pass')}>
          <summary>{words.screening}</summary>
          <ul>
            {checks.map(({ reason, step, values, verdict }) => (
              <li key={step} className={`ra-check ra-check--${verdict}`}>
                {step}: {words.verdict[verdict]}
                {reason && (
                  <>
                    {' – '}
                    <bdi>{screeningReason(code, reason, values)}</bdi>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** Beside a comment: who wrote it, and what happened to it. For moderators and admins alone. */
export const History = async ({ i18n, id, payload, req, user }: UIFieldServerProps) => {
  const { is, slugs } = pluginContext(payload.config)
  const mayRead = is.moderator(req) || is.admin(req)
  if (!mayRead || id === undefined) return null
  const events = await read<Event>(payload, user, slugs.moderationEvents, { comment: { equals: id } }, 1)
  const [found] = events.flatMap(({ commenter }) => (commenter ? [commenter] : []))
  const person = found as unknown as CommenterRow | undefined
  const language = languageOf(i18n)
  return (
    <div className="field-type ra-history">
      {person?.email && (
        <Person
          person={person}
          language={language}
          href={`${payload.config.routes.admin}/collections/${slugs.commenters}/${person.id}`}
        />
      )}
      <section>
        <h3>{language.words.events}</h3>
        <ol>
          {events.toReversed().map((event) => (
            <EventLine key={event.id} event={event} language={language} />
          ))}
        </ol>
      </section>
    </div>
  )
}
