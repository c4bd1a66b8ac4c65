import type { Payload } from 'payload'

/** A limit: so many within so many seconds. */
export interface FloodLimit {
  points: number
  seconds: number
}

/** Counts what somebody does within a time. `key` says who and what; it holds no address in clear. */
export interface FloodLimiter {
  /**
   * Counts one more.
   * @returns how many seconds to wait when that was too much, 0 when it was not
   */
  consume: (key: string) => Promise<number>
}

/**
 * Makes the limiter of one kind of thing, once for each instance of Payload, when it is first needed.
 *
 * @param args.name what is counted: `comment`, `report`, `proof`
 */
export type CreateFloodLimiter = (args: { name: string; limit: FloodLimit; payload: Payload }) => FloodLimiter
