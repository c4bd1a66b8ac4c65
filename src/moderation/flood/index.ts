import { createHmac } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import type { PluginContext } from '../../options.ts'
import { processWide } from '../../processWide.ts'
import { commentMessage } from '../../translations/comments/index.ts'
import { hashNetwork } from '../address.ts'
import { CommentRefused } from '../refusal.ts'
import { createOutage, insured } from './insured.ts'
import { createMemoryLimiter } from './memory.ts'
import type { CreateFloodLimiter, FloodLimit, FloodLimiter } from './types.ts'

const reportLimit: FloodLimit = { points: 20, seconds: 300 }

type Limiters = WeakMap<Payload, Map<string, FloodLimiter>>

const withMemory = (
  create: CreateFloodLimiter,
  args: { name: string; limit: FloodLimit; payload: Payload },
): FloodLimiter => {
  const { limit, name, payload } = args
  const outage = createOutage((cause) =>
    cause
      ? payload.logger.error({
          err: cause,
          msg: `The store of the flood limit "${name}" fails; counting in memory`,
        })
      : payload.logger.info(`The store of the flood limit "${name}" is back`),
  )
  let made: FloodLimiter | undefined
  const limiter: FloodLimiter = {
    consume: async (key) => {
      made ??= create(args)
      return made.consume(key)
    },
  }
  return insured(limiter, createMemoryLimiter(name, limit), outage)
}

/**
 * The limiter of one kind of thing, made when it is first asked for. It does not fail: while the host's store is away,
 * this process counts in its memory.
 */
export const limiterOf = (
  { comments }: PluginContext,
  payload: Payload,
  name: string,
  limit: FloodLimit,
): FloodLimiter => {
  const all: Limiters = processWide('flood limiters', () => new WeakMap())
  const limiters = all.get(payload) ?? new Map<string, FloodLimiter>()
  all.set(payload, limiters)
  const found = limiters.get(name)
  if (found) return found
  const made = withMemory(comments.floodLimiter, { name, limit, payload })
  limiters.set(name, made)
  return made
}

const hashEmail = (email: string, secret: string): string =>
  createHmac('sha256', `payload-review-articles e-mail ${secret}`).update(email).digest('base64url')

/** Who is counted, and for what: comments unless `name` says reports. */
export interface FloodSender {
  address?: string
  /** Lower-case. */
  email?: string
  name?: 'comment' | 'report'
}

/**
 * Counts one more comment or report of a network and of an e-mail, and refuses it when that is too much. A sender whose
 * address is not known counts by the e-mail alone. What the network has too much of is not counted for the e-mail, so
 * that nobody keeps somebody else from writing for longer than that takes.
 *
 * @throws CommentRefused 429 with `data.retryAfter`, in seconds
 */
export const refuseFlood = async (
  context: PluginContext,
  req: PayloadRequest,
  { address, email, name = 'comment' }: FloodSender,
): Promise<void> => {
  const { secret } = req.payload
  const limit = name === 'comment' ? context.comments.flood : reportLimit
  const limiter = limiterOf(context, req.payload, name, limit)
  const keys = [
    address !== undefined && `network:${hashNetwork(address, secret)}`,
    email !== undefined && `email:${hashEmail(email, secret)}`,
  ]
  for (const key of keys) {
    const wait = key ? await limiter.consume(key) : 0
    if (!(wait > 0)) continue
    throw new CommentRefused(commentMessage(req.i18n?.language, 'flood'), 429, Math.ceil(wait))
  }
}
