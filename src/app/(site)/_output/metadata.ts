import type { Metadata } from 'next'
import { env } from '../../../server/env.ts'
import { fillLabel } from '../../../translations/readers/index.ts'
import { type SiteLocale, siteWords } from '../../../translations/site/index.ts'
import { paths } from './paths.ts'

interface PageFacts {
  locale: SiteLocale
  /** Without the site's name; absent on the start page. */
  title?: string
  description?: string | null
  /** Of the page itself: its one address. */
  path: string
  /** The page in each language it exists in, itself included. */
  languages?: Partial<Record<SiteLocale | 'x-default', string>>
  /** Beyond the first of a list. */
  page?: number
  /** A feed of the page's own, beside the site's. */
  feed?: { url: string; title: string }
}

/** What every page says about itself in its head. Addresses become absolute with the site's origin. */
export const pageMetadata = ({
  locale,
  title,
  description,
  path,
  languages,
  page = 1,
  feed,
}: PageFacts): Metadata => {
  const words = siteWords[locale]
  const parts = [title, page > 1 ? fillLabel(words['list.page'], { page: String(page) }) : undefined]
  const named = parts.filter(Boolean).join(', ')
  const site = words['site.name']
  return {
    metadataBase: new URL(env.siteUrl),
    title: named ? `${named} – ${site}` : `${site} – ${words['site.tagline']}`,
    description: description || words['site.description'],
    alternates: {
      canonical: path,
      languages,
      types: {
        'application/rss+xml': [{ url: paths.feed(locale), title: site }, ...(feed ? [feed] : [])],
      },
    },
    openGraph: {
      type: 'website',
      siteName: site,
      locale: words['site.locale'],
      title: named || site,
      description: description || words['site.description'],
      url: path,
    },
  }
}

/** The same path in several languages, for `languages`. */
export const inLanguages = (
  locales: readonly SiteLocale[],
  path: (locale: SiteLocale) => string,
): Partial<Record<SiteLocale, string>> => Object.fromEntries(locales.map((locale) => [locale, path(locale)]))
