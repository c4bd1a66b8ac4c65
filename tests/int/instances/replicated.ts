import { chownSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Client } from 'pg'
import { databaseAccount } from '../../../src/server/database/account.ts'
import { provideBinaries } from '../../../src/server/database/binaries.ts'
import { startEmbeddedPostgres } from '../../../src/server/database/embedded.ts'
import { freePort, launch, type Postmaster, shutDown } from '../../../src/server/database/postmaster.ts'

/** A PostgreSQL of the test's own and a streaming replica of it. */
export interface Replicated {
  url: string
  replicaUrl: string
  /** Makes the replica from a base backup the first time; starts it again afterwards. */
  startReplica: () => Promise<void>
  /** Ends it at once, with all that is going on in it. */
  endReplica: () => Promise<void>
  /** Lets the replica fall behind: it takes what comes and does not show it. */
  pause: () => Promise<void>
  resume: () => Promise<void>
  /** How many others are connected to the replica. */
  visitors: () => Promise<number>
  remove: () => Promise<void>
}

const ask = async <T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const chownAll = (folder: string, uid: number, gid: number) => {
  chownSync(folder, uid, gid)
  for (const name of readdirSync(folder, { recursive: true })) chownSync(join(folder, String(name)), uid, gid)
}

/** Neither belongs to a copy: https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP-DATA */
const ownFiles = ['postmaster.pid', 'postmaster.opts', 'pg_wal', 'pg_replslot']

/** A base backup without `pg_basebackup`, which the embedded PostgreSQL does not bring. */
const copyCluster = (url: string, from: string, to: string) =>
  ask(url, async (client) => {
    await client.query("SELECT pg_backup_start('replica', fast => true)")
    cpSync(from, to, { recursive: true, filter: (path) => !ownFiles.includes(basename(path)) })
    const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)')
    for (const name of ['pg_wal', 'pg_replslot']) mkdirSync(join(to, name), { mode: 0o700 })
    writeFileSync(join(to, 'backup_label'), rows[0].labelfile)
  })

export const startReplicated = async (): Promise<Replicated> => {
  const folder = await mkdtemp(join(tmpdir(), 'review-articles-replicated-'))
  const primary = await startEmbeddedPostgres({ dataDir: folder, durable: false })
  const { hostname, password, port, username } = new URL(primary.url)
  const dataDir = join(folder, 'replica')
  const replicaPort = await freePort()
  const replica = new URL(primary.url)
  replica.port = String(replicaPort)
  const account = databaseAccount(join(folder, 'postgres'))
  const { postgres, remove: removeBinaries } = await provideBinaries(dataDir, account)
  let running: Postmaster | undefined

  const make = async () => {
    await copyCluster(primary.url, join(folder, 'postgres'), dataDir)
    writeFileSync(join(dataDir, 'standby.signal'), '')
    const source = `host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)}`
    writeFileSync(join(dataDir, 'postgresql.auto.conf'), `primary_conninfo = '${source}'\n`)
    if (account) chownAll(dataDir, account.uid, account.gid)
  }
  const endReplica = async () => {
    running?.process.kill('SIGQUIT')
    await running?.ended
    running = undefined
  }
  const onReplica = <T>(work: (client: Client) => Promise<T>) => ask(replica.href, work)
  return {
    url: primary.url,
    replicaUrl: replica.href,
    startReplica: async () => {
      if (!readdirSync(folder).includes('replica')) await make()
      const log = join(folder, 'replica.log')
      running = await launch({ dataDir, postgres, account, log, durable: false }, async () => replicaPort)
    },
    endReplica,
    pause: () =>
      onReplica(async (client) => {
        await client.query('SELECT pg_wal_replay_pause()')
        // It is done when what is being replayed is.
        for (let state = ''; state !== 'paused'; )
          state = (await client.query('SELECT pg_get_wal_replay_pause_state() AS state')).rows[0].state
      }),
    resume: () => onReplica(async (client) => void (await client.query('SELECT pg_wal_replay_resume()'))),
    visitors: () =>
      onReplica(async (client) => {
        const { rows } = await client.query(
          `SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
        )
        return rows[0].count
      }),
    remove: async () => {
      if (running) await shutDown(running)
      await primary.stop()
      removeBinaries()
      rmSync(dataDir, { recursive: true, force: true })
      await rm(folder, { recursive: true, force: true })
    },
  }
}
