import type { ReactNode } from 'react'
import type { CommentThreadDoc } from '../../delivery/thread.ts'
import { fillLabel, type ReaderLabels, readerLabels } from '../../translations/readers/index.ts'
import { formatNumber, pluralOf } from '../format.ts'
import { idPart } from '../options.ts'
import { Heading } from '../Section.tsx'
import { Comment, type CommentLinks } from './Comment.tsx'
import type { CommentOptions } from './options.ts'

export interface CommentThreadProps extends CommentOptions, CommentLinks {
  /** A page of an article's comments, as `GET /api/articles/:id/comments` or `findThread` gives it. */
  thread: CommentThreadDoc
  /** IANA zone for times, default `UTC`. */
  timeZone?: string
  /** Where the other pages are. Without it there is no way to them. */
  pageHref?: (page: number) => string
  /** Where readers write: `#comment-form` when the form is on the same page. */
  writeHref?: string
  /** The comments as a feed. */
  feedHref?: string
  /** The order that was asked for, default `newest`; it names the ways to the other pages. */
  sort?: 'newest' | 'oldest'
  /** Of the section, default `comments`. */
  id?: string
  /** What follows the comments: the form. */
  children?: ReactNode
}

/** `12 Kommentare`, `1 comment`; the bare word where there is none. */
export const commentCount = (count: number, locale: string, labels?: Partial<ReaderLabels>): string => {
  const words = readerLabels(locale, labels)
  if (count === 0) return words['comments.heading']
  const label = words[`comments.count.${pluralOf(count, locale)}`]
  return fillLabel(label, { count: formatNumber(count, locale) })
}

function Pages({ thread, pageHref, sort, words }: CommentThreadProps & { words: ReaderLabels }): ReactNode {
  const { page, totalPages, hasNextPage, hasPrevPage } = thread
  if (!pageHref || totalPages <= 1) return null
  const [before, after] =
    sort === 'oldest'
      ? [words['comments.older'], words['comments.newer']]
      : [words['comments.newer'], words['comments.older']]
  const values = { page: String(page), pages: String(totalPages) }
  return (
    <nav className="ra-comments__pages" aria-label={words['comments.pages']}>
      {hasPrevPage && (
        <a className="ra-comments__before" rel="prev" href={pageHref(page - 1)}>
          {before}
        </a>
      )}
      <span className="ra-comments__page">{fillLabel(words['comments.page'], values)}</span>
      {hasNextPage && (
        <a className="ra-comments__after" rel="next" href={pageHref(page + 1)}>
          {after}
        </a>
      )}
    </nav>
  )
}

/** The comments of an article, a page of them, without client JavaScript and without inline styles. */
export function CommentThread(props: CommentThreadProps): ReactNode {
  const { thread, locale, labels, headingLevel, id = 'comments', writeHref, feedHref, children } = props
  const { timeZone, commentHref, replyHref, reportHref } = props
  const words = readerLabels(locale, labels)
  const heading = `${idPart(id)}-heading`
  return (
    <section className="ra-block ra-comments" id={idPart(id)} aria-labelledby={heading}>
      <div className="ra-frame">
        <div className="ra-comments__head">
          <Heading level={headingLevel} id={heading} className="ra-heading">
            {commentCount(thread.totalDocs, locale, labels)}
          </Heading>
          {thread.open && writeHref && <a href={writeHref}>{words['comments.write']}</a>}
          {feedHref && (
            <a href={feedHref} type="application/rss+xml">
              {words['comments.feed']}
            </a>
          )}
        </div>
        {thread.docs.length > 0 && (
          <ol className="ra-comments__list">
            {thread.docs.map((comment) => (
              <li key={comment.id}>
                <Comment
                  comment={comment}
                  locale={locale}
                  labels={labels}
                  timeZone={timeZone}
                  commentHref={commentHref}
                  replyHref={thread.open ? replyHref : undefined}
                  reportHref={reportHref}
                />
              </li>
            ))}
          </ol>
        )}
        {thread.totalDocs === 0 && thread.open && (
          <p className="ra-comments__note">{words['comments.empty']}</p>
        )}
        <Pages {...props} words={words} />
        {!thread.open && <p className="ra-comments__note">{words['comments.closed']}</p>}
        {children}
      </div>
    </section>
  )
}
