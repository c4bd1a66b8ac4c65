import type { Metadata } from 'next'
import { fillLabel } from '../../../../../../../../translations/readers/index.ts'
import { siteWords } from '../../../../../../../../translations/site/index.ts'
import { AboutArticle } from '../../../../../../_components/comments/AboutArticle.tsx'
import { Comments } from '../../../../../../_components/comments/Comments.tsx'
import { NothingHere, nothingHereMetadata } from '../../../../../../_components/NothingHere.tsx'
import { Page } from '../../../../../../_components/Page.tsx'
import { articleOfRoute } from '../../../../../../_data/articleOfRoute.ts'
import { localesOf } from '../../../../../../_data/articles.ts'
import { findCommentPage } from '../../../../../../_data/comments.ts'
import { inLanguages, pageMetadata } from '../../../../../../_output/metadata.ts'
import { commentPageNumber, paths } from '../../../../../../_output/paths.ts'
import type { Params } from '../../../../../../_output/place.ts'

export const generateStaticParams = () => []

const commentsAt = async (params: Params) => {
  const { page: segment = '', ...rest } = await params
  const { article, locale, slug } = await articleOfRoute(Promise.resolve(rest))
  const page = commentPageNumber(segment)
  const thread = article && page ? await findCommentPage(article.id, page) : null
  const title = fillLabel(siteWords[locale]['comments.about'], { title: String(article?.title) })
  return { locale, slug, title, ...(article && thread?.docs.length && { found: { article, thread } }) }
}

export const generateMetadata = async ({ params }: { params: Params }): Promise<Metadata> => {
  const { locale, slug, title, found } = await commentsAt(params)
  if (!found) return nothingHereMetadata(locale)
  const { page } = found.thread
  return pageMetadata({ locale, title, page, path: paths.comments(locale, slug, page) })
}

/** Older comments of an article; the newest are on its own page. */
export default async function CommentsPage({ params }: { params: Params }) {
  const { locale, slug, title, found } = await commentsAt(params)
  if (!found) return <NothingHere locale={locale} />
  const { article, thread } = found
  const path = paths.article(locale, slug)
  return (
    <Page
      locale={locale}
      languages={inLanguages(await localesOf(article.id), (other) =>
        paths.comments(other, slug, thread.page),
      )}
    >
      <div className="wide">
        <AboutArticle title={siteWords[locale]['comments.article']} href={path}>
          {title}
        </AboutArticle>
        <div className="beside">
          <Comments thread={thread} locale={locale} slug={slug} writeHref={`${path}#comment-form`} />
        </div>
      </div>
    </Page>
  )
}
