import type { LinkedDoc } from '../../../react/index.ts'
import { isRecord, textOf } from '../../../react/values.ts'
import type { SiteLocale } from '../../../translations/site/index.ts'
import { paths } from './paths.ts'

/** The page of a document that a text links to; null where it has none in the locale. */
export const pageOf = ({ relationTo, value }: LinkedDoc, locale: SiteLocale): string | null => {
  const { slug, title, name } = isRecord(value) ? value : {}
  const place = textOf(slug)
  if (!place) return null
  if (relationTo === 'articles') return textOf(title) ? paths.article(locale, place) : null
  if (relationTo === 'topics') return textOf(name) ? paths.topic(locale, place) : null
  return relationTo === 'authors' ? paths.author(locale, place) : null
}
