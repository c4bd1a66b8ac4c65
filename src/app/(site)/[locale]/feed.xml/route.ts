import type { ArticleDoc } from '../../../../../collections/Articles/types.ts'
import type { MediaDoc, MediaSize } from '../../../../../collections/Media/types.ts'
import { populated } from '../../../../react/values.ts'
import { env } from '../../../../server/env.ts'
import { type SiteLocale, siteWords } from '../../../../translations/site/index.ts'
import { findArticle, findCards, tagsOfArticles } from '../../_data/articles.ts'
import { keepUntilChanged, listed } from '../../_data/keep.ts'
import { feedContent } from '../../_output/feedContent.tsx'
import { paths } from '../../_output/paths.ts'
import { type Params, placeOf } from '../../_output/place.ts'
import { type Enclosure, type RssItem, rss } from '../../_output/rss.ts'

export const dynamic = 'force-static'
export const revalidate = 60
export const generateStaticParams = () => []

const articlesInFeed = 30

const pictureOf = (media: MediaDoc | undefined): Enclosure | undefined => {
  const file: MediaSize = media?.sizes?.content?.url ? media.sizes.content : (media ?? {})
  const { url, filesize, mimeType } = file
  return url && filesize && mimeType
    ? { url: new URL(url, env.siteUrl).href, length: filesize, type: mimeType }
    : undefined
}

/** Characters of the contents of a feed together; older articles beyond them have their summary alone. */
const contentsInFeed = 600_000

const itemOf = (locale: SiteLocale, article: ArticleDoc): RssItem => ({
  title: String(article.title),
  url: `${env.siteUrl}${paths.article(locale, String(article.slug))}`,
  publishedAt: String(article.publishedAt),
  summary: article.excerpt ?? undefined,
  authors: (article.authors ?? []).flatMap((author) => populated(author)?.name ?? []),
  topics: (article.topics ?? []).flatMap((topic) => populated(topic)?.name ?? []),
  picture: pictureOf(populated(article.heroImage)),
})

/** The articles' items, the newest with all they say, until the feed is long enough. */
const itemsOf = (locale: SiteLocale, articles: readonly ArticleDoc[]): RssItem[] => {
  let left = contentsInFeed
  return articles.map((article) => {
    const item = itemOf(locale, article)
    const content = feedContent(article, locale, item.url)
    left -= content.length
    return left >= 0 ? { ...item, content } : item
  })
}

/** The newest articles of a locale as RSS. */
export const GET = async (_: Request, { params }: { params: Params }): Promise<Response> => {
  const { isPossible, locale } = await placeOf(params)
  if (!isPossible) return new Response(null, { status: 404 })
  const words = siteWords[locale]
  const articles: ArticleDoc[] = []
  for (const { slug } of await findCards(locale, { limit: articlesInFeed })) {
    const article = await findArticle(locale, String(slug))
    if (article) articles.push(article)
  }
  await keepUntilChanged([listed, ...(await tagsOfArticles(articles))])
  const feed = rss({
    title: words['site.name'],
    description: words['site.description'],
    url: `${env.siteUrl}${paths.home(locale)}`,
    feedUrl: `${env.siteUrl}${paths.feed(locale)}`,
    language: locale,
    updatedAt: articles
      .map(({ updatedAt }) => updatedAt ?? '')
      .toSorted()
      .at(-1),
    items: itemsOf(locale, articles),
  })
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
