import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import pg from 'pg'
import { inTurn } from '../../delivery/inTurn.ts'
import { everything } from '../../delivery/memory.ts'
import { connectionOf } from '../database/adapter.ts'

const channel = 'review_articles_changes'
const applicationName = 'review-articles changes'

/** NOTIFY takes less than 8,000 bytes (https://www.postgresql.org/docs/current/sql-notify.html). */
const maxPayload = 7000
/** Above it, naming what changed costs more than making it anew. */
const maxTags = 2000

/** How often the listening connection is asked for a sign of life, and how long after asking one counts, in milliseconds. */
const interval = 1000
const lease = 2500
/** Longer than any instance that says nothing goes on answering from memory. */
const patience = lease + 500

/** What instances tell each other. */
type Message =
  | { tags: readonly string[] }
  /** Whoever hears this has heard all before it, and says so on the channel, in these words. */
  | { answerOn: string; words: string }

/** Messages with these tags, each small enough for NOTIFY. */
const messagesWith = (tags: readonly string[]): string[] => {
  const all = [...new Set(tags)]
  if (all.length > maxTags) return [JSON.stringify({ tags: [everything] } satisfies Message)]
  const parts: string[][] = [[]]
  let size = 0
  for (const tag of all) {
    size += Buffer.byteLength(tag) + 3
    if (size > maxPayload) {
      parts.push([])
      size = Buffer.byteLength(tag) + 3
    }
    parts.at(-1)?.push(tag)
  }
  return parts.map((part) => JSON.stringify({ tags: part } satisfies Message))
}

/**
 * Tells every instance what a transaction changed, from within it: the message arrives with the commit or not at all.
 * An option `beforeInvalidate` of the plugin.
 */
export const notifyOfChanges = async (
  tags: string[],
  payload: Payload,
  transaction?: number | string,
): Promise<void> => {
  const connection = connectionOf(payload, transaction)
  for (const message of messagesWith(tags))
    await connection.execute(sql`select pg_notify(${channel}, ${message})`)
}

/** What changes, as every instance hears of it. */
export interface Changes {
  /** Whether all that has been committed up to now was heard, but for what is on its way to others as well. */
  readonly isUpToDate: boolean
  /** Resolves when every instance has heard of what was committed before the call, or answers from memory no more. */
  settled(): Promise<void>
  close(): Promise<void>
}

export interface ChangesOptions {
  connectionString: string
  /** The connection is there: from now on every change is heard. */
  onOpen(): void
  /** Changes may have been missed. */
  onClose(): void
  onChange(tags: readonly string[]): void
}

/**
 * Listens to what `notifyOfChanges` of any instance says, over a connection of its own that is opened again and again.
 *
 * Every second the database is asked for a sign of life. Without one for two and a half seconds, `isUpToDate` is
 * false; a writer waits half a second longer for an instance that does not say that it has heard. So what a writer was
 * told is stored is read from every instance from that moment on.
 */
export const listenToChanges = ({ connectionString, onChange, onClose, onOpen }: ChangesOptions): Changes => {
  const own = `${channel}_${randomUUID().replaceAll('-', '')}`
  const ended = new AbortController()
  let client: pg.Client | undefined
  let confirmedAt = Number.NEGATIVE_INFINITY
  let hearAnswer = (_words: string) => {}

  const hear = (from: pg.Client, { channel: on, payload = '' }: pg.Notification) => {
    if (on === own) return hearAnswer(payload)
    const message = JSON.parse(payload) as Message
    if ('tags' in message) onChange(message.tags)
    else if (message.answerOn !== own)
      from.query('select pg_notify($1, $2)', [message.answerOn, message.words]).catch(() => {})
  }

  /** Resolves when the connection is gone. */
  const connect = async () => {
    const opened = new pg.Client({
      connectionString,
      application_name: applicationName,
      connectionTimeoutMillis: lease,
      query_timeout: lease,
      keepAlive: true,
    })
    const gone = new Promise<void>((resolve) => {
      opened.on('error', () => resolve())
      opened.on('end', () => resolve())
    })
    opened.on('notification', (message) => hear(opened, message))
    const beat = async () => {
      const asked = performance.now()
      await opened.query('select 1')
      confirmedAt = asked
    }
    try {
      await opened.connect()
      await opened.query(`listen ${channel}; listen ${own}`)
      await beat()
      client = opened
      onOpen()
      while (!ended.signal.aborted) {
        await Promise.race([sleep(interval, undefined, { signal: ended.signal }), gone])
        await beat()
      }
    } catch {
      // The database is away, or everything is being ended.
    } finally {
      confirmedAt = Number.NEGATIVE_INFINITY
      if (client === opened) onClose()
      client = undefined
      await opened.end().catch(() => {})
    }
  }

  const run = async () => {
    while (!ended.signal.aborted) {
      await connect()
      await sleep(250, undefined, { signal: ended.signal }).catch(() => {})
    }
  }
  const running = run()

  const roundTrip = async () => {
    const asking = client
    if (!asking) return
    const words = randomUUID()
    let expected = Number.POSITIVE_INFINITY
    let heard = 0
    let resolve = () => {}
    const all = new Promise<void>((resolved) => {
      resolve = resolved
    })
    const look = () => {
      if (heard >= expected) resolve()
    }
    hearAnswer = (answered) => {
      if (answered !== words) return
      heard += 1
      look()
    }
    const message = JSON.stringify({ answerOn: own, words } satisfies Message)
    const { rows } = await asking.query<{ instances: number }>(
      `select pg_notify($1, $2), (select count(*)::int from pg_stat_activity
        where datname = current_database() and application_name = $3) as instances`,
      [channel, message, applicationName],
    )
    expected = (rows[0]?.instances ?? 1) - 1
    look()
    await Promise.race([all, sleep(patience, undefined, { ref: false })])
  }

  const settle = inTurn(() => roundTrip().catch(() => {}))

  return {
    get isUpToDate() {
      return performance.now() - confirmedAt < lease
    },
    settled: settle,
    async close() {
      ended.abort()
      await running
    },
  }
}
