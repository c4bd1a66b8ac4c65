import {
  databaseKVAdapter,
  type KVAdapter,
  type KVAdapterResult,
  type KVStoreValue,
  type Payload,
} from 'payload'
import { redisOf } from './redis.ts'

const prefix = 'payload-kv:'

/** `payload.kv` on Redis. While that is away every call fails within seconds, rather than answer from elsewhere. */
const onRedis = (payload: Payload, url: string): KVAdapter => {
  const connected = async () => {
    const { client, started } = redisOf(payload, url)
    await started
    return client
  }
  const scan = async () => {
    const client = await connected()
    const found = new Set<string>()
    // In steps: `KEYS` would hold up everybody else.
    let cursor = '0'
    do {
      const [next, keys] = await client.scan(cursor, 'MATCH', `${prefix}*`, 'COUNT', 500)
      for (const key of keys) found.add(key)
      cursor = next
    } while (cursor !== '0')
    return [...found]
  }
  return {
    get: async <T extends KVStoreValue>(key: string) => {
      const stored = await (await connected()).get(prefix + key)
      return stored === null ? null : (JSON.parse(stored) as T)
    },
    has: async (key) => (await (await connected()).exists(prefix + key)) === 1,
    set: async (key, value) => void (await (await connected()).set(prefix + key, JSON.stringify(value))),
    delete: async (key) => void (await (await connected()).del(prefix + key)),
    keys: async () => (await scan()).map((key) => key.slice(prefix.length)),
    clear: async () => {
      const keys = await scan()
      if (keys.length > 0) await (await connected()).del(...keys)
    },
  }
}

/**
 * Payload's key-value store, on Redis when there is one and in the database otherwise. Its table is there either way,
 * so that one set of migrations serves both. `@payloadcms/kv-redis` opens a second connection with another version of
 * ioredis, never closes it, and makes callers wait for as long as Redis is away.
 */
export const keyValues = (redisUrl: string | undefined): KVAdapterResult => {
  const inDatabase = databaseKVAdapter()
  return redisUrl ? { ...inDatabase, init: ({ payload }) => onRedis(payload, redisUrl) } : inDatabase
}
