import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { resolveOptions } from '../../options.ts'
import { CommentRefused } from '../refusal.ts'
import { limiterOf, refuseFlood } from './index.ts'
import { createMemoryLimiter } from './memory.ts'
import type { FloodLimiter } from './types.ts'

const address = '203.0.113.77'
const email = 'lea@example.org'

/** A request of an instance of Payload of its own, whose secret makes its keys its own. */
const newRequest = () => {
  const logger = { error: vi.fn(), info: vi.fn() }
  const req = { payload: { secret: randomUUID(), logger }, i18n: { language: 'de' } }
  return { logger, req: req as unknown as PayloadRequest }
}

const tries = async (count: number, once: () => Promise<unknown>) => {
  const results = await Promise.allSettled(Array.from({ length: count }, once))
  return results.map((result) => (result.status === 'fulfilled' ? 'taken' : result.reason))
}

const taken = (results: unknown[]) => results.filter((result) => result === 'taken').length

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-05-10T12:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('refuseFlood', () => {
  const context = resolveOptions()

  it('takes five comments of a network in five minutes and refuses the others, at the same moment too', async () => {
    const { req } = newRequest()
    const results = await tries(20, () => refuseFlood(context, req, { address }))
    expect(taken(results)).toBe(5)
    for (const error of results.slice(5)) {
      expect(error).toBeInstanceOf(CommentRefused)
      expect(error).toMatchObject({ status: 429, data: { retryAfter: 300 }, isPublic: true })
      expect((error as Error).message).toContain('Bitte warten Sie')
    }
  })

  it('takes the next one when the time is over, and says in whole seconds how long that is', async () => {
    const { req } = newRequest()
    const once = () => refuseFlood(context, req, { address })
    await tries(5, once)
    await vi.advanceTimersByTimeAsync(298_500)
    await expect(once()).rejects.toMatchObject({ data: { retryAfter: 2 } })
    await vi.advanceTimersByTimeAsync(1_490)
    await expect(once()).rejects.toMatchObject({ data: { retryAfter: 1 } })
    await vi.advanceTimersByTimeAsync(10)
    await once()
  })

  it('counts the addresses of a network together, and other networks apart', async () => {
    const { req } = newRequest()
    for (let last = 1; last <= 5; last++) await refuseFlood(context, req, { address: `203.0.113.${last}` })
    await expect(refuseFlood(context, req, { address: '203.0.113.200' })).rejects.toThrow(CommentRefused)
    await expect(refuseFlood(context, req, { address: '::ffff:203.0.113.9' })).rejects.toThrow(CommentRefused)
    await refuseFlood(context, req, { address: '203.0.114.1' })
    await refuseFlood(context, req, { address: '2001:db8::1' })
  })

  it('counts an e-mail wherever it comes from', async () => {
    const { req } = newRequest()
    for (let network = 1; network <= 5; network++)
      await refuseFlood(context, req, { email, address: `198.51.${network}.1` })
    await expect(refuseFlood(context, req, { email, address: '198.51.99.1' })).rejects.toThrow(CommentRefused)
    await refuseFlood(context, req, { email: 'other@example.org', address: '198.51.99.1' })
  })

  it('does not count an e-mail for what its network had too much of', async () => {
    const { req } = newRequest()
    await tries(5, () => refuseFlood(context, req, { address }))
    await tries(10, () => refuseFlood(context, req, { address, email }))
    await refuseFlood(context, req, { address: '198.51.100.1', email })
  })

  it('counts nobody whose address is not known and who gives no e-mail', async () => {
    const { req } = newRequest()
    expect(taken(await tries(20, () => refuseFlood(context, req, {})))).toBe(20)
    expect(taken(await tries(20, () => refuseFlood(context, req, { email })))).toBe(5)
  })

  it('counts what is no address as one network', async () => {
    const { req } = newRequest()
    const addresses = ['garbage', '', '1.2.3.4, 5.6.7.8', 'x', 'y', 'z', '-']
    const results = await Promise.allSettled(
      addresses.map((each) => refuseFlood(context, req, { address: each })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  })

  it('counts reports apart from comments: 20 in five minutes', async () => {
    const { req } = newRequest()
    await tries(5, () => refuseFlood(context, req, { address }))
    expect(taken(await tries(30, () => refuseFlood(context, req, { address, name: 'report' })))).toBe(20)
  })

  it("keeps the host's limit", async () => {
    const { req } = newRequest()
    const own = resolveOptions({ comments: { flood: { points: 1, seconds: 7 } } })
    await refuseFlood(own, req, { address })
    await expect(refuseFlood(own, req, { address })).rejects.toMatchObject({ data: { retryAfter: 7 } })
  })
})

describe("a host's limiter", () => {
  const contextWith = (consume: FloodLimiter['consume']) => {
    const floodLimiter = vi.fn(() => ({ consume }))
    return { floodLimiter, context: resolveOptions({ comments: { floodLimiter } }) }
  }

  it('is made once for each thing that is counted, with its limit', async () => {
    const { context, floodLimiter } = contextWith(async () => 0)
    const { req } = newRequest()
    await tries(3, () => refuseFlood(context, req, { address, email }))
    await tries(3, () => refuseFlood(context, req, { address, name: 'report' }))
    const { payload } = req
    expect(floodLimiter.mock.calls).toEqual([
      [{ name: 'comment', limit: { points: 5, seconds: 300 }, payload }],
      [{ name: 'report', limit: { points: 20, seconds: 300 }, payload }],
    ])
    await refuseFlood(context, newRequest().req, { address })
    expect(floodLimiter).toHaveBeenCalledTimes(3)
  })

  it('is told neither address nor e-mail', async () => {
    const consume = vi.fn<FloodLimiter['consume']>(async () => 0)
    const { req } = newRequest()
    await refuseFlood(contextWith(consume).context, req, { address, email })
    const keys = consume.mock.calls.flat()
    expect(keys).toEqual([
      expect.stringMatching(/^network:[\w-]{43}$/),
      expect.stringMatching(/^email:[\w-]{43}$/),
    ])
    expect(keys.join()).not.toMatch(/203|lea|example/)
  })

  it.each([
    [0.2, 1],
    [12.5, 13],
  ])('that says %d has the reader wait %d seconds', async (said, retryAfter) => {
    const { context } = contextWith(async () => said)
    await expect(refuseFlood(context, newRequest().req, { address })).rejects.toMatchObject({
      data: { retryAfter },
    })
  })

  it.each([0, -5, Number.NaN, undefined])('that says %d lets pass', async (said) => {
    const { context } = contextWith(async () => said as number)
    await refuseFlood(context, newRequest().req, { address })
  })

  it('that fails is stood in for by the memory of the process, which is said once, as is that it is back', async () => {
    const gone = new Error('store gone')
    const consume = vi.fn<FloodLimiter['consume']>(() => Promise.reject(gone))
    const { context } = contextWith(consume)
    const { logger, req } = newRequest()
    expect(taken(await tries(20, () => refuseFlood(context, req, { address })))).toBe(5)
    expect(logger.error.mock.calls).toEqual([[{ err: gone, msg: expect.stringContaining('"comment"') }]])

    consume.mockResolvedValue(0)
    await tries(20, () => refuseFlood(context, req, { address }))
    expect(logger.error).toHaveBeenCalledTimes(1)
    expect(logger.info).toHaveBeenCalledTimes(1)

    consume.mockImplementation(() => {
      throw gone
    })
    expect(taken(await tries(3, () => refuseFlood(context, req, { address })))).toBe(0)
    expect(logger.error).toHaveBeenCalledTimes(2)
  })
})

it('a limiter of the host that cannot be made yet is stood in for too, and made when it can be', async () => {
  const consume = vi.fn<FloodLimiter['consume']>(async () => 0)
  const floodLimiter = vi.fn(() => ({ consume }))
  floodLimiter.mockImplementationOnce(() => {
    throw new Error('not connected')
  })
  const context = resolveOptions({ comments: { floodLimiter } })
  const { logger, req } = newRequest()
  await refuseFlood(context, req, { address })
  expect(consume).not.toHaveBeenCalled()
  await refuseFlood(context, req, { address })
  await refuseFlood(context, req, { address })
  expect(consume).toHaveBeenCalledTimes(2)
  expect(floodLimiter).toHaveBeenCalledTimes(2)
  expect([logger.error.mock.calls.length, logger.info.mock.calls.length]).toEqual([1, 1])
})

describe('the memory of the process', () => {
  it('is one, though the modules be loaded twice', async () => {
    const name = randomUUID()
    const limit = { points: 2, seconds: 10 }
    vi.resetModules()
    const second = await import('./memory.ts')
    expect(second.createMemoryLimiter).not.toBe(createMemoryLimiter)
    const [one, other] = [createMemoryLimiter(name, limit), second.createMemoryLimiter(name, limit)]
    expect([
      await one.consume('x'),
      await other.consume('x'),
      await one.consume('x'),
      await other.consume('x'),
    ]).toEqual([0, 0, 10, 10])
    expect(await other.consume('y')).toBe(0)
  })

  it('is made for an instance of Payload once, though the modules be loaded twice', async () => {
    const floodLimiter = vi.fn(() => ({ consume: async () => 0 }))
    const context = resolveOptions({ comments: { floodLimiter } })
    const payload = {} as Payload
    const limit = { points: 1, seconds: 1 }
    const first = limiterOf(context, payload, 'comment', limit)
    vi.resetModules()
    const second = await import('./index.ts')
    const again = second.limiterOf(context, payload, 'comment', limit)
    expect(again).toBe(first)
    await Promise.all([first.consume('x'), again.consume('x')])
    expect(floodLimiter).toHaveBeenCalledTimes(1)
  })

  it('counts different limits apart', async () => {
    const name = randomUUID()
    const strict = createMemoryLimiter(name, { points: 1, seconds: 10 })
    const mild = createMemoryLimiter(name, { points: 2, seconds: 10 })
    expect([await strict.consume('x'), await strict.consume('x'), await mild.consume('x')]).toEqual([
      0, 10, 0,
    ])
  })
})
