import { setTimeout as sleep } from 'node:timers/promises'
import { saidBy } from '../saidBy.ts'
import { clearOrphans } from './orphans.ts'
import { type LaunchOptions, launch, type Postmaster, shutDown } from './postmaster.ts'

/** A PostgreSQL that is started again when it ends by itself. */
export interface Supervised {
  port: number
  /** Ends it for good; also while it is being started again. */
  stop(): Promise<void>
}

/** Milliseconds before it is started again: at first, and at most where it keeps ending. */
const pause = { first: 500, most: 30_000 }
/** One that has run for so long, in milliseconds, has started well. */
const steady = 60_000

/**
 * Starts PostgreSQL and keeps it running on the same port: a system short of memory may kill it, and so may somebody by
 * mistake. Whoever uses it sees broken connections meanwhile.
 *
 * It ends with this process, unless that is killed by SIGKILL.
 *
 * @param pickPort finds a port for the first start
 * @param report is told when it has ended by itself, when it is back and why it is not
 */
export async function supervise(
  options: LaunchOptions,
  pickPort: () => Promise<number>,
  report: (message: string) => void,
): Promise<Supervised> {
  const stopping = new AbortController()
  const { signal } = stopping
  let postmaster = hold(await launch(options, pickPort))
  const { port } = postmaster

  const again = async (failures: number): Promise<void> => {
    const wait = Math.min(pause.first * 2 ** failures, pause.most)
    await sleep(wait, undefined, { signal }).catch(() => {})
    if (signal.aborted) return
    try {
      await clearOrphans(options.dataDir)
      postmaster = hold(await launch(options, async () => port))
      // It was to end while it was starting.
      if (signal.aborted) return shutDown(postmaster)
      report('PostgreSQL is back.')
    } catch (error) {
      report(saidBy(error))
      return again(failures + 1)
    }
  }
  const watch = async () => {
    for (let failures = 0; ; failures++) {
      const since = Date.now()
      await postmaster.ended
      if (signal.aborted) return
      report(`PostgreSQL has ended by itself, see ${options.log}. It is started again.`)
      if (Date.now() - since > steady) failures = 0
      await again(failures)
    }
  }
  const watching = watch()

  // By then only a signal can be sent, not waited for.
  const endAtOnce = () => postmaster.process.kill('SIGINT')
  process.once('exit', endAtOnce)

  return {
    port,
    async stop() {
      stopping.abort()
      await shutDown(postmaster)
      await watching
      process.off('exit', endAtOnce)
    },
  }
}

/** It does not keep this process from ending. */
const hold = (postmaster: Postmaster): Postmaster => {
  postmaster.process.unref()
  return postmaster
}
