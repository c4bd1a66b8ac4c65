import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url))

/** A program of Node that runs beside this one. */
export interface Program {
  pid: number
  /** Its exit code, once it has ended; 1 when a signal ended it. */
  ended: Promise<number>
  /** What it has written, at most the end of it. */
  output(): string
  /** Asks it to end and waits until it has; after 30 seconds it is killed. */
  stop(): Promise<void>
}

/** Runs `node …args`, in the folder of the repository by default. Only these variables, `PATH`, `HOME` and `NODE_ENV` are set. */
export function run(args: readonly string[], variables: Record<string, string>, folder = root): Program {
  const { HOME = '', PATH = '' } = process.env
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { HOME, PATH, NODE_ENV: 'production', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-20_000)
    })
  }
  const ended = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      output += error.message
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 1))
  })
  return {
    pid: child.pid ?? 0,
    ended,
    output: () => output.trim(),
    async stop() {
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 30_000)
      await ended
      clearTimeout(late)
    },
  }
}

/** Waits until the program has ended well. @throws with its output when it has not */
export async function succeed(program: Program): Promise<void> {
  if ((await program.ended) !== 0) throw new Error(`A program failed:\n${program.output()}`)
}

/** Waits until the address answers with 200. @throws when the program ends before, or it takes over five minutes */
export async function answers(url: string, program: Program): Promise<void> {
  let over = false
  void program.ended.then(() => {
    over = true
  })
  for (const deadline = Date.now() + 300_000; !over && Date.now() < deadline; await sleep(200)) {
    const response = await fetch(url).catch(() => undefined)
    await response?.arrayBuffer()
    if (response?.ok) return
  }
  throw new Error(`${url} does not answer. The program wrote:\n${program.output()}`)
}

/** Columns of proc(5)'s `stat` after the name, which is in parentheses and may hold anything. */
const statOf = (pid: number | string): string[] => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/**
 * Processor time that a process and its children have used so far, in milliseconds. Other than
 * the time an answer takes, it says the same whatever else the machine does.
 *
 * @returns NaN on systems without `/proc`
 */
export function processorTime(pid: number): number {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    const stats = pids.flatMap((each) => {
      try {
        const stat = statOf(each)
        // Field 4 is the parent, 14 and 15 the time in user and kernel mode, in ticks of 10 ms, 16 and 17 that of
        // children that have ended; the first here is 3.
        if (Number(each) === pid) return stat.slice(11, 15).map(Number)
        return Number(stat[1]) === pid ? stat.slice(11, 13).map(Number) : []
      } catch {
        return []
      }
    })
    return 10 * stats.reduce((sum, ticks) => sum + ticks, 0)
  } catch {
    return Number.NaN
  }
}

/**
 * Memory of a process in MiB: in RAM now (`VmRSS`) and at most since it started (`VmHWM`), see proc(5).
 *
 * @returns undefined on systems without `/proc`
 */
export function memory(pid: number): { now: number; peak: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const mebibytes = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024
    return { now: mebibytes('VmRSS'), peak: mebibytes('VmHWM') }
  } catch {
    return undefined
  }
}
