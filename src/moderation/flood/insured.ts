import type { FloodLimiter } from './types.ts'

/** Whether a store is away, said once when it goes and once when it is back. */
export interface Outage {
  began: (error: unknown) => void
  ended: () => void
}

/** @param tell is called when a store goes away, with the cause, and when it is back, with nothing */
export const createOutage = (tell: (cause?: unknown) => void): Outage => {
  let isAway = false
  return {
    began: (error) => {
      if (isAway) return
      isAway = true
      tell(error ?? new Error('unknown'))
    },
    ended: () => {
      if (!isAway) return
      isAway = false
      tell()
    },
  }
}

/** Counts with `limiter`, and with `insurance` whenever that fails. */
export const insured = (limiter: FloodLimiter, insurance: FloodLimiter, outage: Outage): FloodLimiter => ({
  consume: async (key) => {
    let wait: number
    try {
      wait = await limiter.consume(key)
    } catch (error) {
      outage.began(error)
      return insurance.consume(key)
    }
    outage.ended()
    return wait
  },
})
