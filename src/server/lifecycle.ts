/** Ends what was started, in reverse order, whatever the reason. */
export interface Lifecycle {
  /** Something was started: how to end it. Done at once when everything is being ended already. */
  onStop(step: () => Promise<unknown>): void
  /** Ends everything, then the process with `exitCode`. Only the first call counts. */
  stop(exitCode: number): Promise<void>
  readonly stopping: boolean
}

/**
 * Listens for what ends a process. Ctrl-C reaches it twice, from the terminal and from npm; the second does nothing.
 *
 * @param exit ends the process; to be replaced in tests
 */
export function createLifecycle(exit: (code: number) => void = process.exit): Lifecycle {
  const steps: (() => Promise<unknown>)[] = []
  let end: Promise<void> | undefined
  let code = 0

  const perform = async (step: () => Promise<unknown>) => {
    try {
      await step()
    } catch (error) {
      console.error(error)
      code ||= 1
    }
  }
  const lifecycle: Lifecycle = {
    onStop(step) {
      steps.push(step)
    },
    stop(exitCode) {
      code ||= exitCode
      end ??= (async () => {
        for (let step = steps.pop(); step; step = steps.pop()) await perform(step)
        exit(code)
      })()
      return end
    },
    get stopping() {
      return end !== undefined
    },
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void lifecycle.stop(0))
  process.on('uncaughtException', (error) => {
    console.error(error)
    void lifecycle.stop(1)
  })
  // A promise somebody forgot, such as a scheduled job's while the database is away, ends nothing.
  process.on('unhandledRejection', (reason) => console.error(reason))
  return lifecycle
}
