import type { UIFieldServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { historyOf } from '../../moderation/history.ts'
import { moderationWords } from '../../translations/moderation/index.ts'
import { Events } from './Events.tsx'
import { Person } from './Person.tsx'
import { contextOf, mayModerate } from './request.ts'
import './comments.css'

/**
 * Beside a comment: who wrote it and what happened to it. For moderators and admins alone; an editor's page has nothing
 * of it, since it is made on the server for the user who asks.
 */
export const HistoryField = async ({ i18n, id, payload, req }: UIFieldServerProps) => {
  const context = contextOf(payload)
  if (id === undefined || !mayModerate(context, req)) return null
  const history = await historyOf(context, req, id)
  const words = moderationWords(i18n.language)
  const adminRoute = payload.config.routes.admin
  const all = new URLSearchParams({ 'where[comment][equals]': String(id) })
  return (
    <div className="field-type ra-panels">
      <section aria-label={words.person.heading} className="ra-panel">
        <h2>{words.person.heading}</h2>
        <Person
          adminRoute={adminRoute}
          i18n={i18n}
          mayBan={context.is.admin(req)}
          person={history.person}
          slugs={context.slugs}
        />
      </section>
      <section aria-label={words.events.heading} className="ra-panel">
        <h2>{words.events.heading}</h2>
        <Events
          {...history}
          allHref={`${formatAdminURL({ adminRoute, path: `/collections/${context.slugs.moderationEvents}` })}?${all}`}
          i18n={i18n}
          reader={req.user?.id}
        />
      </section>
    </div>
  )
}
