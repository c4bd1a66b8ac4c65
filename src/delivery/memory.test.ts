import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Answer, AnswerMemory, everything } from './memory.ts'

const answer = (text: string, tags: string[] = ['articles:1'], more: Partial<Answer> = {}): Answer => ({
  status: 200,
  headers: {},
  body: Buffer.from(text),
  freshness: { tags },
  ...more,
})

const opened = (options: Partial<ConstructorParameters<typeof AnswerMemory>[0]> = {}) => {
  const memory = new AnswerMemory({ maxBytes: 1024 * 1024, ...options })
  memory.open()
  return memory
}

const text = async (made: Promise<Answer>) => (await made).body.toString()

describe('AnswerMemory', () => {
  it('makes an answer once and keeps it until a tag of it is dropped', async () => {
    const memory = opened()
    const make = vi.fn(async () => answer(`made ${make.mock.calls.length} times`, ['articles:1', 'topics:2']))
    await memory.answer('one', make)
    memory.drop(['articles:3'])
    expect(await text(memory.answer('one', make))).toBe('made 1 times')
    memory.drop(['topics:2'])
    expect(memory.get('one')).toBeUndefined()
    expect(await text(memory.answer('one', make))).toBe('made 2 times')
  })

  it('makes an answer once for all who ask at the same time', async () => {
    const memory = opened()
    const make = vi.fn(async () => answer('x'))
    await Promise.all(Array.from({ length: 50 }, () => memory.answer('one', make)))
    expect(make).toHaveBeenCalledTimes(1)
  })

  it('lets nobody who asks after a change have what was begun before it, and does not keep that', async () => {
    const memory = opened()
    let finish = (_: Answer) => {}
    const early = memory.answer('one', () => new Promise((resolve) => (finish = resolve)))
    memory.drop(['articles:1'])
    const late = memory.answer('one', async () => answer('new'))
    await Promise.resolve()
    finish(answer('old'))
    expect(await text(early)).toBe('old')
    expect(await text(late)).toBe('new')
    expect(memory.get('one')?.body.toString()).toBe('new')
  })

  it('keeps what was begun before a change of something else', async () => {
    const memory = opened()
    let finish = (_: Answer) => {}
    const made = memory.answer('one', () => new Promise((resolve) => (finish = resolve)))
    memory.drop(['topics:9'])
    await Promise.resolve()
    finish(answer('x'))
    await made
    expect(memory.get('one')).toBeDefined()
  })

  it('keeps nothing beyond its moment', async () => {
    let now = 1000
    const memory = opened({ now: () => now })
    await memory.answer('one', async () => answer('x', [], { freshness: { tags: [], until: 2000 } }))
    now = 1999
    expect(memory.get('one')).toBeDefined()
    now = 2000
    expect(memory.get('one')).toBeUndefined()
  })

  it('neither keeps nor shares while it is closed or not up to date', async () => {
    let isUpToDate = true
    const memory = new AnswerMemory({ maxBytes: 1024 * 1024, isUpToDate: () => isUpToDate })
    const make = vi.fn(async () => answer('x'))
    await Promise.all([memory.answer('one', make), memory.answer('one', make)])
    expect(make).toHaveBeenCalledTimes(2)
    memory.open()
    await memory.answer('one', make)
    isUpToDate = false
    expect(memory.get('one')).toBeUndefined()
    await memory.answer('one', make)
    expect(make).toHaveBeenCalledTimes(4)
    isUpToDate = true
    expect(memory.get('one')).toBeDefined()
    memory.close()
    memory.open()
    expect(memory.get('one')).toBeUndefined()
  })

  it('keeps no answer that does not say how long it stays right, and none made across a gap', async () => {
    const memory = opened()
    await memory.answer('one', async () => answer('x', [], { freshness: undefined }))
    await memory.answer('two', async () => {
      memory.close()
      memory.open()
      return answer('y')
    })
    expect([memory.get('one'), memory.get('two')]).toEqual([undefined, undefined])
  })

  it('tells all who wait what went wrong, and tries again for the next one', async () => {
    const memory = opened()
    const fail = async () => Promise.reject(new Error('away'))
    await Promise.all(
      [memory.answer('one', fail), memory.answer('one', fail)].map((each) =>
        expect(each).rejects.toThrow('away'),
      ),
    )
    expect(await text(memory.answer('one', async () => answer('there')))).toBe('there')
  })

  it('is bounded by bytes, and a flood of addresses that lead nowhere pushes out no page', async () => {
    const maxBytes = 256 * 1024
    const memory = opened({ maxBytes })
    await memory.answer('page', async () => answer('x'.repeat(1000)))
    for (let n = 0; n < 1000; n++)
      await memory.answer(`none ${n}`, async () => answer('not found', ['articles'], { status: 404 }))
    expect(memory.size).toBeLessThanOrEqual(maxBytes)
    expect(memory.get('page')).toBeDefined()
    for (let n = 0; n < 1000; n++) await memory.answer(`${n}`, async () => answer('x'.repeat(1000)))
    expect(memory.size).toBeLessThanOrEqual(maxBytes)
    await memory.answer('huge', async () => answer('x'.repeat(maxBytes)))
    expect(memory.get('huge')).toBeUndefined()
  })

  it('forgets everything when it is not known what changed', async () => {
    const memory = opened()
    await memory.answer('one', async () => answer('x'))
    memory.drop([everything])
    expect(memory.get('one')).toBeUndefined()
    expect(memory.size).toBe(0)
  })

  it('always answers what is stored, whatever is read, made and changed in whatever order', async () => {
    const keys = ['a', 'b', 'c'] as const
    const step = fc.oneof(
      fc.record({ do: fc.constant('begin' as const), key: fc.constantFrom(...keys) }),
      fc.record({ do: fc.constant('finish' as const), nth: fc.nat(5) }),
      fc.record({ do: fc.constant('change' as const), key: fc.constantFrom(...keys) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const memory = opened()
        const stored: Record<string, number> = { a: 0, b: 0, c: 0 }
        const finishing: (() => void)[] = []
        const checks: Promise<void>[] = []
        for (const each of steps) {
          if (each.do === 'begin') {
            const atLeast = stored[each.key] ?? 0
            const make = () => {
              const made = answer(String(stored[each.key]), [each.key])
              return new Promise<Answer>((resolve) => finishing.push(() => resolve(made)))
            }
            checks.push(
              memory.answer(each.key, make).then((got) => {
                // Never older than when it was asked for.
                expect(Number(got.body)).toBeGreaterThanOrEqual(atLeast)
              }),
            )
          } else if (each.do === 'finish') {
            finishing.splice(each.nth, 1)[0]?.()
            await new Promise(setImmediate)
          } else {
            stored[each.key] = (stored[each.key] ?? 0) + 1
            memory.drop([each.key])
          }
        }
        await new Promise(setImmediate)
        for (const finish of finishing) finish()
        await Promise.all(checks)
        for (const key of keys) {
          const kept = memory.get(key)
          if (kept) expect(Number(kept.body)).toBe(stored[key])
        }
      }),
    )
  })
})
