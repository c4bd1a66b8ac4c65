import type { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Pool } from 'pg'

/** What statements are sent over. */
export interface Connection {
  execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }>
}

/** What `@payloadcms/db-postgres` has beyond Payload's own type of an adapter. */
interface PostgresAdapter {
  drizzle: Connection
  pool: Pool
  sessions?: Record<number | string, { db: Connection } | undefined>
}

/** The pool of the adapter's connections. Payload makes a new one when it reconnects, so it is not to be kept. */
export const poolOf = ({ db }: Pick<Payload, 'db'>): Pool => (db as unknown as PostgresAdapter).pool

/** The connection of a transaction; without one, any of the pool. */
export const connectionOf = ({ db }: Pick<Payload, 'db'>, transaction?: number | string): Connection => {
  const { drizzle, sessions } = db as unknown as PostgresAdapter
  return (transaction !== undefined && sessions?.[transaction]?.db) || drizzle
}
