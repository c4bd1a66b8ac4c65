import type { ReactNode } from 'react'
import type { CommentThreadDoc } from '../../../../delivery/thread.ts'
import { CommentThread } from '../../../../react/index.ts'
import type { SiteLocale } from '../../../../translations/site/index.ts'
import { timeZone } from '../../_output/dates.ts'
import { paths } from '../../_output/paths.ts'

interface CommentsProps {
  thread: CommentThreadDoc
  locale: SiteLocale
  /** Of the article. */
  slug: string
  /** Where the form is. */
  writeHref: string
  /** The form, where it is on this page. */
  children?: ReactNode
}

/** A page of an article's comments, each with the way to its own page. */
export function Comments({ thread, locale, slug, writeHref, children }: CommentsProps): ReactNode {
  const own = (id: number | string) => paths.comment(locale, slug, id)
  return (
    <CommentThread
      thread={thread}
      locale={locale}
      timeZone={timeZone}
      pageHref={(page) => `${paths.comments(locale, slug, page)}#comments`}
      commentHref={({ id }) => own(id)}
      replyHref={({ id }) => `${own(id)}#comment-form`}
      reportHref={({ id }) => `${own(id)}#comment-report`}
      feedHref={paths.commentFeed(locale, slug)}
      writeHref={writeHref}
    >
      {children}
    </CommentThread>
  )
}
