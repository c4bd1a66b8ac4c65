import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '../startError.ts'

/**
 * Clears what a killed server left behind, so that the cluster in `dataDir` can be started: a PostgreSQL that is
 * still running is shut down, a `postmaster.pid` without its PostgreSQL is removed.
 *
 * Only for the holder of the lock on `dataDir`. Processes are told by what they are, not by the id in the file:
 * that may belong to any other process by now.
 */
export async function clearOrphans(dataDir: string): Promise<void> {
  const postmaster = recordedPostmaster(dataDir)
  const running = () => databaseProcesses(dataDir, postmaster)

  // Signals as in PostgreSQL's chapter "Shutting Down the Server". SIGINT to the first process rolls back what is
  // open and writes everything out. SIGQUIT ends each process at once, as does SIGKILL when one is stuck: what was
  // committed is then restored from the log at the next start.
  if (postmaster !== undefined && running().includes(postmaster)) {
    signal([postmaster], 'SIGINT')
    await goneWithin(20_000, running)
  }
  for (const last of ['SIGQUIT', 'SIGKILL'] as const) {
    signal(running(), last)
    await goneWithin(5_000, running)
  }

  const [left] = running()
  if (left !== undefined) {
    throw new StartError(`PostgreSQL (process ${left}) still uses ${dataDir}. End it and start again.`)
  }
  rmSync(join(dataDir, 'postmaster.pid'), { force: true })
}

async function goneWithin(milliseconds: number, running: () => number[]): Promise<void> {
  const deadline = Date.now() + milliseconds
  while (running().length > 0 && Date.now() < deadline) await sleep(50)
}

function signal(pids: number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}

/** The first line of `postmaster.pid`: the process that served this cluster last. */
function recordedPostmaster(dataDir: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** The ids of all processes of PostgreSQL that serve `dataDir`; where there is no /proc, of the recorded one only. */
function databaseProcesses(dataDir: string, recorded: number | undefined): number[] {
  if (process.platform !== 'linux') {
    return recorded !== undefined && commandOf(recorded).includes(`postgres -D ${dataDir} `) ? [recorded] : []
  }
  const folder = realpathSync(dataDir)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && runsIn(name, folder))
    .map(Number)
}

/** Every process of PostgreSQL works in its cluster's folder. */
function runsIn(pid: string, folder: string): boolean {
  try {
    // A program that was deleted since, as by an update, shows as "…/postgres (deleted)".
    return (
      readlinkSync(`/proc/${pid}/cwd`) === folder &&
      basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres')
    )
  } catch {
    return false
  }
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
