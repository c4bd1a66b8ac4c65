'use client'

import { useTranslation } from '@payloadcms/ui'
import type { Actor } from '../../moderation/queue/types.ts'
import { fillWords, moderationWords } from '../../translations/moderation/index.ts'
import { excerptOf, Hostile } from '../comments/Hostile.tsx'
import type { Row } from './state.ts'

type Id = number | string

/** What a user is called, as far as the reader may know. */
export const nameOf = (actor: Actor, reader: Id, language: string): string => {
  const words = moderationWords(language).events
  if (String(actor.id) === String(reader)) return words.you
  return actor.name ?? fillWords(words.user, { id: actor.id })
}

/** What is left of a comment that somebody else has decided about meanwhile. */
export const Elsewhere = ({ reader, row }: { reader: Id; row: Row }) => {
  const { i18n } = useTranslation()
  const { commentBy, elsewhere: words } = moderationWords(i18n.language).queue
  const { by = null, status = null } = row.elsewhere ?? {}
  const name = by ? nameOf(by, reader, i18n.language) : words.somebody
  return (
    <p className="ra-elsewhere" role="status">
      <Hostile text={fillWords(commentBy, { name: row.authorName, article: row.article.title ?? '' })} />:{' '}
      {fillWords(words[status ?? 'removed'], { name })}
      <span className="ra-quiet">
        {' '}
        <Hostile text={excerptOf(row.body, 80)} />
      </span>
    </p>
  )
}
