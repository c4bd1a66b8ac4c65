import { RateLimiterMemory } from 'rate-limiter-flexible'
import { processWide } from '../../processWide.ts'
import { fromRateLimiter } from './rateLimiter.ts'
import type { FloodLimit, FloodLimiter } from './types.ts'

const counters = () => processWide('flood counters', () => new Map<string, RateLimiterMemory>())

/** Counts in the memory of this process: enough for one instance, and while a shared store is away. */
export const createMemoryLimiter = (name: string, { points, seconds }: FloodLimit): FloodLimiter => {
  const all = counters()
  const key = `${name} ${points}/${seconds}`
  const counter = all.get(key) ?? new RateLimiterMemory({ points, duration: seconds })
  all.set(key, counter)
  return fromRateLimiter(counter)
}
