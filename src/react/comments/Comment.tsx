import type { ReactNode } from 'react'
import type { ThreadEntry } from '../../delivery/thread.ts'
import { fillLabel, type ReaderLabels, readerLabels } from '../../translations/readers/index.ts'
import { formatMinute } from '../format.ts'
import { webHref } from '../href.ts'
import { idPart } from '../options.ts'
import { Spoken } from '../Section.tsx'
import { initialsOf } from './initials.ts'
import type { CommentOptions } from './options.ts'

type Linked = Pick<ThreadEntry, 'id' | 'authorName'>

/** Where the links of a comment lead. Without one there is no such link. */
export interface CommentLinks {
  /** The comment's lasting address. Default: its place on this page. */
  commentHref?: (comment: Linked) => string
  /** Where readers answer it. */
  replyHref?: (comment: Linked) => string
  /** Where readers report it. */
  reportHref?: (comment: Linked) => string
}

export interface CommentProps extends Omit<CommentOptions, 'headingLevel'>, CommentLinks {
  comment: ThreadEntry
  /** IANA zone for times, default `UTC`. */
  timeZone?: string
}

/** The `id` of a comment's element. */
export const commentAnchor = (id: number | string): string => `comment-${idPart(id)}`

/** A conversation is read from its beginning, in whatever order the threads are. */
const inOrder = (replies: readonly ThreadEntry[]): ThreadEntry[] =>
  replies.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt))

function Author({ comment, words }: { comment: ThreadEntry; words: ReaderLabels }): ReactNode {
  const href = webHref(comment.authorUrl)
  // Names run in any direction; none may turn what stands around it.
  const name = <bdi>{comment.authorName}</bdi>
  return (
    <>
      <span
        className="ra-comment__avatar"
        data-initials={initialsOf(comment.authorName)}
        aria-hidden="true"
      />
      <p className="ra-comment__author">
        {href ? (
          <a href={href} rel="ugc nofollow noopener noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
        {comment.isStaff && <span className="ra-comment__staff">{words['comments.staff']}</span>}
      </p>
    </>
  )
}

function Tools({ comment, words, replyHref, reportHref }: CommentLinks & Shown): ReactNode {
  const about = <Spoken>{`: ${fillLabel(words['comments.of'], { name: comment.authorName })}`}</Spoken>
  if (!replyHref && !reportHref) return null
  return (
    <p className="ra-comment__tools">
      {replyHref && (
        <a href={replyHref(comment)} rel="nofollow">
          {words['comments.reply']}
          {about}
        </a>
      )}
      {reportHref && (
        <a href={reportHref(comment)} rel="nofollow">
          {words['comments.report']}
          {about}
        </a>
      )}
    </p>
  )
}

interface Shown {
  comment: ThreadEntry
  words: ReaderLabels
}

/**
 * A comment with the replies below it; the place of one that is no longer there for the sake of its replies. The text
 * is `bodyHtml` as the API gives it: paragraphs, line breaks and links, everything else escaped.
 */
export function Comment({ comment, ...options }: CommentProps): ReactNode {
  const { locale, labels, timeZone, commentHref } = options
  const words = readerLabels(locale, labels)
  const anchor = commentAnchor(comment.id)
  const replies = comment.replies.length > 0 && (
    <ol
      className="ra-comment__replies"
      aria-label={
        comment.isRemoved
          ? words['comments.replies.removed']
          : fillLabel(words['comments.replies'], { name: comment.authorName })
      }
    >
      {inOrder(comment.replies).map((reply) => (
        <li key={reply.id}>
          <Comment {...options} comment={reply} />
        </li>
      ))}
    </ol>
  )
  if (comment.isRemoved)
    return (
      <article className="ra-comment ra-comment--removed" id={anchor}>
        <p className="ra-comment__gone">{words['comments.removed']}</p>
        {replies}
      </article>
    )
  return (
    <article
      className={comment.isStaff ? 'ra-comment ra-comment--staff' : 'ra-comment'}
      id={anchor}
      aria-label={fillLabel(words['comments.of'], { name: comment.authorName })}
    >
      <header className="ra-comment__head">
        <Author comment={comment} words={words} />
        <p className="ra-comment__date">
          <a href={commentHref ? commentHref(comment) : `#${anchor}`}>
            <time dateTime={comment.createdAt}>{formatMinute(comment.createdAt, locale, timeZone)}</time>
          </a>
          {comment.editedAt && <span className="ra-comment__edited">{words['comments.edited']}</span>}
        </p>
      </header>
      <div
        className="ra-comment__body"
        dir="auto"
        // Made by src/moderation/bodyHtml.ts, which escapes all text.
        dangerouslySetInnerHTML={{ __html: comment.bodyHtml }}
      />
      <Tools {...options} comment={comment} words={words} />
      {replies}
    </article>
  )
}
