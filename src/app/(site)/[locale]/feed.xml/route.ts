import type { MediaDoc, MediaSize } from '../../../../../collections/Media/types.ts'
import { populated } from '../../../../react/values.ts'
import { env } from '../../../../server/env.ts'
import { type SiteLocale, siteWords } from '../../../../translations/site/index.ts'
import { type Card, findCards, tagsOfArticles } from '../../_data/articles.ts'
import { keepUntilChanged } from '../../_data/keep.ts'
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

const itemOf = (locale: SiteLocale, article: Card): RssItem => ({
  title: String(article.title),
  url: `${env.siteUrl}${paths.article(locale, String(article.slug))}`,
  publishedAt: String(article.publishedAt),
  summary: article.excerpt ?? undefined,
  authors: (article.authors ?? []).flatMap((author) => populated(author)?.name ?? []),
  topics: (article.topics ?? []).flatMap((topic) => populated(topic)?.name ?? []),
  picture: pictureOf(populated(article.heroImage)),
})

/** The newest articles of a locale as RSS. */
export const GET = async (_: Request, { params }: { params: Params }): Promise<Response> => {
  const { isPossible, locale } = await placeOf(params)
  if (!isPossible) return new Response(null, { status: 404 })
  const words = siteWords[locale]
  const cards = await findCards(locale, { limit: articlesInFeed })
  await keepUntilChanged(['articles', ...(await tagsOfArticles(cards))])
  const feed = rss({
    title: words['site.name'],
    description: words['site.description'],
    url: `${env.siteUrl}${paths.home(locale)}`,
    feedUrl: `${env.siteUrl}${paths.feed(locale)}`,
    language: locale,
    updatedAt: cards
      .map(({ updatedAt }) => updatedAt ?? '')
      .toSorted()
      .at(-1),
    items: cards.map((card) => itemOf(locale, card)),
  })
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
