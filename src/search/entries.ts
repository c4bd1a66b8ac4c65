import type { Where } from 'payload'

/** The entries that everybody may find now, in one locale. Only published articles have any. */
export const publicEntries = (locale: string | undefined): Where => ({
  and: [
    { locale: locale === undefined ? { exists: false } : { equals: locale } },
    { publishedAt: { less_than_equal: new Date().toISOString() } },
  ],
})
