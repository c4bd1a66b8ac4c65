import { getPayload, type Migration, type Payload, type SanitizedConfig } from 'payload'
import pg from 'pg'
import { migrations } from '../../../migrations/index.ts'
import { StartError } from '../startError.ts'
import { closePayload, surviveOutages } from './pools.ts'

/** Any number that nobody else takes for a lock of theirs. */
const lockKey = 7_297_255_014

/**
 * Brings the database to the current schema and fills an empty installation with the demo content. Of several
 * instances that start at once, one does it and the others wait.
 *
 * @throws {StartError} when the database cannot be reached
 */
export async function prepareDatabase(
  config: Promise<SanitizedConfig> | SanitizedConfig,
  { connectionString, demo }: { connectionString: string; demo: boolean },
): Promise<void> {
  const unlock = await lock(connectionString)
  try {
    // Not the instance that serves: what that starts, such as scheduled jobs, needs the tables.
    const payload = await getPayload({ config, disableOnInit: true, key: 'prepare' })
    surviveOutages(payload)
    try {
      await payload.db.migrate({ migrations: migrations as Migration[] })
      if (demo && (await isEmpty(payload))) {
        const { seedDemo } = await import('../demo/index.ts')
        await seedDemo(payload)
      }
    } finally {
      await closePayload(payload)
    }
  } finally {
    await unlock()
  }
}

async function lock(connectionString: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString })
  try {
    await client.connect()
  } catch (error) {
    throw new StartError(
      `The database cannot be reached: ${(error as Error).message || (error as { code?: string }).code}`,
    )
  }
  await client.query('select pg_advisory_lock($1)', [lockKey])
  return () => client.end()
}

/** Nobody has written anything yet, not even a draft, and nothing is in the trash. */
async function isEmpty(payload: Payload): Promise<boolean> {
  const { docs } = await payload.find({
    collection: 'articles',
    depth: 0,
    limit: 1,
    pagination: false,
    trash: true,
  })
  return docs.length === 0
}
