import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEmbeddedPostgres } from '../../../src/server/database/embedded.ts'
import { isAlive } from '../../../src/server/process.ts'

let dataDir: string
let server: ChildProcess
let url: string
let errors: string

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'graceful-'))
  server = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'fixtures/slowServer.ts'), dataDir],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  errors = ''
  server.stderr?.on('data', (chunk) => {
    errors += chunk
  })
  const [port] = await once(createInterface({ input: server.stdout as NodeJS.ReadableStream }), 'line')
  url = `http://127.0.0.1:${port}`
})
afterEach(() => {
  server.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

const postmaster = () => Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

async function keptRows(): Promise<number> {
  const database = await startEmbeddedPostgres({ dataDir })
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query('select count(*)::int as count from kept')
  await client.end()
  await database.stop()
  return rows[0].count
}

describe('a server told to end', () => {
  it.each([['SIGTERM'], ['SIGINT']] as const)(
    'by %s, twice, answers whole and ends its database',
    async (signal) => {
      const database = postmaster()
      const answer = fetch(url).then((response) => response.text())
      await sleep(150)
      server.kill(signal)
      server.kill(signal)
      const ended = once(server, 'exit')
      expect(await answer).toBe('first last')
      expect(await ended).toEqual([0, null])
      expect(isAlive(database)).toBe(false)
      expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
      expect(existsSync(join(dataDir, 'postgres.lock'))).toBe(false)
      expect(errors).toBe('')
      expect(await keptRows()).toBe(1)
    },
  )

  it('by an error nobody caught says so, and ends its database too', async () => {
    const database = postmaster()
    const answer = fetch(`${url}/crash`).then((response) => response.text())
    const ended = once(server, 'exit')
    expect(await answer).toBe('first last')
    expect(await ended).toEqual([1, null])
    expect(isAlive(database)).toBe(false)
    expect(errors).toContain('crash on purpose')
    expect(await keptRows()).toBe(1)
  })
})
