import { defaultSiteLocale, isSiteLocale, type SiteLocale } from '../../../translations/site/index.ts'

interface Range {
  language: string
  quality: number
}

/** `de-CH;q=0.8` as language and weight. A weight that is no number counts for nothing. */
const readRange = (entry: string): Range => {
  const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
  const given = parameters.find((parameter) => /^q\s*=/.test(parameter))
  const quality = given === undefined ? 1 : Number.parseFloat(given.slice(given.indexOf('=') + 1))
  return { language: tag.split('-')[0] ?? '', quality: quality >= 0 && quality <= 1 ? quality : 0 }
}

/**
 * The language of the site that suits a reader best, by `Accept-Language` (RFC 9110 §12.5.4; RFC 4647 §3.4, lookup):
 * the highest weight wins, then the order in the header. Regions fall back to their language; a reader of none of
 * the site's languages gets the default.
 */
export const bestLocale = (acceptLanguage: string | null | undefined): SiteLocale => {
  const ranges = (acceptLanguage ?? '')
    .split(',')
    .map(readRange)
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
  return ranges.map(({ language }) => language).find(isSiteLocale) ?? defaultSiteLocale
}

/** The locale in an address; the default where the address has none of the site's, as on pages that do not exist. */
export const localeOf = (segment: unknown): SiteLocale =>
  isSiteLocale(segment) ? segment : defaultSiteLocale
