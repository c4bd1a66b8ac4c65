import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import type { PluginContext } from '../options.ts'
import { freshnessOfDoc } from './articleFreshness.ts'
import type { Answer } from './memory.ts'

/** Keeps what is made under a key until something under its tags changes, or its moment comes; see `memory.ts`. */
export interface RelationMemory {
  answer(key: string, make: () => Promise<Answer>): Promise<Answer>
}

type Loader = PayloadRequest['payloadDataLoader']

/** Loaders that ask the memory already: one request can read several times. */
const asking = new WeakSet<Loader>()

/** What a key of Payload's loader asks for (`createDataloaderCacheKey` in its `collections/dataloader.js`). */
const readKey = (key: string) => {
  const [transaction, collection, , , , , , overrideAccess, showHiddenFields, draft, select, populate] =
    JSON.parse(key) as unknown[]
  return {
    transaction,
    collection: String(collection),
    overrideAccess,
    showHiddenFields,
    draft,
    select,
    populate,
  }
}

/**
 * Lets reads of nobody in particular take what articles show (topics, authors, pictures, products, cards of other
 * articles) from memory, where it is the same for all of them: a document that is made anew then costs the one query
 * for the article itself.
 */
export const keepRelations =
  (context: PluginContext): CollectionBeforeOperationHook =>
  ({ args, operation, req }) => {
    const { payload, payloadDataLoader: loader } = req
    const { relationMemory } = context
    if (!relationMemory || operation !== 'read' || req.user || !loader || asking.has(loader)) return args
    asking.add(loader)
    const load = loader.load.bind(loader)

    loader.load = async (key) => {
      const { collection, select, ...asked } = readKey(key)
      const standard = payload.collections[collection]?.config.defaultPopulate
      // With fields of the reader's choice, such as joins, an answer shows more than its tags tell.
      const isUsual = !asked.populate && JSON.stringify(select) === JSON.stringify(standard ?? null)
      const isPublic = asked.overrideAccess === false && !asked.showHiddenFields && !asked.draft
      if (!isUsual || !isPublic || asked.transaction) return load(key)
      const { body } = await relationMemory.answer(`relation ${key}`, async () => {
        const doc = await load(key)
        return {
          status: 200,
          headers: {},
          body: Buffer.from(JSON.stringify(doc ?? null)),
          // What is not to be seen is asked for each time.
          freshness: doc ? await freshnessOfDoc(context, req, doc, collection) : undefined,
        }
      })
      return JSON.parse(body.toString())
    }
    return args
  }
