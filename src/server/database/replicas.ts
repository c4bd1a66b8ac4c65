import { AsyncLocalStorage } from 'node:async_hooks'
import type { Payload } from 'payload'
import { processWide } from '../../processWide.ts'

/** What Payload's PostgreSQL adapter has beside its own type when there are replicas. */
interface ReplicatedAdapter {
  drizzle: object
  primaryDrizzle?: object
}

const reading = processWide('reading from the primary', () => new AsyncLocalStorage<true>())
const prepared = new WeakSet<object>()

/**
 * Makes `fromPrimary` work for an adapter with read replicas. What is read for one answer may be a little old; what is
 * read to be kept may not.
 */
export function letReadFromPrimary({ db }: Payload): void {
  const adapter = db as unknown as ReplicatedAdapter
  if (!adapter.primaryDrizzle || prepared.has(db)) return
  prepared.add(db)
  let { drizzle } = adapter
  Object.defineProperty(adapter, 'drizzle', {
    configurable: true,
    enumerable: true,
    get: () => (reading.getStore() ? adapter.primaryDrizzle : drizzle),
    set(value: object) {
      drizzle = value
    },
  })
}

/** Does work whose reads all go to the primary. */
export const fromPrimary = <T>(work: () => T): T => reading.run(true, work)
