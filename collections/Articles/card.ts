/** What a card of a list shows of an article, as Payload's `select` takes it. */
export const cardFields = {
  title: true,
  slug: true,
  excerpt: true,
  topics: true,
  heroImage: true,
  authors: true,
  subject: { type: true, name: true },
  score: true,
  readingMinutes: true,
  publishedAt: true,
  updatedAt: true,
} as const
