import type { CreativeWorkLeaf, Graph, NewsArticleLeaf, ReviewLeaf } from 'schema-dts'
import type { ArticleDoc, Source } from '../../collections/Articles/types.ts'
import type { TopicDoc } from '../../collections/Topics/types.ts'
import { breadcrumbList } from './breadcrumbs.ts'
import { heroImages } from './images.ts'
import { notes } from './notes.ts'
import { authorNodes, publisherNode } from './people.ts'
import { itemReviewed, shownSubject, subjectOf } from './subject.ts'
import type { BlockParts, JsonLdContext, ShownProduct } from './types.ts'
import { absoluteUrl, compact, isoDate, list, mapList, populated, text } from './values.ts'

/** Properties that an article has as NewsArticle and as Review: both are creative works. */
type Common = Omit<CreativeWorkLeaf, '@type'>

function blockParts(article: ArticleDoc, context: JsonLdContext): BlockParts[] {
  return mapList(article.layout, (block) => {
    // hasOwn: a block type named like something every object inherits must not be called.
    if (!Object.hasOwn(context.blocks, block.blockType)) return undefined
    return context.blocks[block.blockType]?.(block as never, context)
  })
}

/** The products of all boxes, each as the first box has it. */
function shownProducts(parts: readonly BlockParts[]): ShownProduct[] {
  const products = parts.flatMap((part) => list(part.products))
  return products.filter(({ id }, index) => products.findIndex((product) => product.id === id) === index)
}

function citation(source: Source, context: JsonLdContext): CreativeWorkLeaf | undefined {
  const name = text(source.title)
  const publisher = text(source.publisher)
  if (!name) return undefined
  return compact<CreativeWorkLeaf>({
    '@type': 'CreativeWork',
    name,
    url: absoluteUrl(source.url, context),
    publisher: publisher ? { '@type': 'Organization', name: publisher } : undefined,
    datePublished: isoDate(source.publishedAt),
  })
}

/**
 * When the content last changed: the newest entry of "what changed", which is the date readers see, otherwise
 * the last save. Never before the publication.
 */
function dateModified(article: ArticleDoc): string | undefined {
  const updates = mapList(article.updates, (update) => isoDate(update.date))
  const changed = updates.length > 0 ? updates : mapList([article.updatedAt], isoDate)
  return mapList([article.publishedAt, ...changed], isoDate)
    .sort()
    .at(-1)
}

function topicNames(article: ArticleDoc): string[] {
  return mapList<TopicDoc | number | string, string>(article.topics, (topic) => text(populated(topic)?.name))
}

function commonProperties(article: ArticleDoc, parts: readonly BlockParts[], context: JsonLdContext): Common {
  const url = absoluteUrl(context.articleUrl?.(article), context)
  const { commentCount } = article
  return {
    // A fragment alone names the article within whatever document carries the graph.
    '@id': `${url ?? ''}#article`,
    url,
    mainEntityOfPage: url,
    headline: text(article.title),
    description: text(article.excerpt),
    inLanguage: text(context.locale),
    image: heroImages(article.heroImage, context),
    datePublished: isoDate(article.publishedAt),
    dateModified: dateModified(article),
    author: authorNodes(article, context),
    publisher: publisherNode(context),
    keywords: topicNames(article),
    isBasedOn: mapList(article.sources, (source) => absoluteUrl(source.url, context)),
    citation: mapList(article.sources, (source) => citation(source, context)),
    digitalSourceType: parts.find((part) => part.digitalSourceType)?.digitalSourceType,
    commentCount:
      Number.isInteger(commentCount) && Number(commentCount) >= 0 ? Number(commentCount) : undefined,
  }
}

/**
 * The schema.org graph of an article: a `Review` when it has a subject, otherwise a `NewsArticle`, and the
 * `BreadcrumbList` that leads to it. Rules: https://developers.google.com/search/docs/appearance/structured-data
 * (pages article, review-snippet, product-snippet, breadcrumb).
 *
 * It says only what the page shows ("General structured data guidelines", "Content"): no empty values, no
 * unpopulated references, offers only of products that a box shows, prices only while they are fresh. A Review
 * carries all that an article carries (headline, dates, author, …), so that readers of articles understand it,
 * and its rating when a Verdict has a score. A product that a box shows and that is not what is reviewed is a
 * `mentions`, and only with a price: Google calls a Product invalid that has neither offers nor a review.
 *
 * Google shows stars for some subjects only (Review snippet, "itemReviewed": neither Service nor CreativeWork)
 * and not for an editor's rating of an Organization; the graph is valid for these and simply earns none.
 *
 * @param article one locale of the article, relationships populated (depth 2)
 */
export function articleJsonLd(article: ArticleDoc, context: JsonLdContext): Graph {
  const parts = blockParts(article, context)
  const common = commonProperties(article, parts, context)
  const subject = subjectOf(article)
  const products = shownProducts(parts)
  const shown = shownSubject(subject, products)
  const others = products.filter(({ id, node }) => node.offers && id !== shown?.id)
  const mentions = others.map(({ node }) => node)

  const main = subject
    ? compact<ReviewLeaf>({
        '@type': 'Review',
        ...common,
        itemReviewed: itemReviewed(subject, shown, String(common['@id'])),
        reviewRating: parts.find((part) => part.reviewRating)?.reviewRating,
        ...(subject.type === 'Product' &&
          notes(
            parts.flatMap((part) => list(part.positiveNotes)),
            parts.flatMap((part) => list(part.negativeNotes)),
          )),
        mentions,
      })
    : compact<NewsArticleLeaf>({
        '@type': 'NewsArticle',
        ...common,
        articleSection: topicNames(article)[0],
        mentions,
      })
  const breadcrumbs = breadcrumbList(article, context)
  return { '@context': 'https://schema.org', '@graph': breadcrumbs ? [main, breadcrumbs] : [main] }
}
