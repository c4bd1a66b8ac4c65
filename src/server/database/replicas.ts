import { AsyncLocalStorage } from 'node:async_hooks'
import { drizzle, type NodePgDatabase } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { withReplicas } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { Payload } from 'payload'
import type { Pool, PoolConfig } from 'pg'
import { createOutage } from '../../moderation/flood/insured.ts'
import { processWide } from '../../processWide.ts'
import { saidBy } from '../saidBy.ts'

type Database = NodePgDatabase<Record<string, unknown>>

/** What Payload's PostgreSQL adapter has beyond Payload's own type of an adapter. */
interface PostgresAdapter {
  drizzle: Database
  pg: { Pool: new (options: PoolConfig) => Pool }
  poolOptions: PoolConfig
  schema: Record<string, unknown>
}

/** A read-only copy of the database. */
interface Replica {
  database: Database
  pool: Pool
  isUp: () => boolean
  stop: () => void
}

/** What is read for one piece of work: from the primary, or from the replica that was chosen for all of it. */
interface Reading {
  mayBeOld: boolean
  chosen?: Database
}

/** How long a replica may take, and how often it is asked whether it is there, in milliseconds. */
const patience = { connect: 2_000, query: 10_000, probe: 1_000 }

const reading = processWide('reading from replicas', () => new AsyncLocalStorage<Reading>())
const all = () => processWide('replicas', () => new WeakMap<object, Replica[]>())

/** Does work whose reads all go to the primary, also where part of it would be content with a replica. */
export const fromPrimary = <T>(work: () => T): T => reading.run({ mayBeOld: false }, work)

/**
 * Does work that only reads, and whose answer may be as old as a replica is; on the primary where there is no replica,
 * and once more there when what came of a replica has failed. Its transactions and writes go to the primary anyway.
 *
 * Everything else reads from the primary: what somebody has just saved, what a job decides by and what is kept for
 * others may not be old.
 *
 * @param failed whether a result may be owed to the replica
 */
export async function fromReplica<T>(work: () => Promise<T>, failed: (result: T) => boolean): Promise<T> {
  if (reading.getStore()) return work()
  const own: Reading = { mayBeOld: true }
  const result = await reading.run(own, work).finally(() => {
    // What the work has set going, and what outlives it, reads from the primary.
    own.mayBeOld = false
  })
  return own.chosen && failed(result) ? fromPrimary(work) : result
}

/** Whether what is read here may come from a replica, so that nobody may keep it. */
export const mayBeOld = (): boolean => reading.getStore()?.mayBeOld === true

/**
 * Makes `fromReplica` work. The adapter's own replicas would answer every read, that of whoever has just written and
 * of jobs too, and one that is away would end the process at its start and fail reads afterwards.
 */
export function useReplicas({ db, logger }: Payload, urls: string[]): void {
  const adapter = db as unknown as PostgresAdapter
  if (urls.length === 0 || all().has(adapter)) return
  const replicas = urls.map((url, at) => connect(adapter, url, `Read replica ${at + 1}`, logger))
  all().set(adapter, replicas)
  let primary = adapter.drizzle
  Object.defineProperty(adapter, 'drizzle', {
    configurable: true,
    enumerable: true,
    get() {
      const own = reading.getStore()
      if (!own?.mayBeOld) return primary
      own.chosen ??= choose(primary, replicas)
      return own.chosen ?? primary
    },
    set(value: Database) {
      primary = value
    },
  })
}

function choose(primary: Database, replicas: Replica[]): Database | undefined {
  const up = replicas.filter((replica) => replica.isUp())
  const replica = up[Math.floor(Math.random() * up.length)]
  return replica && (withReplicas(primary, [replica.database]) as unknown as Database)
}

function connect(adapter: PostgresAdapter, url: string, name: string, logger: Payload['logger']): Replica {
  const pool = new adapter.pg.Pool({
    ...adapter.poolOptions,
    connectionString: url,
    connectionTimeoutMillis: patience.connect,
    query_timeout: patience.query,
  })
  const outage = createOutage((cause) =>
    cause
      ? logger.warn(`${name} is away, the primary is read instead: ${saidBy(cause)}`)
      : logger.info(`${name} is back`),
  )
  let isUp = false
  const isAway = (error: unknown) => {
    isUp = false
    outage.began(error)
  }
  pool.on('error', isAway)

  let isAsking = false
  const ask = async () => {
    if (isAsking) return
    isAsking = true
    try {
      await pool.query({ text: 'SELECT 1', query_timeout: patience.connect } as { text: string })
      isUp = true
      outage.ended()
    } catch (error) {
      if (!pool.ending) isAway(error)
    } finally {
      isAsking = false
    }
  }
  void ask()
  const asking = setInterval(ask, patience.probe).unref()
  return {
    database: drizzle({ client: pool, schema: adapter.schema }),
    pool,
    isUp: () => isUp,
    stop: () => clearInterval(asking),
  }
}

/** Leaves the replicas. */
export function closeReplicas({ db }: Payload): void {
  for (const { pool, stop } of all().get(db) ?? []) {
    stop()
    void pool.end()
  }
}
