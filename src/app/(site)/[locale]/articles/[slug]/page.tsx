import type { Graph } from 'schema-dts'
import { jsonLdScript } from '../../../../../structured-data/index.ts'
import { Article } from '../../../_components/Article.tsx'
import { ArticleComments } from '../../../_components/comments/ArticleComments.tsx'
import { NothingHere, nothingHereMetadata } from '../../../_components/NothingHere.tsx'
import { Onward } from '../../../_components/Onward.tsx'
import { Page } from '../../../_components/Page.tsx'
import {
  findArticle,
  findNeighbours,
  findRelated,
  localesOf,
  momentsOfArticle,
  tagsOfArticles,
} from '../../../_data/articles.ts'
import { findCommentPage } from '../../../_data/comments.ts'
import { keepUntilChanged } from '../../../_data/keep.ts'
import { articleMetadata } from '../../../_output/articleMetadata.ts'
import { inLanguages } from '../../../_output/metadata.ts'
import { paths } from '../../../_output/paths.ts'
import { type Params, type Place, placeOf } from '../../../_output/place.ts'

export const generateStaticParams = () => []

const articleAt = async ({ isPossible, locale, slug }: Place) => {
  const article = isPossible ? await findArticle(locale, slug) : null
  if (!article) return undefined
  const languages = inLanguages(await localesOf(article.id), (language) => paths.article(language, slug))
  return { article, locale, languages, path: paths.article(locale, slug) }
}

export const generateMetadata = async ({ params }: { params: Params }) => {
  const place = await placeOf(params)
  const found = await articleAt(place)
  return found ? articleMetadata(found) : nothingHereMetadata(place.locale)
}

export default async function ArticlePage({ params }: { params: Params }) {
  const place = await placeOf(params)
  const found = await articleAt(place)
  if (!found) return <NothingHere locale={place.locale} />
  const { article, locale, languages, path } = found
  const [related, { older, newer }, thread] = await Promise.all([
    findRelated(locale, article),
    findNeighbours(locale, article),
    findCommentPage(article.id, 1),
  ])
  const shown = [article, ...related, ...[older, newer].filter((neighbour) => neighbour !== undefined)]
  // What comes out next is the newest article's neighbour.
  await keepUntilChanged(await tagsOfArticles(shown), await momentsOfArticle(article))
  return (
    <Page locale={locale} languages={languages} path={path}>
      {article.jsonLd && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: jsonLdScript(article.jsonLd as unknown as Graph) }}
        />
      )}
      <Article
        article={article}
        locale={locale}
        languages={languages}
        comments={thread && <ArticleComments article={article} thread={thread} locale={locale} />}
        onward={<Onward related={related} older={older} newer={newer} locale={locale} />}
      />
    </Page>
  )
}
