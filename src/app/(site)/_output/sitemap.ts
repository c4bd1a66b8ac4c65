import { element, type Xml, xmlDocument } from './xml.ts'

/** A page in every language it exists in. Addresses are absolute. */
export interface SitemapPage {
  /** By BCP 47 tag. */
  urls: Record<string, string>
  /** ISO 8601. */
  updatedAt?: string | null
}

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
}

const entries = ({ urls, updatedAt }: SitemapPage): Xml[] => {
  const languages = Object.entries(urls)
  const alternates =
    languages.length > 1
      ? languages.map(([hreflang, href]) => element('xhtml:link', { rel: 'alternate', hreflang, href }))
      : []
  return languages.map(([, url]) =>
    element(
      'url',
      {},
      element('loc', {}, url),
      updatedAt ? element('lastmod', {}, updatedAt) : undefined,
      ...alternates,
    ),
  )
}

/**
 * A sitemap: one entry for each language of a page, each naming all of them.
 *
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 */
export const sitemap = (pages: readonly SitemapPage[]): string =>
  xmlDocument(element('urlset', namespaces, ...pages.flatMap(entries)))

/** A list of sitemaps, for sites with more pages than one may hold. */
export const sitemapIndex = (urls: readonly string[]): string =>
  xmlDocument(
    element(
      'sitemapindex',
      { xmlns: namespaces.xmlns },
      ...urls.map((url) => element('sitemap', {}, element('loc', {}, url))),
    ),
  )
