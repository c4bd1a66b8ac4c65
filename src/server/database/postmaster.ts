import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '../startError.ts'
import type { Account } from './account.ts'
import { databaseEnvironment } from './binaries.ts'
import { dataDirArgument } from './cluster.ts'

/** A running PostgreSQL. */
export interface Postmaster {
  process: ChildProcess
  port: number
  /** Resolves when it has ended, whoever ended it. */
  ended: Promise<void>
}

export interface LaunchOptions {
  dataDir: string
  /** Path of the program. */
  postgres: string
  account: Account | undefined
  /** File that takes the program's messages; a large one of earlier runs is put aside as `….1`. */
  log: string
  durable: boolean
  /** As many may be connected at once. Default: 100, five instances of the application. */
  maxConnections?: number
}

const startSeconds = 120
const portAttempts = 5
const logLimit = 1_000_000

/**
 * Starts PostgreSQL on a free port of 127.0.0.1 and waits until it takes connections.
 *
 * @param pickPort finds a port; asked again when somebody else was faster
 */
export async function launch(options: LaunchOptions, pickPort = freePort): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const port = await pickPort()
    const { child, ended, messages } = spawnOn(port, options)
    if (await ready(child, ended, options.dataDir)) return { process: child, port, ended }

    const text = messages()
    if (text.includes('could not bind') && attempt < portAttempts) continue
    throw new StartError(
      `PostgreSQL did not start. The end of ${options.log}:\n${text.split('\n').slice(-10).join('\n')}`,
    )
  }
}

/** Shuts PostgreSQL down: open transactions are rolled back, everything is written out. */
export async function shutDown({ process: child, ended }: Postmaster): Promise<void> {
  child.ref()
  for (const [signal, milliseconds] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    child.kill(signal)
    const late = new AbortController()
    await Promise.race([ended, sleep(milliseconds, undefined, { signal: late.signal }).catch(() => {})])
    late.abort()
    if (hasEnded(child)) return
  }
}

function spawnOn(
  port: number,
  { dataDir, postgres, account, log, durable, maxConnections = 100 }: LaunchOptions,
) {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(log, `${log}.1`)
  const output = openSync(log, 'a', 0o600)
  const begin = statSync(log).size
  const child = spawn(
    postgres,
    [
      '-D',
      dataDirArgument(dataDir, account),
      ...settings({
        listen_addresses: '127.0.0.1',
        port,
        unix_socket_directories: '',
        max_connections: maxConnections,
        shared_buffers: '128MB',
        // Compiling queries pays for reports, not for queries that take milliseconds.
        jit: 'off',
        // So does a second process for one query: to start it takes longer than most of ours run.
        max_parallel_workers_per_gather: 0,
        timezone: 'UTC',
        // Its own life and crashes only: a failed statement reaches whoever sent it, and may hold personal data.
        log_min_messages: 'log',
        log_checkpoints: 'off',
        ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
      }),
    ],
    {
      ...account,
      cwd: dataDir,
      env: databaseEnvironment,
      // A session of its own: the Ctrl-C of the terminal must not end the database before the requests are done.
      detached: true,
      stdio: ['ignore', output, output],
      windowsHide: true,
    },
  )
  closeSync(output)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const messages = () => readFileSync(log).subarray(begin).toString('utf8').trim()
  return { child, ended, messages }
}

function settings(values: Record<string, string | number>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Whether PostgreSQL takes connections in time; if not, it has ended. */
async function ready(child: ChildProcess, ended: Promise<void>, dataDir: string): Promise<boolean> {
  const deadline = Date.now() + startSeconds * 1000
  while (!hasEnded(child) && Date.now() < deadline) {
    if (saysReady(child, dataDir)) return true
    await Promise.race([ended, sleep(25)])
  }
  if (!hasEnded(child)) child.kill('SIGQUIT')
  await ended
  return false
}

/** `postmaster.pid` holds the process id in line 1 and its state in line 8; pg_ctl waits in the same way. */
function saysReady(child: ChildProcess, dataDir: string): boolean {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

/** A port of 127.0.0.1 that nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
