import type { CollectionBeforeReadHook } from 'payload'

const earned = ['score', 'award'] as const

/**
 * Keeps Payload from taking a score or an award that a locale lacks from the fallback locale, where another text has
 * earned it. A locale that has been written has a reading time; the others fall back as a whole.
 */
export const keepFactsToTheirLocale: CollectionBeforeReadHook = ({ doc, req }) => {
  const locale: string | null | undefined = req.locale
  if (!req.payload.config.localization || !locale || locale === 'all') return doc
  if (typeof doc.readingMinutes?.[locale] !== 'number') return doc
  for (const fact of earned) {
    const stored: Record<string, unknown> | null | undefined = doc[fact]
    if (typeof stored !== 'object' || stored === null) continue
    doc[fact] = Object.fromEntries(
      Object.entries({ [locale]: null, ...stored }).map(([code, value]) => [
        code,
        code === locale ? (value ?? null) : null,
      ]),
    )
  }
  return doc
}
