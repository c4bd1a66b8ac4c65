/**
 * Lets `work` run once at a time. Whoever asks while it runs shares the next run with all others who do, which begins
 * after it and so sees everything that was there when they asked.
 */
export const inTurn = (work: () => Promise<void>): (() => Promise<void>) => {
  let current: Promise<void> | undefined
  let next: Promise<void> | undefined
  const run = (): Promise<void> => {
    if (!current) {
      current = work().finally(() => {
        current = undefined
      })
      return current
    }
    const begin = () => {
      next = undefined
      return run()
    }
    next ??= current.then(begin, begin)
    return next
  }
  return run
}
