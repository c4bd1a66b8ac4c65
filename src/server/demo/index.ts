import type { Payload } from 'payload'
import { articles } from './articles/index.ts'
import { comments } from './comments/index.ts'
import { seedArticles } from './seedArticles.ts'
import { drawPictures, seedAuthors, seedMedia, seedProducts, seedTopics } from './seedBasics.ts'
import { seedComments } from './seedComments.ts'
import { inTransaction } from './transaction.ts'

export interface SeedDemoOptions {
  /** The time that publication dates and price checks are counted back from. Default: now. */
  now?: Date
}

/**
 * Fills an empty installation with the demo articles, in every locale, and all that they show: pictures, topics,
 * authors and products, and what readers say about them. Everything is stored in one transaction, so that a seed that fails or is killed leaves no
 * half of it; whether it is wanted is the caller's to decide.
 *
 * @throws what storing a document throws; then nothing is stored but picture files, which no document refers to
 */
export async function seedDemo(payload: Payload, { now = new Date() }: SeedDemoOptions = {}): Promise<void> {
  const files = await drawPictures()
  await inTransaction(payload, async (store) => {
    const media = await seedMedia(store, files)
    const [topics, authors, products] = [
      await seedTopics(store),
      await seedAuthors(store, media),
      await seedProducts(store, media, now),
    ]
    const ids = await seedArticles(store, articles, { now, media, topics, authors, products })
    await seedComments(store, comments, { now, articles: ids })
  })
}
