import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { Payload } from 'payload'
import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRedis } from 'rate-limiter-flexible'
import { createOutage, insured, type Outage } from '../moderation/flood/insured.ts'
import { fromRateLimiter } from '../moderation/flood/rateLimiter.ts'
import type { CreateFloodLimiter, FloodLimiter } from '../moderation/flood/types.ts'
import { processWide } from '../processWide.ts'

/** Made by a migration, as `rate-limiter-flexible` wants it. */
const tableName = 'comment_limits'

/** How long Redis may take before PostgreSQL counts instead, in milliseconds: to connect, and to answer. */
const patience = { connect: 2_000, command: 1_000 }

/** Counts in PostgreSQL, for all instances on one database. Rows that are over for an hour are cleared away. */
const onPostgres: CreateFloodLimiter = ({ name, limit: { points, seconds }, payload }) => {
  const store = {
    // Without the name that the library gives: prepared statements get lost between some poolers' connections. The
    // pool is looked up each time, since Payload makes a new one when it reconnects.
    query: ({ text, values }: { text: string; values: unknown[] }) =>
      (payload.db as unknown as { pool: Pool }).pool.query(text, values),
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

interface Connection {
  client: Redis
  /** Resolves when the first attempt to connect has come to an end, whichever. */
  started: Promise<unknown>
  outage: Outage
  isClosing: boolean
}

/** One connection for each instance of Payload, also where the server and Next's bundle both have this module. */
const connections = () => processWide('redis connections', () => new WeakMap<Payload, Connection>())

/** A failed connection to several addresses of one host has a code and no message. */
const saidBy = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string }
  return message || code || String(error)
}

const connect = (url: string, payload: Payload): Connection => {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: patience.connect,
    commandTimeout: patience.command,
    // What cannot be counted at once is counted in PostgreSQL, and not a second time later.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 100, 3_000),
  })
  const outage = createOutage((cause) =>
    cause
      ? payload.logger.warn(`Redis is away, PostgreSQL counts for the flood limits (${saidBy(cause)})`)
      : payload.logger.info('Redis is back and counts for the flood limits'),
  )
  const connection: Connection = {
    client,
    started: Promise.race([
      client.connect().catch(() => {}),
      sleep(patience.connect, undefined, { ref: false }),
    ]),
    outage,
    isClosing: false,
  }
  client.on('error', (error) => outage.began(error))
  client.on('close', () => connection.isClosing || outage.began(new Error('The connection was closed')))
  client.on('ready', () => outage.ended())
  return connection
}

const onRedis = (
  { client, started }: Connection,
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
    const all = connections()
    const connection = all.get(args.payload) ?? connect(redisUrl, args.payload)
    all.set(args.payload, connection)
    return insured(onRedis(connection, args), postgres, connection.outage)
  }

/** Ends the connection to Redis, if there is one. */
export const closeFloodLimiter = (payload: Payload): void => {
  const connection = connections().get(payload)
  if (!connection) return
  connection.isClosing = true
  connections().delete(payload)
  connection.client.disconnect()
}
