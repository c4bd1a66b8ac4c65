import { isSiteLocale, type SiteLocale } from '../../../translations/site/index.ts'
import { localeOf } from './locale.ts'
import { pageNumber } from './paths.ts'

/** The dynamic parts of an address as Next hands them to a page. */
export type Params = Promise<{ locale: string; slug?: string; page?: string }>

/** What an address asks for. */
export interface Place {
  locale: SiteLocale
  slug: string
  /** Of a list, counted from 1. */
  page: number
  /** False for a locale the site does not have, or what is no page number: nothing will ever be there. */
  isPossible: boolean
}

export const placeOf = async (params: Params): Promise<Place> => {
  const { locale, slug = '', page: segment } = await params
  const page = segment === undefined ? 1 : pageNumber(segment)
  return {
    locale: localeOf(locale),
    slug,
    page: page ?? 1,
    isPossible: isSiteLocale(locale) && page !== undefined,
  }
}
