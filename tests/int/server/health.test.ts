import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../src/server/database/embedded.ts'
import { createHealth, type Health } from '../../../src/server/health.ts'

let dataDir: string
let database: EmbeddedPostgres
let health: Health

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'health-'))
  database = await startEmbeddedPostgres({ dataDir, durable: false })
  health = createHealth(database.url)
})
afterAll(async () => {
  await health.close()
  await database.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** PostgreSQL with all its processes, which are a session of their own. */
function signalDatabase(signal: 'STOP' | 'CONT') {
  const pid = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]
  const processes = execFileSync('ps', ['-o', 'pid=', '--ppid', pid ?? ''], { encoding: 'utf8' })
    .trim()
    .split(/\s+/)
  execFileSync('kill', [`-${signal}`, pid ?? '', ...processes])
}

describe('health', () => {
  it('is good while the database answers, over one connection however many ask', async () => {
    expect(await Promise.all(Array.from({ length: 50 }, () => health.check()))).not.toContain(false)
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query(
      "select count(*)::int as count from pg_stat_activity where application_name = 'health'",
    )
    await client.end()
    expect(rows).toEqual([{ count: 1 }])
  })

  it('is bad within about a second when the database hangs, and good again when it goes on', async () => {
    signalDatabase('STOP')
    const begin = Date.now()
    expect(await health.check()).toBe(false)
    expect(Date.now() - begin).toBeLessThan(2_000)
    signalDatabase('CONT')
    await expect.poll(() => health.check(), { timeout: 10_000 }).toBe(true)
  })

  it('is bad while the database is down, and good again after it was started anew', async () => {
    await database.stop()
    const begin = Date.now()
    expect(await health.check()).toBe(false)
    expect(Date.now() - begin).toBeLessThan(2_000)
    database = await startEmbeddedPostgres({ dataDir, durable: false })
    const again = createHealth(database.url)
    expect(await again.check()).toBe(true)
    await again.close()
  })
})
