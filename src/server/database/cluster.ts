import { spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../startError.ts'
import type { Account } from './account.ts'
import { type Binaries, databaseEnvironment, majorVersion } from './binaries.ts'

/** The database's user that owns everything. */
export const databaseUser = 'postgres'

/**
 * How a program running as `account` is told its data folder, with that folder as its working directory: root can
 * enter a folder on a process's behalf that the account could not reach by its path.
 */
export function dataDirArgument(dataDir: string, account: Account | undefined): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : dataDir
}

/**
 * Makes the cluster in `dataDir` when there is none: UTF-8, ICU's root collation (which sorts ä beside a, in
 * German as in English), password logins only.
 *
 * @throws when the cluster there was made by another major version of PostgreSQL
 */
export function ensureCluster(
  dataDir: string,
  binaries: Binaries,
  account: Account | undefined,
  password: string,
): void {
  const version = join(dataDir, 'PG_VERSION')
  if (existsSync(version)) checkVersion(dataDir, readFileSync(version, 'utf8').trim(), binaries, account)
  else createCluster(dataDir, binaries, account, password)
}

function checkVersion(
  dataDir: string,
  found: string,
  binaries: Binaries,
  account: Account | undefined,
): void {
  const brought = majorVersion(binaries, account)
  if (Number(found) === brought) return
  throw new StartError(
    `${dataDir} was made by PostgreSQL ${found}, this version brings ${brought}. Dump it with the version it was made by and load the dump, or set DATA_DIR to a new folder.`,
  )
}

/** Beside its place and then renamed, so that an interrupted attempt leaves nothing that looks like a cluster. */
function createCluster(
  dataDir: string,
  { initdb }: Binaries,
  account: Account | undefined,
  password: string,
): void {
  const draft = `${dataDir}.new`
  const passwordFile = `${draft}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account) {
    chownSync(draft, account.uid, account.gid)
    chownSync(passwordFile, account.uid, account.gid)
  }
  const input = openSync(passwordFile, 'r')
  try {
    const { status, stderr, error } = spawnSync(
      initdb,
      [
        '-D',
        dataDirArgument(draft, account),
        `--username=${databaseUser}`,
        // The file as standard input: the account may not be able to reach it by its path.
        `--pwfile=${process.platform === 'win32' ? passwordFile : '/dev/stdin'}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=und',
      ],
      {
        ...account,
        cwd: draft,
        env: databaseEnvironment,
        encoding: 'utf8',
        stdio: [input, 'ignore', 'pipe'],
      },
    )
    if (status !== 0)
      throw new StartError(`initdb could not make ${dataDir}: ${error?.message ?? stderr.trim()}`)
    renameSync(draft, dataDir)
  } finally {
    closeSync(input)
    rmSync(passwordFile, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}
