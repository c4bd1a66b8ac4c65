import { Link } from '@payloadcms/ui'
import type { ModerationEventRow } from '../../../collections/ModerationEvents/types.ts'
import type { CommentHistory } from '../../moderation/history.ts'
import { label } from '../../translations/admin/index.ts'
import { fillWords, moderationWords } from '../../translations/moderation/index.ts'
import { Checks } from './Checks.tsx'
import { Hostile } from './Hostile.tsx'
import { type I18n, inLanguage } from './inLanguage.ts'
import { LocalTime } from './LocalTime.tsx'
import './comments.css'

interface EventsProps extends Pick<CommentHistory, 'earlier' | 'events' | 'users'> {
  /** Where all events of the comment are listed. */
  allHref: string
  i18n: I18n
  /** The ID of the user who reads this. */
  reader?: number | string
}

/** Who did something: a user by what the reader may know of them. */
const whoOf = (
  { actor, event }: ModerationEventRow,
  { i18n, reader, users }: Pick<EventsProps, 'i18n' | 'reader' | 'users'>,
): string | undefined => {
  const words = moderationWords(i18n.language).events
  if (actor === null || actor === undefined) {
    if (event === 'submitted') return undefined
    return event === 'reported' ? words.reader : words.automatic
  }
  if (String(actor) === String(reader)) return words.you
  return users.get(String(actor)) ?? fillWords(words.user, { id: actor })
}

/** What happened to a comment: what, when, who, and why. */
export const Events = ({ allHref, earlier, events, i18n, reader, users }: EventsProps) => {
  const words = moderationWords(i18n.language)
  return (
    <>
      <ol className="ra-events">
        {events.map((event) => {
          const who = whoOf(event, { i18n, reader, users })
          const movedTo =
            event.event === 'reported' && event.to && event.to !== event.from ? event.to : undefined
          // The transition right after a submission repeats what the steps said.
          const hasOwnChecks = event.event === 'submitted' || event.event === 'edited'
          return (
            <li key={event.id}>
              <strong>{inLanguage(label('options', event.event), i18n)}</strong>{' '}
              <span className="ra-quiet">
                <LocalTime at={event.at} />
                {who !== undefined && ` · ${who}`}
                {/* The report that was one too many. */}
                {movedTo && ` → ${inLanguage(label('options', movedTo), i18n)}`}
              </span>
              {event.note && (
                <p>
                  {event.event === 'reported' ? words.events.reason : words.events.note}
                  {': '}
                  <Hostile text={event.note} />
                </p>
              )}
              {hasOwnChecks && <Checks checks={event.checks} language={i18n.language} />}
            </li>
          )
        })}
      </ol>
      {earlier > 0 && (
        <p className="ra-foot">
          <Link href={allHref} prefetch={false}>
            {words.events.all}
          </Link>
        </p>
      )}
    </>
  )
}
