import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { LockedError, takeLock } from '../lock.ts'
import { keptSecret } from '../secrets.ts'
import { StartError } from '../startError.ts'
import { databaseAccount } from './account.ts'
import { provideBinaries } from './binaries.ts'
import { databaseUser, ensureCluster } from './cluster.ts'
import { clearOrphans } from './orphans.ts'
import { freePort } from './postmaster.ts'
import { supervise } from './supervisor.ts'

export interface EmbeddedPostgresOptions {
  /** Folder for the cluster (`postgres/`) with its log, password and lock beside it. Made when missing. */
  dataDir: string
  /** False: faster writes, which a crash of the machine may lose. For tests only. */
  durable?: boolean
  /** As many may be connected at once. Default: 100. */
  maxConnections?: number
  /** Of 127.0.0.1. Default: a free one. */
  port?: number
  /** Told when PostgreSQL ends by itself, and when it is back. Default: nobody. */
  report?: (message: string) => void
}

export interface EmbeddedPostgres {
  /** Connection string of the database `postgres`, over 127.0.0.1. */
  url: string
  /** Rolls back what is open, writes everything out, ends. Calling it again waits for the same end. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL on a free port of 127.0.0.1, making its cluster first when there is none, and recovering from
 * a hard kill of the process that used it last. Works as an ordinary user and as root. When it ends by itself, it is
 * started again.
 *
 * It ends with this process, unless that is killed by SIGKILL; the next start then clears it away.
 *
 * @throws when the data are in use by another process, are of another user or of another major version, when there
 * are no binaries for this system, or when PostgreSQL does not start (with the end of its log)
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const root = resolve(options.dataDir)
  const dataDir = join(root, 'postgres')
  const undo = [lock(root)]
  try {
    const account = databaseAccount(dataDir)
    if (statSync(dataDir, { throwIfNoEntry: false })) await clearOrphans(dataDir)
    const binaries = await provideBinaries(dataDir, account)
    undo.unshift(binaries.remove)
    const password = keptSecret(join(root, 'postgres.password'))
    ensureCluster(dataDir, binaries, account, password)

    const { durable = true, maxConnections, port, report = () => {} } = options
    const postgres = await supervise(
      {
        dataDir,
        postgres: binaries.postgres,
        account,
        log: join(root, 'postgres.log'),
        durable,
        maxConnections,
      },
      port === undefined ? freePort : async () => port,
      report,
    )
    const url = `postgres://${databaseUser}:${encodeURIComponent(password)}@127.0.0.1:${postgres.port}/postgres`
    const stop = once(async () => {
      await postgres.stop()
      for (const step of undo) step()
    })
    await checkLogin(url, root).catch(async (error) => {
      await postgres.stop()
      throw error
    })
    return { url, stop }
  } catch (error) {
    for (const step of undo) step()
    throw error
  }
}

function lock(root: string): () => void {
  try {
    return takeLock(join(root, 'postgres.lock'))
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    throw new StartError(
      `${root} is in use by process ${error.pid}. Stop that first, or set another DATA_DIR.`,
    )
  }
}

async function checkLogin(connectionString: string, root: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  try {
    await client.connect()
  } catch (error) {
    // 28P01: invalid_password, PostgreSQL's appendix "Error Codes".
    if ((error as { code?: string }).code !== '28P01') throw error
    throw new StartError(
      `The password in ${join(root, 'postgres.password')} is not the one of ${join(root, 'postgres')}.`,
    )
  } finally {
    await client.end()
  }
}

function once<T>(task: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined
  return () => {
    result ??= task()
    return result
  }
}
