import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Pool } from 'pg'
import { isGone } from '../../input/errors.ts'
import { processWide } from '../../processWide.ts'
import { closeRedis } from '../redis.ts'
import { poolOf } from './adapter.ts'
import { closeReplicas } from './replicas.ts'

/** When a connection was last lost, or could not be had; in milliseconds since 1970. */
const lost = processWide('lost connections', () => ({ at: 0 }))

/** Whether a connection was lost, or could not be had, since a moment in milliseconds since 1970. */
export const hasLostConnection = (since: number): boolean => lost.at >= since

/**
 * Keeps the process alive while the database is away: a connection that breaks without anybody listening is an
 * uncaught error. The pool opens new ones as soon as it can.
 */
export function surviveOutages(payload: Payload): void {
  const heard = new WeakSet<object>()
  const pool = poolOf(payload)
  const note = () => {
    lost.at = Date.now()
  }
  pool?.on('error', ({ message }) => {
    note()
    payload.logger.warn(`A database connection broke: ${message}`)
  })
  // The pool listens to those that wait in it only, not to one in the middle of a transaction: it stops right after
  // this event.
  pool?.on('acquire', (client) => {
    if (heard.has(client)) return
    heard.add(client)
    client.on('error', note)
  })
  pool?.on('release', (error) => {
    if (isGone(error)) note()
  })
  if (pool) noteRefusals(pool, note)
}

/** Tells of connections that the pool could not open. */
function noteRefusals(pool: Pool, note: () => void): void {
  type Callback = Parameters<Pool['connect']>[0]
  const connect = pool.connect.bind(pool) as (callback: Callback) => void
  const noting = (callback: Callback) =>
    connect((error, client, done) => {
      if (error) note()
      callback(error, client, done)
    })
  pool.connect = ((callback?: Callback) =>
    callback
      ? noting(callback)
      : new Promise((resolve, reject) =>
          noting((error, client) => (client ? resolve(client) : reject(error))),
        )) as Pool['connect']
}

/** How long a scheduled job may take to finish, in milliseconds. One that is cut off counts as running for ever. */
const jobPatience = 10_000

/** Ends Payload's jobs and its connections to the database and to Redis, which Payload itself leaves open. */
export async function closePayload(payload: Payload): Promise<void> {
  const pool = poolOf(payload)
  for (const cron of payload.crons) cron.stop()
  const deadline = Date.now() + jobPatience
  while (payload.crons.some((cron) => cron.isBusy()) && Date.now() < deadline) await sleep(20)
  closeRedis(payload)
  closeReplicas(payload)
  await payload.destroy()
  // Not waited for: the adapter holds one connection of it for as long as the process lives.
  void pool?.end()
}
