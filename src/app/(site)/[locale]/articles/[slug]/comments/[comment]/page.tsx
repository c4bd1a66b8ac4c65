import type { Metadata } from 'next'
import { Comment } from '../../../../../../../react/index.ts'
import { Named } from '../../../../../../../react/Section.tsx'
import { fillLabel } from '../../../../../../../translations/readers/index.ts'
import { siteWords } from '../../../../../../../translations/site/index.ts'
import { sendComment, sendReport } from '../../../../../_actions/comments.ts'
import { AboutArticle } from '../../../../../_components/comments/AboutArticle.tsx'
import { ReportForm, WriteForm } from '../../../../../_components/comments/Forms.tsx'
import { NothingHere, nothingHereMetadata } from '../../../../../_components/NothingHere.tsx'
import { Page } from '../../../../../_components/Page.tsx'
import { articleOfRoute } from '../../../../../_data/articleOfRoute.ts'
import { localesOf } from '../../../../../_data/articles.ts'
import { findComment, mayNotify } from '../../../../../_data/comments.ts'
import { timeZone } from '../../../../../_output/dates.ts'
import { inLanguages, pageMetadata } from '../../../../../_output/metadata.ts'
import { paths } from '../../../../../_output/paths.ts'

export const generateStaticParams = () => []

interface Props {
  params: Promise<{ locale: string; slug: string; comment: string }>
}

const commentAt = async ({ params }: Props) => {
  const { article, locale, slug } = await articleOfRoute(params)
  const one = article && (await findComment(article.id, (await params).comment))
  return { locale, slug, ...(article && one && { found: { article, ...one } }) }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { locale, slug, found } = await commentAt(props)
  if (!found) return nothingHereMetadata(locale)
  const { article, comment } = found
  const { authorName: name } = comment
  const title = fillLabel(siteWords[locale]['comments.byAbout'], { name, title: String(article.title) })
  const path = paths.comment(locale, slug, comment.id)
  // Everything on it is on the article's page too.
  return { ...pageMetadata({ locale, title, path }), robots: { index: false, follow: true } }
}

/** One comment, where readers answer it or report it. */
export default async function CommentPage(props: Props) {
  const { locale, slug, found } = await commentAt(props)
  if (!found) return <NothingHere locale={locale} />
  const { answered, article, comment } = found
  const words = siteWords[locale]
  const own = (id: number | string) => paths.comment(locale, slug, id)
  const shared = { locale, headingLevel: 2, path: own(comment.id) } as const
  return (
    <Page
      locale={locale}
      languages={inLanguages(await localesOf(article.id), (other) => paths.comment(other, slug, comment.id))}
    >
      <div className="wide">
        <AboutArticle title={String(article.title)} href={`${paths.article(locale, slug)}#comments`}>
          <Named label={words['comments.by']} name={comment.authorName} />
        </AboutArticle>
        <section className="beside ra-block ra-comments" aria-labelledby="about">
          {answered && (
            <p className="answered">
              <a href={own(answered.id)}>
                <Named label={words['comments.answers']} name={answered.authorName} />
              </a>
            </p>
          )}
          <Comment
            comment={comment}
            locale={locale}
            timeZone={timeZone}
            commentHref={({ id }) => own(id)}
            replyHref={({ id }) => `${own(id)}#comment-form`}
            reportHref={({ id }) => `${own(id)}#comment-report`}
          />
          {article.commentsAreOpen ? (
            <WriteForm
              {...shared}
              send={sendComment}
              article={article.id}
              parent={{ id: comment.id, authorName: comment.authorName }}
              commentPath={own('')}
              notify={await mayNotify()}
            />
          ) : (
            <p className="ra-comments__note">{words['comments.closed']}</p>
          )}
          <ReportForm {...shared} send={sendReport} comment={{ id: comment.id }} />
        </section>
      </div>
    </Page>
  )
}
