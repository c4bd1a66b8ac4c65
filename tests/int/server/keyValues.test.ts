import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyValues } from '../../../src/server/keyValues.ts'
import { closeRedis } from '../../../src/server/redis.ts'
import { createRedis, hasRedis, type RedisServer } from '../comments/redis.ts'

// The checks on a clean checkout install Redis.
describe.skipIf(!hasRedis && !process.env.CI)('the key-value store on Redis', () => {
  const logger = { warn: () => {}, info: () => {} }
  const [one, other] = [{ logger }, { logger }] as unknown as [Payload, Payload]
  let redis: RedisServer
  beforeAll(async () => {
    redis = await createRedis()
    await redis.start()
  })
  afterAll(async () => {
    closeRedis(one)
    closeRedis(other)
    await redis?.remove()
  })

  it('is one for all instances, and clears nothing but its own', async () => {
    const { init, kvCollection } = keyValues(redis.url)
    const [mine, theirs] = [init({ payload: one }), init({ payload: other })]
    expect(kvCollection?.slug).toBe('payload-kv')
    await redis.ask((client) => client.set('foreign', '1'))
    await mine.set('a', { deep: [1, 'zwei'] })
    await mine.set('b', false)
    expect([await theirs.get('a'), await theirs.get('b'), await theirs.get('c')]).toEqual([
      { deep: [1, 'zwei'] },
      false,
      null,
    ])
    expect((await theirs.keys()).sort()).toEqual(['a', 'b'])
    await theirs.delete('a')
    expect([await mine.has('a'), await mine.has('b')]).toEqual([false, true])
    await mine.clear()
    await mine.clear()
    expect(await theirs.keys()).toEqual([])
    expect(await redis.ask((client) => client.get('foreign'))).toBe('1')
  })

  it('fails at once while Redis is away, and works when that is back', async () => {
    const store = keyValues(redis.url).init({ payload: one })
    await store.set('a', 1)
    await redis.kill()
    const began = Date.now()
    await expect(store.get('a')).rejects.toThrow()
    await expect(store.set('a', 2)).rejects.toThrow()
    expect(Date.now() - began).toBeLessThan(5_000)
    await redis.start()
    await expect
      .poll(
        () =>
          store.set('a', 3).then(
            () => store.get('a'),
            () => undefined,
          ),
        { timeout: 10_000 },
      )
      .toBe(3)
  })
})
