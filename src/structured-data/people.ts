import type { OrganizationLeaf, PersonLeaf } from 'schema-dts'
import type { ArticleDoc } from '../../collections/Articles/types.ts'
import type { AuthorDoc } from '../../collections/Authors/types.ts'
import { imageObject, mediaImage } from './images.ts'
import type { JsonLdContext } from './types.ts'
import { absoluteUrl, compact, mapList, populated, text } from './values.ts'

/** The publisher, when it has a name. */
export function publisherNode(context: JsonLdContext): OrganizationLeaf | undefined {
  const { publisher } = context
  const name = text(publisher?.name)
  if (!name) return undefined
  return compact<OrganizationLeaf>({
    '@type': 'Organization',
    name,
    url: absoluteUrl(publisher?.url, context),
    logo: imageObject(publisher?.logo, context),
  })
}

/**
 * One author. `url` leads to the page about them, on this site where there is one, and `sameAs` to the others
 * (Article, "Author markup best practices": the name alone in `name`, `url` or `sameAs` beside it).
 */
function authorNode(author: AuthorDoc, context: JsonLdContext): PersonLeaf | OrganizationLeaf | undefined {
  const name = text(author.name)
  if (!name) return undefined
  const own = absoluteUrl(author.url, context)
  const url = absoluteUrl(context.authorUrl?.(author), context) ?? own
  const profiles = mapList(author.sameAs, (profile) => absoluteUrl(profile.url, context))
  const elsewhere = new Set(own ? [own, ...profiles] : profiles)
  if (url) elsewhere.delete(url)
  const shared = { name, url, sameAs: [...elsewhere], image: mediaImage(author.avatar, context) }
  return author.kind === 'organization'
    ? compact<OrganizationLeaf>({ '@type': 'Organization', ...shared })
    : compact<PersonLeaf>({ '@type': 'Person', ...shared })
}

/**
 * Everybody named as an author, one object each. What nobody signed is the publisher's: a Review without an
 * author is not valid to Google (Review snippet, "author").
 */
export function authorNodes(article: ArticleDoc, context: JsonLdContext): (PersonLeaf | OrganizationLeaf)[] {
  const authors = mapList(article.authors, (reference) => {
    const author = populated(reference)
    return author && authorNode(author, context)
  })
  if (authors.length > 0) return authors
  const publisher = publisherNode(context)
  return publisher ? [publisher] : []
}
