import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../src/server/database/embedded.ts'
import { hasLostConnection, surviveOutages } from '../../../src/server/database/pools.ts'

let dataDir: string
let database: EmbeddedPostgres
let pool: pg.Pool
let begin: number

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'outages-'))
  database = await startEmbeddedPostgres({ dataDir, durable: false })
  pool = new pg.Pool({ connectionString: database.url, connectionTimeoutMillis: 2_000 })
  surviveOutages({ db: { pool }, logger: { warn: () => {} } } as unknown as Payload)
  begin = Date.now()
}, 60_000)
afterEach(async () => {
  await pool.end()
  await database.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Ends all other connections, as a restart does. */
const endConnections = async () => {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and client_port is not null',
  )
  await client.end()
}

describe('a lost connection', () => {
  it('is none while the database answers, also with an error', async () => {
    await pool.query('select 1')
    await expect(pool.query('select nothing')).rejects.toThrow()
    const client = await pool.connect()
    client.release()
    expect(hasLostConnection(begin)).toBe(false)
  })

  it('is noted when it ends in the middle of a query, a transaction or while it waits', async () => {
    for (const use of [
      () => pool.query('select pg_sleep(60)').catch(() => {}),
      async () => {
        const client = await pool.connect()
        await client.query('begin')
        await client.query('select pg_sleep(60)').catch(() => {})
        await client.query('rollback').catch(() => {})
        client.release(true)
      },
      () => pool.query('select 1'),
    ]) {
      const since = Date.now() + 1
      const used = use()
      await expect.poll(() => pool.totalCount - pool.waitingCount, { timeout: 5_000 }).toBeGreaterThan(0)
      await new Promise((resolve) => setTimeout(resolve, 300))
      await endConnections()
      await used
      await expect.poll(() => hasLostConnection(since), { timeout: 5_000 }).toBe(true)
    }
  })

  it('is noted when it cannot be had, by callers of either kind', async () => {
    await database.stop()
    await expect(pool.connect()).rejects.toThrow()
    expect(hasLostConnection(begin)).toBe(true)
    const since = Date.now() + 1
    await new Promise((resolve) => setTimeout(resolve, 5))
    await expect(pool.query('select 1')).rejects.toThrow()
    expect(hasLostConnection(since)).toBe(true)
  })
})
