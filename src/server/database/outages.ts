import type { Payload } from 'payload'
import type { Pool } from 'pg'

/** What `@payloadcms/db-postgres` has beyond Payload's own type of an adapter. */
interface PostgresAdapter {
  pool?: Pool
  drizzle?: { $replicas?: { $client: Pool }[] }
}

/**
 * Keeps the process alive while the database is away: without a listener, an idle connection that breaks is an
 * uncaught error. The pool opens new ones as soon as it can.
 */
export function surviveOutages(payload: Payload): void {
  const { drizzle, pool } = payload.db as unknown as PostgresAdapter
  const replicas = drizzle?.$replicas?.map(({ $client }) => $client) ?? []
  for (const each of [pool, ...replicas]) {
    each?.on('error', ({ message }) => payload.logger.warn(`A database connection broke: ${message}`))
  }
}
