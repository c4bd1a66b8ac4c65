import { priceMoments } from '../../collections/Products/price.ts'
import type { Offer } from '../../collections/Products/types.ts'
import { isPlainObject } from '../input/tree.ts'
import { type ClosingPolicy, commentsCloseAt } from '../moderation/commentsAreOpen.ts'

/** The first of some moments that is still to come, in milliseconds since 1970; undefined when there is none. */
export const firstAfter = (now: number, moments: Iterable<number>): number | undefined => {
  const first = Math.min(...[...moments].filter((moment) => moment > now))
  return Number.isFinite(first) ? first : undefined
}

type Closing = Parameters<typeof commentsCloseAt>[0]

interface Policy {
  comments: ClosingPolicy
  priceMaxAgeHours: number
}

/** Offers are known by what only they have, so that those of every product are found wherever it is shown. */
const offersIn = (value: unknown): Partial<Offer>[] => {
  if (Array.isArray(value)) return value.flatMap(offersIn)
  if (!isPlainObject(value)) return []
  return 'priceIsFresh' in value ? [value] : Object.values(value).flatMap(offersIn)
}

/**
 * The moments at which an article's document changes without anybody changing it: its comments close, the price of an
 * offer in it becomes fresh or stale.
 * @param article as readers get it, with its relations
 */
export const momentsOf = (article: Closing, { comments, priceMaxAgeHours }: Policy): number[] => [
  commentsCloseAt(article, comments),
  ...offersIn(article).flatMap((offer) => priceMoments(offer as Offer, priceMaxAgeHours)),
]
