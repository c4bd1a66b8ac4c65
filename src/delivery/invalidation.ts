import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  Payload,
  PayloadRequest,
} from 'payload'
import type { ReviewArticlesOptions } from '../options.ts'
import { tagOf } from './tags.ts'

type OnInvalidate = NonNullable<ReviewArticlesOptions['onInvalidate']>

// The adapter is one object for the server and for Next's bundle, while this module is loaded by both: the state
// belongs to the adapter.
const pendingByAdapter = new WeakMap<object, Map<string | number, Set<string>>>()

const report = async (tags: Iterable<string>, onInvalidate: OnInvalidate, payload: Payload) => {
  try {
    await onInvalidate([...tags], payload)
  } catch (error) {
    // The change is committed; a cache that cannot be reached must not turn the answer into an error.
    payload.logger.error({ err: error, msg: 'onInvalidate failed' })
  }
}

/**
 * Lets `onInvalidate` run right after the commit of the transaction that made a change: earlier, a reader could
 * fill the cache again with what is still the old state. A rollback drops the tags.
 */
export const reportAfterCommit = (payload: Payload, onInvalidate: OnInvalidate): void => {
  const { db } = payload
  if (pendingByAdapter.has(db)) return
  const pending = new Map<string | number, Set<string>>()
  pendingByAdapter.set(db, pending)
  const { commitTransaction, rollbackTransaction } = db

  db.commitTransaction = async (id) => {
    const key = await id
    await commitTransaction.call(db, id)
    const tags = pending.get(key)
    pending.delete(key)
    if (tags) await report(tags, onInvalidate, payload)
  }
  db.rollbackTransaction = async (id) => {
    pending.delete(await id)
    await rollbackTransaction.call(db, id)
  }
}

/** Reports tags with the commit of the transaction of `req`, at once where there is none. */
export const invalidate = async (
  req: PayloadRequest,
  tags: readonly string[],
  onInvalidate: OnInvalidate,
) => {
  const transaction = await req.transactionID
  const pending = pendingByAdapter.get(req.payload.db)
  if (transaction === undefined || !pending) return report(tags, onInvalidate, req.payload)
  const waiting = pending.get(transaction) ?? new Set()
  for (const tag of tags) waiting.add(tag)
  pending.set(transaction, waiting)
}

const draftKey = (slug: string, id?: number | string) => `savesDraft:${tagOf(slug, id ?? '')}`

/**
 * Hooks that report every change that readers can see: the tag of the document (`articles:12`), and the tag of its
 * collection (`articles`), which lists carry. A draft saved over what is published changes nothing for them, while the
 * same status on the document itself withdraws it: only the operation's arguments tell the two apart.
 */
export const invalidationHooks = (
  slug: string,
  onInvalidate: OnInvalidate,
): Required<
  Pick<NonNullable<CollectionConfig['hooks']>, 'beforeOperation' | 'afterChange' | 'afterDelete'>
> => {
  const tags = (id: number | string) => [slug, tagOf(slug, id)]
  const noteDraft: CollectionBeforeOperationHook = ({ args, operation, req }) => {
    const { draft, id } = args as { draft?: boolean; id?: number | string }
    if (operation === 'update') req.context[draftKey(slug, id)] = Boolean(draft)
    return args
  }
  const afterChange: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
    const savesDraft = req.context[draftKey(slug, doc.id)] ?? req.context[draftKey(slug)]
    const isUnseen = doc._status === 'draft' && (operation === 'create' || savesDraft === true)
    if (!isUnseen) await invalidate(req, tags(doc.id), onInvalidate)
  }
  const afterDelete: CollectionAfterDeleteHook = async ({ id, req }) => {
    await invalidate(req, tags(id), onInvalidate)
  }
  return { beforeOperation: [noteDraft], afterChange: [afterChange], afterDelete: [afterDelete] }
}
