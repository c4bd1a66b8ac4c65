import type { PayloadRequest } from 'payload'

/** How long an answer stays right: until something under one of its tags changes, or the moment comes. */
export interface Freshness {
  /** Of everything the answer shows, see `tags.ts`. */
  tags: readonly string[]
  /** When it changes by itself, in milliseconds since 1970; absent: never. */
  until?: number
}

/** Says how long the answer to a request stays right, for a cache in front of the endpoint. */
export const noteFreshness = (req: PayloadRequest, freshness: Freshness): void => {
  req.context.freshness = freshness
}

/**
 * What was noted with a request.
 * @param request Payload's, or the one that was handed to Payload, which makes its own of the same object
 */
export const freshnessOf = (request: Pick<PayloadRequest, 'context'> | Request): Freshness | undefined =>
  'context' in request ? (request.context.freshness as Freshness | undefined) : undefined
