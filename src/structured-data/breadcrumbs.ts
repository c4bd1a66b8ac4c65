import type { BreadcrumbListLeaf } from 'schema-dts'
import type { ArticleDoc } from '../../collections/Articles/types.ts'
import type { JsonLdContext } from './types.ts'
import { absoluteUrl, list, populated, text } from './values.ts'

/**
 * The way to the article: start page, first topic, article. Every entry but the last needs an absolute URL
 * (Breadcrumb, "ListItem"); one without it is left out, and so is a trail of fewer than two entries, which
 * would lead nowhere.
 */
export function breadcrumbList(article: ArticleDoc, context: JsonLdContext): BreadcrumbListLeaf | undefined {
  const topic = populated(list(article.topics)[0])
  const title = text(article.title)
  if (!title) return undefined
  const pages = [
    {
      name: text(context.labels?.home) ?? text(context.publisher?.name),
      item: absoluteUrl(context.homeUrl ?? '/', context),
    },
    { name: text(topic?.name), item: absoluteUrl(topic && context.topicUrl?.(topic), context) },
  ].filter(({ name, item }) => name && item)
  if (pages.length === 0) return undefined
  const item = absoluteUrl(context.articleUrl?.(article), context)
  const trail = [...pages, item ? { name: title, item } : { name: title }]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((page, index) => ({ '@type': 'ListItem', position: index + 1, ...page })),
  }
}
