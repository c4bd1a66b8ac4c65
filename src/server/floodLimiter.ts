import { RateLimiterPostgres, RateLimiterRedis } from 'rate-limiter-flexible'
import { insured } from '../moderation/flood/insured.ts'
import { fromRateLimiter } from '../moderation/flood/rateLimiter.ts'
import type { CreateFloodLimiter, FloodLimiter } from '../moderation/flood/types.ts'
import { poolOf } from './database/adapter.ts'
import { type RedisConnection, redisOf } from './redis.ts'

/** Made by a migration, as `rate-limiter-flexible` wants it. */
const tableName = 'comment_limits'

/** Counts in PostgreSQL, for all instances on one database. Rows that are over for an hour are cleared away. */
const onPostgres: CreateFloodLimiter = ({ name, limit: { points, seconds }, payload }) => {
  const store = {
    // Without the name that the library gives: prepared statements get lost between some poolers' connections. The
    // pool is looked up each time, since Payload makes a new one when it reconnects.
    query: ({ text, values }: { text: string; values: unknown[] }) => poolOf(payload).query(text, values),
  }
  return fromRateLimiter(
    new RateLimiterPostgres({
      storeClient: store,
      storeType: 'pool',
      tableName,
      tableCreated: true,
      clearExpiredByTimeout: true,
      keyPrefix: name,
      points,
      duration: seconds,
    }),
  )
}

const onRedis = (
  { client, started }: RedisConnection,
  { name, limit: { points, seconds } }: Parameters<CreateFloodLimiter>[0],
): FloodLimiter => {
  const limiter = fromRateLimiter(
    new RateLimiterRedis({
      storeClient: client,
      keyPrefix: `review-articles:${name}`,
      points,
      duration: seconds,
    }),
  )
  return {
    consume: async (key) => {
      await started
      return limiter.consume(key)
    },
  }
}

/**
 * Flood limits of the reference application, the same for all of its instances: counted in PostgreSQL, or in Redis
 * where there is one, with PostgreSQL while that is away.
 */
export const floodLimiter =
  (redisUrl: string | undefined): CreateFloodLimiter =>
  (args) => {
    const postgres = onPostgres(args)
    if (!redisUrl) return postgres
    const connection = redisOf(args.payload, redisUrl)
    return insured(onRedis(connection, args), postgres, connection.outage)
  }
