/** When comments close by themselves. */
export interface ClosingPolicy {
  /** Days after publishing; absent: never. */
  closeAfterDays?: number
}

const day = 86_400_000

/** Whether readers may comment now: the article's switch, its closing date and the age limit together. */
export const commentsAreOpen = (
  article: { commentsOpen?: boolean | null; commentsCloseAt?: string | null; publishedAt?: string | null },
  { closeAfterDays }: ClosingPolicy,
  now: Date,
): boolean => {
  if (article.commentsOpen === false) return false
  const ends = [
    article.commentsCloseAt ? Date.parse(article.commentsCloseAt) : Number.POSITIVE_INFINITY,
    closeAfterDays !== undefined && article.publishedAt
      ? Date.parse(article.publishedAt) + closeAfterDays * day
      : Number.POSITIVE_INFINITY,
  ]
  return ends.every((end) => now.getTime() < end)
}
