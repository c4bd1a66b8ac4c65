import { randomUUID } from 'node:crypto'
import { createServer, type Socket } from 'node:net'
import type { Payload } from 'payload'
import { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FloodLimiter } from '../../../src/moderation/flood/types.ts'
import { floodLimiter } from '../../../src/server/floodLimiter.ts'
import { closeRedis } from '../../../src/server/redis.ts'
import { createRedis, freePort, hasRedis, type RedisServer } from './redis.ts'

const limit = { points: 5, seconds: 300 }

const away = expect.stringMatching(/^Redis is away, PostgreSQL counts for the flood limits \(.+\)$/)
const back = 'Redis is back and counts for the flood limits'

interface Instance {
  payload: Payload
  pool: Pool
  /** What it said in the log. */
  log: string[]
  limiter: (name?: string, own?: typeof limit) => FloodLimiter
}

const instances: Instance[] = []

/** As much of an instance of the application as counts: its connections to the test's database, and its log. */
const startInstance = (redisUrl?: string): Instance => {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL })
  const log: string[] = []
  const write = (entry: string | { msg: string }) =>
    void log.push(typeof entry === 'string' ? entry : entry.msg)
  const logger = { error: write, warn: write, info: write }
  const payload = { db: { pool }, logger } as unknown as Payload
  const create = floodLimiter(redisUrl)
  const instance: Instance = {
    payload,
    pool,
    log,
    limiter: (name = 'comment', own = limit) => create({ name, limit: own, payload }),
  }
  instances.push(instance)
  return instance
}

/** How many of so many attempts at the same moment are taken, shared out over limiters. */
const taken = async (count: number, key: string, ...limiters: FloodLimiter[]): Promise<number> => {
  const waits = await Promise.all(
    Array.from({ length: count }, (_, at) => (limiters[at % limiters.length] as FloodLimiter).consume(key)),
  )
  for (const wait of waits) expect(Number.isInteger(wait) && wait >= 0 && wait <= limit.seconds).toBe(true)
  return waits.filter((wait) => wait === 0).length
}

const rows = async ({ pool }: Instance, key: string): Promise<{ points: number }[]> =>
  (await pool.query('SELECT points FROM comment_limits WHERE key = $1', [key])).rows

afterEach(async () => {
  for (const { payload, pool } of instances.splice(0)) {
    closeRedis(payload)
    await pool.end()
  }
})

describe('on PostgreSQL', () => {
  it('two instances take together what the limit allows, of twenty at the same moment', async () => {
    const [one, other] = [startInstance(), startInstance()]
    const key = randomUUID()
    expect(await taken(20, key, one.limiter(), other.limiter())).toBe(5)
    expect(await rows(one, `comment:${key}`)).toEqual([{ points: 20 }])
    expect(await taken(20, randomUUID(), other.limiter())).toBe(5)
  })

  it('things of different names are counted apart', async () => {
    const instance = startInstance()
    const key = randomUUID()
    expect(await taken(10, key, instance.limiter('comment'))).toBe(5)
    expect(await taken(10, key, instance.limiter('proof', { points: 1, seconds: 5 }))).toBe(1)
  })

  it('the next one is taken when the time is over', async () => {
    const instance = startInstance()
    const key = randomUUID()
    expect(await taken(6, key, instance.limiter())).toBe(5)
    await instance.pool.query('UPDATE comment_limits SET expire = $2 WHERE key = $1', [
      `comment:${key}`,
      Date.now(),
    ])
    expect(await taken(20, key, instance.limiter())).toBe(5)
    expect(await rows(instance, `comment:${key}`)).toEqual([{ points: 20 }])
  })

  it('says how long to wait', async () => {
    const limiter = startInstance().limiter('comment', { points: 1, seconds: 60 })
    const key = randomUUID()
    expect(await limiter.consume(key)).toBe(0)
    const wait = await limiter.consume(key)
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
  })

  it('clears away what is over for an hour, and nothing else', async () => {
    const instance = startInstance()
    const minutesAgo = (minutes: number) => Date.now() - minutes * 60_000
    const [old, recent, open] = [randomUUID(), randomUUID(), randomUUID()]
    await instance.pool.query('INSERT INTO comment_limits VALUES ($1, 1, $4), ($2, 1, $5), ($3, 1, $6)', [
      old,
      recent,
      open,
      minutesAgo(70),
      minutesAgo(50),
      minutesAgo(-50),
    ])
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    instance.limiter()
    vi.advanceTimersByTime(5 * 60_000)
    vi.useRealTimers()
    await vi.waitFor(async () => expect(await rows(instance, old)).toEqual([]))
    expect(await rows(instance, recent)).toHaveLength(1)
    expect(await rows(instance, open)).toHaveLength(1)
  })

  it('fails when the database is away, and does not wait for ever', async () => {
    const instance = startInstance()
    const limiter = instance.limiter()
    await instance.pool.end()
    await expect(limiter.consume('x')).rejects.toThrow()
    instances.pop()
  })
})

describe('with a Redis that is not there', () => {
  it('PostgreSQL counts, also for several names, and the log says so once', async () => {
    const url = `redis://127.0.0.1:${await freePort()}`
    const [one, other] = [startInstance(url), startInstance(url)]
    const key = randomUUID()
    expect(await taken(20, key, one.limiter(), other.limiter())).toBe(5)
    expect(await rows(one, `comment:${key}`)).toEqual([{ points: 20 }])
    await taken(5, key, one.limiter('report'), one.limiter('proof'))
    expect(one.log).toEqual([away])
  })

  it('the password in its address is not in the log', async () => {
    const instance = startInstance(`redis://user:swordfish@127.0.0.1:${await freePort()}`)
    await taken(1, 'x', instance.limiter())
    expect(instance.log.join()).not.toContain('swordfish')
  })

  it('one that takes the connection and never answers does not hold anything up for ever', async () => {
    const open = new Set<Socket>()
    const mute = createServer((socket) => {
      open.add(socket)
      socket.on('error', () => {}).on('close', () => open.delete(socket))
      socket.resume()
    })
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
    const { port } = mute.address() as { port: number }
    const instance = startInstance(`redis://127.0.0.1:${port}`)
    expect(await taken(20, randomUUID(), instance.limiter())).toBe(5)
    expect(instance.log).toEqual([away])

    closeRedis(instance.payload)
    await vi.waitFor(() => expect(open.size).toBe(0))
    mute.close()
  })
})

// The checks on a clean checkout install one, so that none of this is left out there.
describe.skipIf(!hasRedis && !process.env.CI)('on Redis', () => {
  let redis: RedisServer
  beforeAll(async () => {
    redis = await createRedis()
    await redis.start()
  })
  afterAll(() => redis?.remove())

  const inRedis = (key: string) => redis.ask((client) => client.get(`review-articles:${key}`))

  it('two instances take together what the limit allows, of twenty at the same moment, from the first one on', async () => {
    const [one, other] = [startInstance(redis.url), startInstance(redis.url)]
    const key = randomUUID()
    expect(await taken(20, key, one.limiter(), other.limiter())).toBe(5)
    expect(await inRedis(`comment:${key}`)).toBe('20')
    expect(await rows(one, `comment:${key}`)).toEqual([])
    expect(await redis.ask((client) => client.ttl(`review-articles:comment:${key}`))).toBeGreaterThan(0)
    expect([...one.log, ...other.log]).toEqual([])
  })

  it('one connection serves all that an instance counts, and is closed with it', async () => {
    const clients = async () =>
      Number(/connected_clients:(\d+)/.exec(await redis.ask((client) => client.info('clients')))?.[1])
    await vi.waitFor(async () => expect(await clients()).toBe(1))
    const instance = startInstance(redis.url)
    await taken(
      9,
      randomUUID(),
      instance.limiter('comment'),
      instance.limiter('report'),
      instance.limiter('proof'),
    )
    expect(await clients()).toBe(2)
    closeRedis(instance.payload)
    await vi.waitFor(async () => expect(await clients()).toBe(1))
    expect(instance.log).toEqual([])
  })

  it('that dies, PostgreSQL counts until it is back; the log says both once', async () => {
    const [one, other] = [startInstance(redis.url), startInstance(redis.url)]
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()]
    expect(await taken(3, first, one.limiter(), other.limiter())).toBe(3)
    await redis.kill()
    expect(await taken(20, second, one.limiter(), other.limiter())).toBe(5)
    expect(await taken(20, second, one.limiter('report'), other.limiter('report'))).toBe(5)
    expect(await rows(one, `comment:${second}`)).toEqual([{ points: 20 }])
    expect([one.log, other.log]).toEqual([[away], [away]])

    await redis.start()
    await vi.waitFor(
      () =>
        expect([one.log, other.log]).toEqual([
          [away, back],
          [away, back],
        ]),
      20_000,
    )
    expect(await taken(20, third, one.limiter(), other.limiter())).toBe(5)
    expect(await inRedis(`comment:${third}`)).toBe('20')
    expect([one.log, other.log]).toEqual([
      [away, back],
      [away, back],
    ])
  })

  it('that dies in the middle of twenty, nobody is kept waiting, and no more than twice the limit is taken', async () => {
    const instance = startInstance(redis.url)
    await taken(1, randomUUID(), instance.limiter())
    redis.freeze()
    const attempts = taken(20, randomUUID(), instance.limiter())
    await redis.kill()
    const count = await attempts
    expect(count).toBeGreaterThanOrEqual(5)
    expect(count).toBeLessThanOrEqual(10)
    expect(instance.log).toEqual([away])
    await redis.start()
  })

  it('that hangs, PostgreSQL counts until it answers again', async () => {
    const instance = startInstance(redis.url)
    await taken(1, randomUUID(), instance.limiter())
    redis.freeze()
    const key = randomUUID()
    expect(await taken(20, key, instance.limiter())).toBe(5)
    expect(await rows(instance, `comment:${key}`)).toEqual([{ points: 20 }])
    expect(instance.log).toEqual([away])
    redis.thaw()
    await vi.waitFor(async () => {
      await taken(1, randomUUID(), instance.limiter())
      expect(instance.log).toEqual([away, back])
    }, 20_000)
  })
})
