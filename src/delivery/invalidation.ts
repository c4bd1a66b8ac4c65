import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  Payload,
  PayloadRequest,
} from 'payload'
import type { ReviewArticlesOptions } from '../options.ts'
import { processWide } from '../processWide.ts'
import { tagOf } from './tags.ts'

/** Whom to tell of changes, and when. */
export type Invalidation = Pick<ReviewArticlesOptions, 'beforeInvalidate' | 'onInvalidate'>

/** What the transactions of an adapter have changed so far, and whom to tell. */
interface Announcer extends Invalidation {
  pending: Map<string | number, Set<string>>
}

/** By adapter, which is one object for the server and for Next's bundle, while this module is loaded by both. */
const announcers = processWide('announcers', () => new WeakMap<object, Announcer>())

const report = async (tags: Iterable<string>, { onInvalidate }: Invalidation, payload: Payload) => {
  try {
    await onInvalidate?.([...tags], payload)
  } catch (error) {
    // The change is committed; a cache that cannot be reached must not turn the answer into an error.
    payload.logger.error({ err: error, msg: 'onInvalidate failed' })
  }
}

/**
 * Lets `beforeInvalidate` run as the last thing in the transaction that made a change, and `onInvalidate` right after
 * its commit: earlier, a reader could fill the cache again with what is still the old state. A rollback drops the tags.
 */
export const announceChanges = (payload: Payload, invalidation: Invalidation): void => {
  const { db } = payload
  if (announcers.has(db)) return
  const pending: Announcer['pending'] = new Map()
  announcers.set(db, { ...invalidation, pending })
  const { commitTransaction, rollbackTransaction } = db

  db.commitTransaction = async (id) => {
    const key = await id
    const tags = pending.get(key)
    if (tags) await invalidation.beforeInvalidate?.([...tags], payload, key)
    await commitTransaction.call(db, id)
    pending.delete(key)
    if (tags) await report(tags, invalidation, payload)
  }
  db.rollbackTransaction = async (id) => {
    pending.delete(await id)
    await rollbackTransaction.call(db, id)
  }
}

/** Announces tags with the commit of the transaction of `req`, at once where there is none. */
export const invalidate = async (req: PayloadRequest, tags: readonly string[]): Promise<void> => {
  const { payload } = req
  const announcer = announcers.get(payload.db)
  if (!announcer) return
  const transaction = await req.transactionID
  if (transaction === undefined) {
    await announcer.beforeInvalidate?.([...tags], payload)
    return report(tags, announcer, payload)
  }
  const waiting = announcer.pending.get(transaction) ?? new Set()
  for (const tag of tags) waiting.add(tag)
  announcer.pending.set(transaction, waiting)
}

/** Whether a request saves a draft over what is published, as far as `invalidationHooks` have noted it. */
export const savesDraft = (req: PayloadRequest, slug: string, id: number | string): boolean =>
  (req.context[draftKey(slug, id)] ?? req.context[draftKey(slug)]) === true

/** Whether readers see nothing of a change: of a draft that is new, or beside what is published. */
export const isUnseen = (
  req: PayloadRequest,
  slug: string,
  doc: { id: number | string; _status?: string },
  operation: 'create' | 'update',
): boolean => doc._status === 'draft' && (operation === 'create' || savesDraft(req, slug, doc.id))

const draftKey = (slug: string, id?: number | string) => `savesDraft:${tagOf(slug, id ?? '')}`

/**
 * Hooks that report every change that readers can see: the tag of the document (`articles:12`), and the tag of its
 * collection (`articles`), which lists carry. A draft saved over what is published changes nothing for them, while the
 * same status on the document itself withdraws it: only the operation's arguments tell the two apart.
 */
export const invalidationHooks = (
  slug: string,
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
    if (!isUnseen(req, slug, doc as { id: number | string }, operation)) await invalidate(req, tags(doc.id))
  }
  const afterDelete: CollectionAfterDeleteHook = async ({ id, req }) => {
    await invalidate(req, tags(id))
  }
  return { beforeOperation: [noteDraft], afterChange: [afterChange], afterDelete: [afterDelete] }
}
