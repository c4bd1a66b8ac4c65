import { fillLabel } from '../../../translations/readers/index.ts'
import { type SiteLocale, siteWords } from '../../../translations/site/index.ts'

/** `4 Min. Lesezeit`. */
export const readingTime = (minutes: number, locale: SiteLocale): string =>
  fillLabel(siteWords[locale]['article.minutes'], {
    minutes: new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(
      minutes,
    ),
  })
