import type {
  CollectionAfterChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
  TaskConfig,
  Where,
} from 'payload'
import type { PluginContext } from '../options.ts'
import { inTransaction } from '../transaction.ts'
import { indexArticle } from './indexing.ts'

type Id = number | string

/** The slug of the task that makes articles searchable again whose topic has another name. */
const task = 'reviewArticlesIndex'

/** Articles in one job. */
const batch = 200

/** Queues the articles of a topic, in the request's transaction: there may be thousands, and nobody waits for them. */
const queueArticles = async ({ slugs }: PluginContext, req: PayloadRequest, topic: Id): Promise<void> => {
  const ofTopic: Where = { and: [{ topics: { in: [topic] } }, { _status: { equals: 'published' } }] }
  const { docs } = await req.payload.db.find<{ id: Id }>({
    collection: slugs.articles,
    where: ofTopic,
    pagination: false,
    select: { slug: true },
    req,
  })
  const ids = docs.map(({ id }) => id)
  for (let start = 0; start < ids.length; start += batch) {
    const articles = ids.slice(start, start + batch)
    await req.payload.jobs.queue({ task, input: { articles }, req } as never)
  }
}

/** Articles are found by the names of their topics, also by a new one. */
export const indexRenamed =
  (context: PluginContext): CollectionAfterChangeHook =>
  async ({ doc, operation, previousDoc, req }) => {
    if (operation === 'update' && doc.name !== previousDoc?.name) await queueArticles(context, req, doc.id)
  }

/** Articles are found no more by a topic that is gone; the job runs once it is. */
export const indexWithout =
  (context: PluginContext): CollectionBeforeDeleteHook =>
  ({ id, req }) =>
    queueArticles(context, req, id)

/** It is there whatever the options say, because the database knows tasks by name. */
export const indexTask = (context: PluginContext): TaskConfig => ({
  slug: task,
  retries: { attempts: 5, backoff: { type: 'exponential', delay: 60_000 } },
  handler: async ({ input, req }) => {
    const { articles } = input as { articles: Id[] }
    for (const id of articles) await inTransaction(req, () => indexArticle(context, req, id))
    return { output: {} }
  },
})
