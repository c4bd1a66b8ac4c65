import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { StartError } from '../startError.ts'
import type { Account } from './account.ts'

/** Paths of PostgreSQL's programs. */
export interface Binaries {
  initdb: string
  postgres: string
}

/** What PostgreSQL's programs get of the environment: no PG… variable and no secret of ours. */
export const databaseEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  // Windows' own libraries do not load without it.
  SystemRoot: process.env.SystemRoot,
  LC_ALL: 'C',
  TZ: 'UTC',
}

/**
 * PostgreSQL's programs at a place from where `account` can run them.
 *
 * That is where npm put them, unless a folder above is closed to the account (a project in /root, for example):
 * then they are copied, about 60 MB, into a temporary folder that belongs to this `dataDir`.
 *
 * @returns the programs, and `remove` to delete the copy
 */
export async function provideBinaries(
  dataDir: string,
  account: Account | undefined,
): Promise<Binaries & { remove(): void }> {
  // One name a data folder, so that what a killed process left behind is found again.
  const name = `embedded-postgres-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
  const places = account
    ? [...new Set([tmpdir(), '/tmp', '/var/tmp'])].map((parent) => join(parent, name))
    : []
  const remove = () => {
    for (const place of places) rmSync(place, { recursive: true, force: true })
  }
  remove()

  const packaged = await packagedBinaries()
  const problem = cannotRun(packaged, account)
  if (!problem) return { ...packaged, remove }
  const native = dirname(dirname(packaged.postgres))
  for (const place of places) {
    if (!copyFolder(native, place)) continue
    const copied = {
      initdb: join(place, relative(native, packaged.initdb)),
      postgres: join(place, relative(native, packaged.postgres)),
    }
    if (!cannotRun(copied, account)) return { ...copied, remove }
  }
  remove()
  throw new StartError(`The embedded PostgreSQL does not run here: ${problem}. Set DATABASE_URL instead.`)
}

/** Whether there is a copy now that every user can read and run. */
function copyFolder(from: string, to: string): boolean {
  try {
    // Not recursive: fails rather than use a folder that somebody else made.
    mkdirSync(to, { mode: 0o755 })
    cpSync(from, to, { recursive: true, verbatimSymlinks: true })
    openForAll(to)
    return true
  } catch {
    return false
  }
}

/** The major version of the programs, for example 18. */
export function majorVersion({ postgres }: Binaries, account: Account | undefined): number {
  const { stdout } = spawnSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' })
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1])
}

async function packagedBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // From the package that depends on it, and without loading that package: it installs signal handlers of its own.
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    return await import(/* @vite-ignore */ pathToFileURL(createRequire(embedded).resolve(name)).href)
  } catch (error) {
    throw new StartError(
      `There is no embedded PostgreSQL for this system (${name}). Set DATABASE_URL instead.`,
      {
        cause: error,
      },
    )
  }
}

/** Why `account` cannot run the programs: initdb looks for its companions and shows what it found. */
function cannotRun({ initdb }: Binaries, account: Account | undefined): string | undefined {
  const { status, error, stderr } = spawnSync(initdb, ['--show', '-D', '/nonexistent'], {
    ...account,
    cwd: '/',
    env: databaseEnvironment,
    encoding: 'utf8',
  })
  if (status === 0) return undefined
  return error?.message ?? (stderr.trim().split('\n').at(-1) || `initdb ended with ${status}`)
}

/** Everything readable, folders and programs executable, for every user. */
function openForAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openForAll(path)
    else if (entry.isFile()) chmodSync(path, 0o755)
  }
}
