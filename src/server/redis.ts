import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import type { Payload } from 'payload'
import { createOutage, type Outage } from '../moderation/flood/insured.ts'
import { processWide } from '../processWide.ts'
import { saidBy } from './saidBy.ts'

/** How long Redis may take before whoever asks does without it, in milliseconds: to connect, and to answer. */
const patience = { connect: 2_000, command: 1_000 }

export interface RedisConnection {
  client: Redis
  /** Resolves when the first attempt to connect has come to an end, whichever. */
  started: Promise<unknown>
  outage: Outage
}

interface Kept extends RedisConnection {
  isClosing: boolean
}

/** One connection for each instance of Payload, also where the server and Next's bundle both have this module. */
const connections = () => processWide('redis connections', () => new WeakMap<Payload, Kept>())

const connect = (url: string, payload: Payload): Kept => {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: patience.connect,
    commandTimeout: patience.command,
    // What cannot be done at once fails at once, and is not done later.
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
  const connection: Kept = {
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

/** The connection to Redis of an instance of Payload, opened when something first asks for it. */
export const redisOf = (payload: Payload, url: string): RedisConnection => {
  const all = connections()
  const connection = all.get(payload) ?? connect(url, payload)
  all.set(payload, connection)
  return connection
}

/** Ends the connection to Redis, if there is one. */
export const closeRedis = (payload: Payload): void => {
  const connection = connections().get(payload)
  if (!connection) return
  connection.isClosing = true
  connections().delete(payload)
  connection.client.disconnect()
}
