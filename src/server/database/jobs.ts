import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'

type SQL = ReturnType<typeof sql>

/** What `@payloadcms/db-postgres` has beyond Payload's own type of an adapter. */
interface Sessions {
  sessions: Record<string, { db: { execute: (query: SQL) => Promise<unknown> } } | undefined>
}

/** Any number that nobody else takes for a lock of theirs. */
const lockKey = 7_297_255_015

/** A job that runs for longer than this has been cut off with its process, in milliseconds. */
const longestRun = 15 * 60_000

const boundAdapters = new WeakSet<object>()

/**
 * Lets each queued job run once, however many instances look at the same second, and again when the process that ran it
 * is gone. Payload looks for jobs first and marks them afterwards, so that two who look at once both run them; and one
 * that was cut off counts as running for ever.
 */
export function runJobsOnce({ db, logger }: Payload): void {
  if (boundAdapters.has(db)) return
  boundAdapters.add(db)
  const { sessions } = db as unknown as Sessions
  const { updateJobs } = db

  const prepare = async (transaction: { execute: (query: SQL) => Promise<unknown> }) => {
    // Held until this transaction ends: what it marks is seen by whoever looks next.
    await transaction.execute(sql`SELECT pg_advisory_xact_lock(${lockKey})`)
    const oldest = new Date(Date.now() - longestRun).toISOString()
    await transaction.execute(
      sql`UPDATE payload_jobs SET processing = false WHERE processing AND completed_at IS NULL AND updated_at < ${oldest}`,
    )
  }

  db.updateJobs = async (args) => {
    const id = await args.req?.transactionID
    const transaction = id == null ? undefined : sessions[id]?.db
    if (args.id !== undefined || args.data.processing !== true || id == null || !transaction)
      return updateJobs.call(db, args)
    try {
      await prepare(transaction)
      return await updateJobs.call(db, args)
    } catch (error) {
      // Payload leaves the transaction open, and with it the lock.
      await db.rollbackTransaction(id).catch((failed) => logger.error(failed))
      throw error
    }
  }
}
