import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Instance {
  url: string
  /** Moves its clock to so many milliseconds after the real one. */
  moveClock: (offset: number) => Promise<void>
  process: ChildProcess
  stop: () => Promise<void>
}

const started: Instance[] = []

/** Starts an instance of the API on the database of the test file, in a process of its own. */
export const startInstance = async (env: Record<string, string> = {}): Promise<Instance> => {
  const child = fork(fileURLToPath(new URL('instance.mjs', import.meta.url)), {
    env: { ...process.env, ...env },
    execArgv: ['--conditions=development'],
  })
  const [{ url }] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The instance ended with ${code}`))),
  ])) as [{ url: string }]
  const instance: Instance = {
    url,
    process: child,
    async moveClock(offset) {
      child.send({ offset })
      await once(child, 'message')
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    },
  }
  started.push(instance)
  return instance
}

export const stopInstances = async (): Promise<void> => {
  await Promise.all(started.splice(0).map((instance) => instance.stop()))
}
