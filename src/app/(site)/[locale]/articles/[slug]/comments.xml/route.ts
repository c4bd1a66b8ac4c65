import type { CommentRow } from '../../../../../../../collections/Comments/types.ts'
import { bodyHtml } from '../../../../../../moderation/bodyHtml.ts'
import { env } from '../../../../../../server/env.ts'
import { fillLabel } from '../../../../../../translations/readers/index.ts'
import { siteWords } from '../../../../../../translations/site/index.ts'
import { articleOfRoute } from '../../../../_data/articleOfRoute.ts'
import { findNewestComments } from '../../../../_data/comments.ts'
import { paths } from '../../../../_output/paths.ts'
import type { Params } from '../../../../_output/place.ts'
import { feedText, type RssItem, rss } from '../../../../_output/rss.ts'

export const dynamic = 'force-static'
export const revalidate = 60
export const generateStaticParams = () => []

const commentsInFeed = 50

/** The newest comments of an article as RSS, replies among them. */
export const GET = async (_: Request, { params }: { params: Params }): Promise<Response> => {
  const { article, locale, slug } = await articleOfRoute(params)
  if (!article) return new Response(null, { status: 404 })
  const words = siteWords[locale]
  const title = String(article.title)
  const itemOf = ({ id, authorName, body, createdAt }: CommentRow): RssItem => ({
    title: fillLabel(words['comments.by'], { name: feedText(authorName) }),
    url: `${env.siteUrl}${paths.comment(locale, slug, id)}`,
    publishedAt: createdAt,
    // Feed readers take it for HTML: the text is to be text in there too.
    summary: bodyHtml(body),
    authors: [feedText(authorName)],
    topics: [],
  })
  const comments = await findNewestComments(article.id, commentsInFeed)
  const feed = rss({
    title: `${fillLabel(words['comments.about'], { title })} – ${words['site.name']}`,
    description: article.excerpt ?? words['site.description'],
    url: `${env.siteUrl}${paths.article(locale, slug)}`,
    feedUrl: `${env.siteUrl}${paths.commentFeed(locale, slug)}`,
    language: locale,
    updatedAt: comments[0]?.createdAt,
    items: comments.map(itemOf),
  })
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
