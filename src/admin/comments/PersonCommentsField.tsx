import type { UIFieldServerProps } from 'payload'
import { commentsOf } from '../../moderation/history.ts'
import { moderationWords } from '../../translations/moderation/index.ts'
import { CommentList } from './CommentList.tsx'
import { contextOf, mayModerate } from './request.ts'
import './comments.css'

/** In the form of a person: what they have written. */
export const PersonCommentsField = async ({ i18n, id, payload, req }: UIFieldServerProps) => {
  const context = contextOf(payload)
  if (id === undefined || !mayModerate(context, req)) return null
  const words = moderationWords(i18n.language).person
  return (
    <section aria-label={words.comments} className="field-type ra-panel">
      <h2>{words.comments}</h2>
      <CommentList
        adminRoute={payload.config.routes.admin}
        i18n={i18n}
        slug={context.slugs.comments}
        {...(await commentsOf(context, req, id))}
      />
    </section>
  )
}
