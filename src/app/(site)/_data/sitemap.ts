import type { Where } from 'payload'
import { published } from '../../../access.ts'
import { env } from '../../../server/env.ts'
import { type SiteLocale, siteLocales } from '../../../translations/site/index.ts'
import { paths } from '../_output/paths.ts'
import type { SitemapPage } from '../_output/sitemap.ts'
import { publicInLocale } from './articles.ts'
import { payload } from './payload.ts'

/** As many as are read in a moment; the protocol allows 50,000 pages in one sitemap, and as many sitemaps. */
const articlesPerPart = 1000

interface Listed {
  id: number | string
  slug?: string | null
  updatedAt?: string
}

const find = async (
  collection: 'articles' | 'topics' | 'authors',
  locale: SiteLocale,
  options: { where?: Where; limit?: number; page?: number } = {},
) => {
  const { docs } = await (await payload()).find({
    limit: 1000,
    ...options,
    collection,
    sort: 'id',
    select: { slug: true, updatedAt: true },
    depth: 0,
    pagination: false,
    locale,
    fallbackLocale: false,
  })
  return docs as unknown as Listed[]
}

const absolute = (path: string) => `${env.siteUrl}${path}`

const urlsIn = (locales: readonly SiteLocale[], path: (locale: SiteLocale) => string) =>
  Object.fromEntries(locales.map((locale) => [locale, absolute(path(locale))]))

/** The documents once, each with the locales it was found in. */
const pagesOf = (
  found: readonly Listed[][],
  path: (locale: SiteLocale, slug: string) => string,
): SitemapPage[] => {
  const pages = new Map<Listed['id'], Listed & { locales: SiteLocale[] }>()
  found.forEach((docs, index) => {
    for (const doc of docs) {
      const page = pages.get(doc.id) ?? { ...doc, locales: [] }
      pages.set(doc.id, { ...page, locales: [...page.locales, ...siteLocales.slice(index, index + 1)] })
    }
  })
  return [...pages.values()].flatMap(({ slug, updatedAt, locales }) =>
    slug ? [{ urls: urlsIn(locales, (locale) => path(locale, slug)), updatedAt }] : [],
  )
}

const inEveryLocale = <T>(read: (locale: SiteLocale) => Promise<T>) => Promise.all(siteLocales.map(read))

const articlePages = async (part: number): Promise<SitemapPage[]> => {
  const [first] = siteLocales
  if (!first) return []
  const all = await find('articles', first, { where: published(true), limit: articlesPerPart, page: part })
  const from = all.at(0)?.id
  const to = all.at(-1)?.id
  if (from === undefined || to === undefined) return []
  const range: Where[] = [{ id: { greater_than_equal: from } }, { id: { less_than_equal: to } }]
  const where = { and: [...range, publicInLocale()] }
  return pagesOf(
    await inEveryLocale((locale) => find('articles', locale, { where, limit: articlesPerPart })),
    paths.article,
  )
}

/** How many sitemaps the site needs. */
export const sitemapParts = async (): Promise<number> => {
  const { totalDocs } = await (await payload()).count({ collection: 'articles', where: published(true) })
  return Math.max(1, Math.ceil(totalDocs / articlesPerPart))
}

/** The pages of one sitemap, counted from 1; all that are no articles are in the first. */
export const sitemapPages = async (part: number): Promise<SitemapPage[]> => {
  const articles = await articlePages(part)
  if (part > 1) return articles
  const named: Where = { name: { exists: true } }
  const [topics, authors] = await Promise.all([
    inEveryLocale((locale) => find('topics', locale, { where: named })),
    inEveryLocale((locale) => find('authors', locale)),
  ])
  return [
    { urls: urlsIn(siteLocales, paths.home) },
    ...pagesOf(topics, paths.topic),
    ...pagesOf(authors, paths.author),
    ...articles,
  ]
}
