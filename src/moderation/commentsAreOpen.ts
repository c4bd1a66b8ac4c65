/** When comments close by themselves. */
export interface ClosingPolicy {
  /** Days after publishing; absent: never. */
  closeAfterDays?: number
}

const day = 86_400_000

interface Closing {
  commentsOpen?: boolean | null
  commentsCloseAt?: string | null
  publishedAt?: string | null
}

/** When an article's comments close, by its own date or the age limit, in milliseconds since 1970; Infinity: never. */
export const commentsCloseAt = (article: Closing, { closeAfterDays }: ClosingPolicy): number =>
  Math.min(
    article.commentsCloseAt ? Date.parse(article.commentsCloseAt) : Number.POSITIVE_INFINITY,
    closeAfterDays !== undefined && article.publishedAt
      ? Date.parse(article.publishedAt) + closeAfterDays * day
      : Number.POSITIVE_INFINITY,
  )

/** Whether readers may comment now: the article's switch, its closing date and the age limit together. */
export const commentsAreOpen = (article: Closing, policy: ClosingPolicy, now: Date): boolean =>
  article.commentsOpen !== false && now.getTime() < commentsCloseAt(article, policy)
