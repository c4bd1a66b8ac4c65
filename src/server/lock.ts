import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { processIdentity } from './process.ts'

/** The lock is held by a process that is alive. */
export class LockedError extends Error {
  override name = 'LockedError'
  constructor(
    readonly file: string,
    readonly pid: number,
  ) {
    super(`${file} is held by process ${pid}`)
  }
}

/**
 * Takes the lock `file` for this process. A lock whose process is gone is taken over, also when its process id
 * belongs to another process by now.
 *
 * @returns gives the lock back; calling it again does nothing
 * @throws {LockedError} when a living process, this one included, holds the lock
 */
export function takeLock(file: string): () => void {
  const own = `${process.pid} ${processIdentity(process.pid)} ${randomBytes(8).toString('hex')}`
  mkdirSync(dirname(file), { recursive: true })
  while (!placed(file, own)) {
    const found = read(file)
    if (found === undefined) continue
    const [pid, identity] = parse(found)
    if (pid && processIdentity(pid) === identity) throw new LockedError(file, pid)
    removeStale(file, found)
  }
  return () => {
    if (read(file) === own) rmSync(file, { force: true })
  }
}

/** Makes the lock with its content in one step, so that nobody ever reads half of it. */
function placed(file: string, content: string): boolean {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, content)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Moves the stale lock away, unless somebody else did and took the lock since it was read. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  try {
    const moved = read(aside)
    if (moved !== undefined && moved !== stale) linkSync(aside, file)
  } finally {
    rmSync(aside, { force: true })
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function parse(content: string): [pid: number, identity: string | undefined] {
  const [pid, identity] = content.split(' ')
  return [Number(pid), identity]
}
