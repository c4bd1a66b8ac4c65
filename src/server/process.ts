import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * What tells the process `pid` from an earlier or later one with the same id: when it was started.
 *
 * @returns a word without spaces, or undefined when there is no such process
 */
export function processIdentity(pid: number): string | undefined {
  return process.platform === 'linux' ? linuxIdentity(pid) : otherIdentity(pid)
}

/** Whether there is a process `pid` that has not ended; one that has ended but was not waited for does not count. */
export function isAlive(pid: number): boolean {
  return processIdentity(pid) !== undefined
}

function linuxIdentity(pid: number): string | undefined {
  try {
    // proc(5): the fields after the name, which is in parentheses and may hold anything, are 3 (state) onwards;
    // 22 is the start time in clock ticks since boot.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[22 - 3]}`
  } catch {
    return undefined
  }
}

function otherIdentity(pid: number): string | undefined {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined
  }
  if (process.platform === 'win32') return 'alive'
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
    return started.trim().replaceAll(/\s+/g, '_')
  } catch {
    return undefined
  }
}
