'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { memo, useState } from 'react'
import { isHttpUrl } from '../../input/url.ts'
import type { ModerationAction } from '../../moderation/statuses.ts'
import { fillCount, fillWords, moderationWords } from '../../translations/moderation/index.ts'
import { Actions } from '../comments/Actions.tsx'
import { excerptOf, Hostile } from '../comments/Hostile.tsx'
import { LocalTime } from '../comments/LocalTime.tsx'
import { StatusPill } from '../comments/StatusPill.tsx'
import { addressOf } from './address.ts'
import { Background } from './Background.tsx'
import { keyOfAction } from './keys.ts'
import { NoteField } from './NoteField.tsx'
import type { QueueProps } from './Queue.tsx'
import type { Row } from './state.ts'

type Id = number | string

interface CardProps extends Omit<QueueProps, 'page'> {
  commands: {
    act: (action: ModerationAction, id: Id) => void
    banned: (person: Id, isBanned: boolean) => void
    enter: (id: Id) => void
    note: (id: Id, text: string) => void
    openNote: (id: Id | null) => void
    select: (id: Id, isRange: boolean) => void
  }
  isBusy: boolean
  isCurrent: boolean
  isNoting: boolean
  isSelected: boolean
  row: Row
}

/** Where a comment's card is found in the page. */
export const cardId = (id: Id) => `queue-${id}`

/** A text of more than this, or of more lines, is shown by its beginning. */
const fits = (text: string) => text.length <= 900 && text.split('\n').length <= 14

/** A comment with all one needs to decide about it. Drawn anew only when something of its own changes. */
export const Card = memo((props: CardProps) => {
  const {
    asked,
    commands,
    isBusy,
    isCurrent,
    isNoting,
    isSelected,
    mayBan,
    mayDecide,
    path,
    reader,
    row,
    slugs,
  } = props
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [isWhole, setIsWhole] = useState(fits(row.body))
  const words = moderationWords(i18n.language)
  const { article, authorName, authorUrl, background, id, parent } = row
  const of = (part: string) => `${cardId(id)}-${part}`
  const admin = (slug: string, doc: Id) =>
    formatAdminURL({
      adminRoute: config.routes.admin,
      path: `/collections/${slug}/${encodeURIComponent(String(doc))}`,
    })
  const title = article.title ?? fillWords(words.queue.article, { id: article.id })
  return (
    <article
      aria-busy={isBusy || undefined}
      aria-current={isCurrent || undefined}
      aria-describedby={of('body')}
      aria-labelledby={`${of('name')} ${of('article')}`}
      className="ra-card"
      data-is-selected={isSelected || undefined}
      id={cardId(id)}
      onFocus={() => commands.enter(id)}
      tabIndex={isCurrent ? 0 : -1}
    >
      <header className="ra-card__head">
        {mayDecide && (
          <input
            aria-label={fillWords(words.queue.select, { name: excerptOf(authorName, 40) })}
            checked={isSelected}
            onChange={() => undefined}
            onClick={({ shiftKey }) => commands.select(id, shiftKey)}
            type="checkbox"
          />
        )}
        <h2 id={of('name')}>
          <Hostile text={authorName} />
        </h2>
        {row.isStaff && <span className="ra-mark ra-mark--good">{words.queue.staff}</span>}
        {asked.status === 'all' && <StatusPill i18n={i18n as never} status={row.status} />}
        {row.reports > 0 && (
          <strong className="ra-mark ra-mark--bad">{fillCount(words.queue.reports, row.reports)}</strong>
        )}
        <span className="ra-quiet">
          <LocalTime at={row.createdAt} />
          {row.editedAt && ` · ${words.queue.edited}`}
        </span>
        <Link className="ra-card__open" data-open href={admin(slugs.comments, id)} prefetch={false}>
          {words.queue.editText}
        </Link>
      </header>
      <p className="ra-card__article" id={of('article')}>
        <span className="ra-quiet">{words.queue.on}</span>{' '}
        {article.url ? (
          <a href={article.url} rel="noopener" target="_blank">
            <Hostile text={title} />
          </a>
        ) : (
          <Hostile text={title} />
        )}
        {asked.article === undefined && (
          <Link
            className="ra-quiet"
            href={addressOf(path, { ...asked, article: article.id })}
            prefetch={false}
          >
            {words.queue.onlyArticle}
          </Link>
        )}
      </p>
      <div className="ra-card__text">
        {parent && (
          <blockquote className="ra-card__parent">
            <span className="ra-quiet">
              {fillWords(words.queue.inReplyTo, { name: excerptOf(parent.authorName, 80) })}:
            </span>{' '}
            <Hostile text={excerptOf(parent.body, 160)} />
          </blockquote>
        )}
        <p className="ra-card__body" data-is-cut={!isWhole || undefined} dir="auto" id={of('body')}>
          <Hostile text={row.body} />
        </p>
        {!isWhole && (
          <button className="ra-card__whole" onClick={() => setIsWhole(true)} type="button">
            {words.queue.showAll}
          </button>
        )}
        {authorUrl && isHttpUrl(authorUrl) && (
          <p className="ra-card__url ra-quiet">
            <Hostile text={fillWords(words.queue.website, { url: authorUrl })} />
          </p>
        )}
      </div>
      {background && (
        <Background
          asked={asked}
          background={background}
          commenters={slugs.commenters}
          mayBan={mayBan}
          onBanned={commands.banned}
          path={path}
          reader={reader}
        />
      )}
      {mayDecide && (
        <footer className="ra-card__foot">
          <Actions
            author={excerptOf(authorName, 40)}
            isLarge
            keys={keyOfAction}
            onAction={(action) => commands.act(action, id)}
            status={row.status}
          />
          {isNoting ? (
            <NoteField onDone={() => commands.openNote(null)} onNote={(text) => commands.note(id, text)} />
          ) : (
            <button className="ra-card__note" onClick={() => commands.openNote(id)} type="button">
              {words.queue.addNote}
            </button>
          )}
        </footer>
      )}
    </article>
  )
})
