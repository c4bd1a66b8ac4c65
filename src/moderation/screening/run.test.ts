import { describe, expect, it, vi } from 'vitest'
import { runScreeners, strictest } from './run.ts'
import {
  type Screener,
  type ScreeningContext,
  type ScreeningResult,
  type Submission,
  verdicts,
} from './types.ts'

const submission: Submission = {
  kind: 'create',
  article: 1,
  authorName: 'Lea',
  body: 'A thought.',
  isStaff: false,
  isStaffEmail: false,
}
const context = { now: new Date(0), siteUrl: 'https://example.com', permalink: async () => undefined }

const run = async (...screeners: Screener[]) => {
  const onError = vi.fn<(step: string, error: unknown) => void>()
  const checks = await runScreeners(screeners, submission, context, onError)
  return { checks, errors: onError.mock.calls }
}

const says = (name: string, result: unknown): Screener => ({ name, screen: () => result as ScreeningResult })

describe('runScreeners', () => {
  it('keeps what each step says, in their order and not in that of their answers', async () => {
    let answer: (result: ScreeningResult) => void = () => {}
    const slow: Screener = { name: 'slow', screen: () => new Promise((resolve) => (answer = resolve)) }
    const quick: Screener = {
      name: 'quick',
      screen: () => {
        answer({ verdict: 'hold', reason: 'slow', values: { count: 1 } })
        return { verdict: 'pass' }
      },
    }
    expect(await run(slow, quick)).toEqual({
      checks: [
        { step: 'slow', verdict: 'hold', reason: 'slow', values: { count: 1 } },
        { step: 'quick', verdict: 'pass' },
      ],
      errors: [],
    })
  })

  it('hands every step the submission and the context', async () => {
    const screen = vi.fn<Screener['screen']>(() => ({ verdict: 'pass' }))
    await run({ name: 'own', screen })
    const [given, { signal, ...rest }] = screen.mock.calls[0] as [Submission, ScreeningContext]
    expect(given).toEqual(submission)
    expect(rest).toEqual(context)
    expect(signal.aborted).toBe(false)
  })

  it('keeps only what belongs to a check', async () => {
    const { checks } = await run(says('own', { verdict: 'hold', reason: 'why', secret: 'x', step: 'other' }))
    expect(checks).toEqual([{ step: 'own', verdict: 'hold', reason: 'why' }])
  })

  const error = new Error('broken')
  it.each<[string, Screener['screen']]>([
    [
      'throws',
      () => {
        throw error
      },
    ],
    ['rejects', () => Promise.reject(error)],
    ['rejects later', () => new Promise((_, reject) => setImmediate(reject, error))],
  ])('holds when a step %s, tells of the error, and asks the others', async (_, screen) => {
    expect(await run({ name: 'own', screen }, says('other', { verdict: 'pass' }))).toEqual({
      checks: [
        { step: 'own', verdict: 'hold', reason: 'failed' },
        { step: 'other', verdict: 'pass' },
      ],
      errors: [['own', error]],
    })
  })

  it.each(
    [undefined, null, 'spam', true, {}, [], { verdict: 'fine' }, { verdict: 5 }, { reason: 'x' }].map(
      (result) => ({
        result,
      }),
    ),
  )('holds when a step says $result', async ({ result }) => {
    const { checks, errors } = await run(says('own', result))
    expect(checks).toEqual([{ step: 'own', verdict: 'hold', reason: 'failed' }])
    expect(errors).toEqual([['own', expect.any(TypeError)]])
  })

  it('keeps a reason only where it is a text, and values only where they can be stored', async () => {
    const { checks } = await run(
      says('own', { verdict: 'hold', reason: { html: '<b>' }, values: 'x' }),
      says('other', {
        verdict: 'hold',
        reason: 'why\0',
        values: { count: 1, name: 'a', list: [1], nothing: null },
      }),
    )
    expect(checks).toEqual([
      { step: 'own', verdict: 'hold' },
      { step: 'other', verdict: 'hold', reason: 'why', values: { count: 1, name: 'a' } },
    ])
  })

  it('holds when a step never answers, and tells it to give up', async () => {
    let signal: AbortSignal | undefined
    const { checks, errors } = await run({
      name: 'own',
      timeout: 10,
      screen: (_, given) => {
        signal = given.signal
        return new Promise(() => {})
      },
    })
    expect(checks).toEqual([{ step: 'own', verdict: 'hold', reason: 'timedOut' }])
    expect(signal?.aborted).toBe(true)
    expect(errors).toEqual([])
  })

  it('holds when a step gives up because its time is over', async () => {
    const { checks } = await run({
      name: 'own',
      timeout: 10,
      screen: (_, { signal }) =>
        new Promise((__, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    })
    expect(checks).toEqual([{ step: 'own', verdict: 'hold', reason: 'timedOut' }])
  })

  it('waits three seconds for a step that names no time of its own', async () => {
    vi.useFakeTimers()
    try {
      let done = false
      const answer = run({ name: 'own', screen: () => new Promise(() => {}) })
      void answer.then(() => (done = true))
      await vi.advanceTimersByTimeAsync(2_999)
      expect(done).toBe(false)
      await vi.advanceTimersByTimeAsync(1)
      expect((await answer).checks).toEqual([{ step: 'own', verdict: 'hold', reason: 'timedOut' }])
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('strictest', () => {
  it('is pass when nobody says anything', () => {
    expect(strictest([])).toBe('pass')
  })

  it('is reject before spam, spam before hold, hold before pass, in any order', () => {
    for (const [at, verdict] of verdicts.entries()) {
      const milder = verdicts.slice(0, at + 1).map((each) => ({ verdict: each }))
      expect(strictest(milder)).toBe(verdict)
      expect(strictest(milder.reverse())).toBe(verdict)
    }
  })
})
