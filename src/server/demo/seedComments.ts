import type { DemoComment } from './comments/index.ts'
import { entriesOf } from './seedBasics.ts'
import { daysBefore } from './time.ts'
import type { Store } from './transaction.ts'
import type { ArticleKey, Id } from './types.ts'

/** Stores comments with the replies below them, which makes them count: in the article, the thread and the person. */
export async function seedComments(
  store: Store,
  comments: Record<ArticleKey, DemoComment[]>,
  { now, articles }: { now: Date; articles: Record<ArticleKey, Id> },
): Promise<void> {
  const storeBelow = async (article: Id, thread: readonly DemoComment[], parent?: Id) => {
    for (const { author, email, url, locale, daysAgo, body, isStaff, waits, replies = [] } of thread) {
      const id = await store.create('comments', locale, {
        article,
        parent,
        authorName: author,
        authorEmail: email,
        authorUrl: url,
        body,
        locale,
        isStaff,
        status: waits ? 'pending' : 'approved',
        createdAt: daysBefore(now, daysAgo),
      })
      await storeBelow(article, replies, id)
    }
  }
  for (const [key, threads] of entriesOf(comments)) await storeBelow(articles[key], threads)
}
