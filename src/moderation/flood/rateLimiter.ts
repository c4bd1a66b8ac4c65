import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible'
import type { FloodLimiter } from './types.ts'

/** A limiter of `rate-limiter-flexible`, which rejects both when it is too much and when its store fails. */
export const fromRateLimiter = (limiter: RateLimiterAbstract): FloodLimiter => ({
  consume: async (key) => {
    try {
      await limiter.consume(key)
      return 0
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    }
  },
})
