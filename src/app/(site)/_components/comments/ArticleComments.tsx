import type { ReactNode } from 'react'
import type { ArticleDoc } from '../../../../../collections/Articles/types.ts'
import type { CommentThreadDoc } from '../../../../delivery/thread.ts'
import type { SiteLocale } from '../../../../translations/site/index.ts'
import { sendComment } from '../../_actions/comments.ts'
import { mayNotify } from '../../_data/comments.ts'
import { paths } from '../../_output/paths.ts'
import { Comments } from './Comments.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { WriteForm } from './Forms.tsx'

interface ArticleCommentsProps {
  article: ArticleDoc
  thread: CommentThreadDoc
  locale: SiteLocale
}

/** The newest comments of an article, and the form for another one. */
export async function ArticleComments({ article, thread, locale }: ArticleCommentsProps): Promise<ReactNode> {
  const slug = String(article.slug)
  const commentPath = paths.comment(locale, slug, '')
  return (
    <Comments thread={thread} locale={locale} slug={slug} writeHref="#comment-form">
      <Elsewhere commentPath={commentPath} />
      {thread.open && (
        <WriteForm
          send={sendComment}
          path={paths.article(locale, slug)}
          article={article.id}
          locale={locale}
          commentPath={commentPath}
          notify={await mayNotify()}
        />
      )}
    </Comments>
  )
}
