import type { Payload } from 'payload'

type Work = (transaction: object) => Promise<unknown>

/** What Payload's SQL adapters have beyond its own type of an adapter. */
interface SqlAdapter {
  drizzle?: { transaction: (work: Work, options?: unknown) => Promise<unknown> }
  sessions?: Record<number | string, { db: object }>
}

const watchedAdapters = new WeakSet<object>()

/**
 * Lets a commit that fails be an error. Payload's SQL adapters keep to themselves what the database answers to it
 * (`@payloadcms/drizzle/dist/transactions/beginTransaction.js`): where the connection breaks at that moment, a client
 * would be told that something is stored which is not.
 */
export function failWithCommit({ db }: Payload): void {
  if (watchedAdapters.has(db)) return
  watchedAdapters.add(db)
  const adapter = db as unknown as SqlAdapter
  const { beginTransaction, commitTransaction } = db
  const ends = new WeakMap<object, Promise<unknown>>()
  const watched = new WeakSet<object>()

  /** Keeps how each transaction ends; the adapter makes a new `drizzle` when it connects again. */
  const watch = (drizzle: NonNullable<SqlAdapter['drizzle']>) => {
    if (watched.has(drizzle)) return
    watched.add(drizzle)
    const { transaction } = drizzle
    drizzle.transaction = (work, options) => {
      const end: Promise<unknown> = transaction.call(
        drizzle,
        (opened) => {
          ends.set(opened, end)
          return work(opened)
        },
        options,
      )
      return end
    }
  }

  db.beginTransaction = async (options) => {
    if (adapter.drizzle) watch(adapter.drizzle)
    return beginTransaction.call(db, options)
  }
  db.commitTransaction = async (id) => {
    const opened = adapter.sessions?.[await id]?.db
    await commitTransaction.call(db, id)
    if (opened) await ends.get(opened)
  }
}
