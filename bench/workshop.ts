import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Request } from 'autocannon'
import { startEmbeddedPostgres } from '../src/server/database/embedded.ts'
import type { Lifecycle } from '../src/server/lifecycle.ts'
import { type Databases, makeDatabases, query } from './databases.ts'
import type { Candidate } from './load.ts'
import type { Server } from './servers.ts'
import type { Settings, Size } from './settings.ts'

/** What every part of the benchmark works with. */
export interface Workshop {
  say(line: string): void
  settings: Settings
  databases: Databases
  /** A folder that goes with everything else. */
  folder: string
  /** PostgreSQL's, as a file. */
  log: string
  /** A server that is ended with everything else. */
  started(starting: Promise<Server>): Promise<Server>
  /** A server as the target of a load. */
  candidate(server: Server, requests: readonly Request[]): Candidate
  /** As many of the same request as there are connections. */
  same(request: Request): Request[]
  /** Slugs of at most 10,000 published articles, spread over all. */
  slugsOf(size: Size): Promise<string[]>
}

/** A folder of its own with a database server, which the lifecycle ends; the databases are filled. */
export async function openWorkshop(lifecycle: Lifecycle, settings: Settings): Promise<Workshop> {
  const say = (line: string) => console.log(line)
  const dataDir = mkdtempSync(join(tmpdir(), 'review-articles-bench-'))
  lifecycle.onStop(async () => rmSync(dataDir, { recursive: true, force: true }))
  // Each server has twenty connections, and there are more servers than an installation has.
  const postgres = await startEmbeddedPostgres({ dataDir, maxConnections: 300 })
  lifecycle.onStop(() => postgres.stop())
  const databases = await makeDatabases(postgres.url, { dataDir, say, sizes: settings.sizes })
  // PostgreSQL's `postmaster.pid` has it in its first line.
  const database = Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10)
  return {
    say,
    settings,
    databases,
    folder: dataDir,
    log: join(dataDir, 'postgres.log'),
    started(starting) {
      // Also one that is still starting when everything is ended.
      lifecycle.onStop(() =>
        starting.then(
          ({ program }) => program.stop(),
          () => {},
        ),
      )
      return starting
    },
    candidate: ({ origin, program }, requests) => ({
      origin,
      requests,
      pids: { server: program.pid, database },
      output: program.output,
    }),
    same: (request) => Array.from({ length: settings.connections }, () => request),
    slugsOf: (size) =>
      query(databases.urls[size], async (client) => {
        const { rows } = await client.query('SELECT slug FROM articles ORDER BY md5(slug) LIMIT 10000')
        return rows.map(({ slug }) => slug as string)
      }),
  }
}
