import type { SiteLocale } from '../../../translations/site/index.ts'

const paged = (path: string, page: number) => (page > 1 ? `${path}/page/${page}` : path)

/** Where things are on the site, without its origin. Lists have pages, counted from 1. */
export const paths = {
  home: (locale: SiteLocale, page = 1) => paged(`/${locale}`, page),
  topic: (locale: SiteLocale, slug: string, page = 1) => paged(`/${locale}/topics/${slug}`, page),
  author: (locale: SiteLocale, slug: string, page = 1) => paged(`/${locale}/authors/${slug}`, page),
  article: (locale: SiteLocale, slug: string) => `/${locale}/articles/${slug}`,
  comments: (locale: SiteLocale, slug: string, page = 1) =>
    page > 1 ? `/${locale}/articles/${slug}/comments/page/${page}` : `/${locale}/articles/${slug}`,
  comment: (locale: SiteLocale, slug: string, id: number | string) =>
    `/${locale}/articles/${slug}/comments/${id}`,
  commentFeed: (locale: SiteLocale, slug: string) => `/${locale}/articles/${slug}/comments.xml`,
  sharePicture: (locale: SiteLocale, slug: string) => `/${locale}/articles/${slug}/og.png`,
  search: (locale: SiteLocale, query = '', page = 1) => {
    const asked = new URLSearchParams({ ...(query && { q: query }), ...(page > 1 && { page: String(page) }) })
    return `/${locale}/search${asked.size > 0 ? `?${asked}` : ''}`
  },
  preview: (locale: SiteLocale, id: string) => `/${locale}/preview/${id}`,
  feed: (locale: SiteLocale) => `/${locale}/feed.xml`,
  sitemap: (part?: number) => (part === undefined ? '/sitemap.xml' : `/sitemaps/${part}`),
}

/** How far lists go back: a database skips what comes before a page one by one. Older articles are in the sitemap. */
export const lastPage = 100

/** The page number in an address: 2 and up, the first page has none; undefined when it is no such number. */
export const pageNumber = (segment: string): number | undefined => {
  const page = /^[1-9]\d{0,2}$/.test(segment) ? Number(segment) : 0
  return page > 1 && page <= lastPage ? page : undefined
}

/** The ID in the address of a comment, which has one only: no zeros in front. */
export const commentId = (segment: string): number | undefined =>
  /^[1-9]\d{0,9}$/.test(segment) ? Number(segment) : undefined

/** The page number in an address of comments: 2 and up. Theirs are read from the nearer end, so that none is too far. */
export const commentPageNumber = (segment: string): number | undefined => {
  const page = /^[1-9]\d{0,5}$/.test(segment) ? Number(segment) : 0
  return page > 1 ? page : undefined
}
