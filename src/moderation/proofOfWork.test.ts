import { randomUUID } from 'node:crypto'
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { type PayloadRequest, ValidationError } from 'payload'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PluginContext } from '../options.ts'
import { resolveOptions } from '../options.ts'
import { checkProof, createChallenge } from './proofOfWork.ts'

const contextWith = (proofOfWork: object | undefined = { maxNumber: 4 }) =>
  resolveOptions({ comments: { proofOfWork } })

const newRequest = (secret: string = randomUUID()) =>
  ({ payload: { secret, logger: console }, t: (key: string) => key }) as unknown as PayloadRequest

const encoded = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString('base64')

const challengeOf = async (context: PluginContext, req: PayloadRequest) =>
  (await createChallenge(context, req)) as Challenge

/** What ALTCHA's widget sends. */
const solve = async (challenge: Challenge) => ({
  challenge,
  solution: await solveChallenge({ challenge, deriveKey }),
})

const refusal = (context: PluginContext, req: PayloadRequest, altcha: string) =>
  checkProof(context, req, altcha).then(
    (check) => {
      throw new Error(`Not refused: ${JSON.stringify(check)}`)
    },
    (error) => error,
  )

const expectRefusal = async (context: PluginContext, req: PayloadRequest, altcha: string) => {
  const error = await refusal(context, req, altcha)
  expect(error).toBeInstanceOf(ValidationError)
  expect(error).toMatchObject({
    status: 400,
    data: { errors: [{ path: 'altcha', message: expect.any(String) }] },
  })
}

const passed = { step: 'proofOfWork', verdict: 'pass' }

afterEach(() => {
  vi.useRealTimers()
})

describe('where proof of work is off', () => {
  it('there is no challenge, and no check of what is sent', async () => {
    const context = resolveOptions()
    expect(await createChallenge(context, newRequest())).toBeUndefined()
    expect(await checkProof(context, newRequest(), 'whatever')).toBeUndefined()
  })
})

describe('createChallenge', () => {
  it('makes another challenge each time, signed, for 20 minutes, that gives no solution away', async () => {
    vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ['Date'] })
    const [context, req] = [contextWith({}), newRequest()]
    const [one, other] = [await challengeOf(context, req), await challengeOf(context, req)]
    expect(one.signature).not.toBe(other.signature)
    expect(one.parameters.nonce).not.toBe(other.parameters.nonce)
    expect(one).toEqual({
      parameters: {
        algorithm: 'PBKDF2/SHA-256',
        cost: 5_000,
        expiresAt: 1_800_001_200,
        keyLength: 32,
        keyPrefix: expect.stringMatching(/^[\da-f]{32}$/),
        keySignature: expect.stringMatching(/^[\da-f]{64}$/),
        nonce: expect.stringMatching(/^[\da-f]{32}$/),
        salt: expect.stringMatching(/^[\da-f]{32}$/),
      },
      signature: expect.stringMatching(/^[\da-f]{64}$/),
    })
  })

  it('has a solver try at least half of the numbers and at most all', async () => {
    const [context, req] = [contextWith({ maxNumber: 6 }), newRequest()]
    for (let time = 0; time < 20; time++) {
      const { solution } = await solve(await challengeOf(context, req))
      expect(solution?.counter).toBeGreaterThanOrEqual(3)
      expect(solution?.counter).toBeLessThanOrEqual(6)
    }
  })
})

describe('checkProof', () => {
  it('passes what is solved, on every instance with the same secret', async () => {
    const [context, req] = [contextWith(), newRequest('shared')]
    const altcha = encoded(await solve(await challengeOf(context, req)))
    expect(await checkProof(context, newRequest('shared'), altcha)).toEqual(passed)
  })

  it("passes with the host's key, whatever Payload's secret is", async () => {
    const context = contextWith({ maxNumber: 2, hmacKey: 'of the host' })
    const altcha = encoded(await solve(await challengeOf(context, newRequest())))
    expect(await checkProof(context, newRequest(), altcha)).toEqual(passed)
  })

  it.each([undefined, ''])('holds when nothing was sent: %j', async (altcha) => {
    expect(await checkProof(contextWith(), newRequest(), altcha)).toEqual({
      step: 'proofOfWork',
      verdict: 'hold',
      reason: 'proofMissing',
    })
  })

  it('refuses what was used before, also of many at the same moment all but one', async () => {
    const [context, req] = [contextWith(), newRequest()]
    const altcha = encoded(await solve(await challengeOf(context, req)))
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => checkProof(context, req, altcha)),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expectRefusal(context, req, altcha)
  })

  it('refuses the same solution in another coat', async () => {
    const [context, req] = [contextWith(), newRequest()]
    const solved = await solve(await challengeOf(context, req))
    expect(await checkProof(context, req, encoded(solved))).toEqual(passed)
    await expectRefusal(context, req, ` ${encoded(solved)}\n`)
    await expectRefusal(context, req, encoded({ extra: 1, ...solved }))
    await expectRefusal(
      context,
      req,
      encoded({ ...solved, solution: { ...solved.solution, counter: 1, time: 5 } }),
    )
  })

  it('refuses one whose time is over', async () => {
    const [context, req] = [contextWith({ maxNumber: 2, seconds: 60 }), newRequest()]
    vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ['Date'] })
    const [early, late] = [await challengeOf(context, req), await challengeOf(context, req)]
    vi.setSystemTime(1_800_000_060_000)
    expect(await checkProof(context, req, encoded(await solve(early)))).toEqual(passed)
    vi.setSystemTime(1_800_000_061_000)
    await expectRefusal(context, req, encoded(await solve(late)))
  })

  it('refuses the challenge of another installation', async () => {
    const context = contextWith()
    const altcha = encoded(await solve(await challengeOf(context, newRequest('theirs'))))
    await expectRefusal(context, newRequest('ours'), altcha)
  })

  it('refuses a challenge that was made easier or lives longer', async () => {
    const [context, req] = [contextWith(), newRequest()]
    const { parameters, signature } = await challengeOf(context, req)
    for (const change of [
      { keyPrefix: '00' },
      { keyPrefix: '00', cost: 1 },
      { expiresAt: undefined },
      { expiresAt: (parameters.expiresAt ?? 0) + 1 },
      { keySignature: undefined },
    ]) {
      const challenge = { parameters: { ...parameters, ...change }, signature }
      await expectRefusal(context, req, encoded(await solve(challenge)))
    }
    await expectRefusal(context, req, encoded(await solve({ parameters })))
  })

  it('refuses what is not solved', async () => {
    const [context, req] = [contextWith(), newRequest()]
    const challenge = await challengeOf(context, req)
    const { keyPrefix } = challenge.parameters
    for (const solution of [
      undefined,
      null,
      {},
      { counter: 1, derivedKey: keyPrefix.padEnd(64, '0') },
      { counter: 1, derivedKey: '' },
      { counter: 'x', derivedKey: 5 },
    ])
      await expectRefusal(context, req, encoded({ challenge, solution }))
    // None of these used it up.
    expect(await checkProof(context, req, encoded(await solve(challenge)))).toEqual(passed)
  })

  it.each([
    'x',
    '!!!',
    encoded(null),
    encoded(5),
    encoded([]),
    encoded({}),
    encoded({ challenge: null, solution: null }),
    encoded({ challenge: {}, solution: {} }),
    encoded({ challenge: { parameters: {}, signature: 5 }, solution: {} }),
    encoded({ algorithm: 'SHA-256', challenge: 'a', number: 1, salt: 'b', signature: 'c' }),
  ])('refuses garbage: %s', async (altcha) => {
    await expectRefusal(contextWith(), newRequest(), altcha)
  })
})
