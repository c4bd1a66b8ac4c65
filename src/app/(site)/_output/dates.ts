import type { ArticleDoc } from '../../../../collections/Articles/types.ts'
import { formatDay } from '../../../react/format.ts'
import { isRecord } from '../../../react/values.ts'

/** Where the editors sit: days begin and end there, in dates of articles and inside them. */
export const timeZone = 'Europe/Berlin'

/** `3. Mai 2026`; undefined when the value is no date. */
export const dayOf = (value: string | null | undefined, locale: string): string | undefined =>
  formatDay(value, locale, timeZone)

type Dated = Pick<ArticleDoc, 'jsonLd' | 'publishedAt'>

/** When the content last changed, as the article's structured data says it. */
export const modifiedAt = ({ jsonLd, publishedAt }: Dated): string | undefined => {
  const graph: unknown = jsonLd?.['@graph']
  const main: unknown = Array.isArray(graph) ? graph[0] : undefined
  const modified = isRecord(main) ? main.dateModified : undefined
  return typeof modified === 'string' ? modified : (publishedAt ?? undefined)
}

/** The same for readers: undefined when nothing changed after the day the article came out. */
export const changedAt = (article: Dated): string | undefined => {
  const published = dayOf(article.publishedAt, 'en')
  const modified = modifiedAt(article)
  return published && dayOf(modified, 'en') !== published ? modified : undefined
}
