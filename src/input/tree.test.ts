import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_DEPTH, MAX_VALUES, treeProblems } from './tree.ts'

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

describe('any JSON', () => {
  test('is fine when its texts, depth and size are', () => {
    expect(treeProblems({ a: [1, null, true, { b: 'Grüße' }], '': '' })).toEqual([])
  })

  test('names the place of every bad text and key', () => {
    const value = JSON.parse(
      '{"a":["\\u0000",{"b":"\\ud800"}],"c\\u0000":1,"__proto__":{"x":1},"d":{"constructor":1}}',
    )
    expect(treeProblems(value)).toEqual([
      { path: 'a.0', code: 'nul' },
      { path: 'a.1.b', code: 'surrogate' },
      { path: '', code: 'nul' },
      { path: '', code: 'key', values: { key: '__proto__' } },
      { path: 'd', code: 'key', values: { key: 'constructor' } },
    ])
  })

  test('has a depth', () => {
    expect(treeProblems(nested(MAX_DEPTH))).toEqual([])
    expect(treeProblems(nested(MAX_DEPTH + 2))).toMatchObject([
      { code: 'tooDeep', values: { max: MAX_DEPTH } },
    ])
    expect(treeProblems(nested(400_000))).toMatchObject([{ code: 'tooDeep' }])
  })

  test('has a size', () => {
    expect(treeProblems(new Array(MAX_VALUES - 1).fill(0))).toEqual([])
    expect(treeProblems(new Array(MAX_VALUES).fill(0))).toMatchObject([{ path: '', code: 'tooLarge' }])
  })

  test('leaves what is no JSON alone', () => {
    expect(treeProblems({ a: new Date(), b: Buffer.from('\0'), c: undefined, d: 1n })).toEqual([])
  })

  test('finds a bad text wherever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom('\0', 'x\ud800'), (value, bad) => {
        const clean = JSON.parse(JSON.stringify(value).replace(/\\u0000|\\ud[89a-f]../gi, ''))
        const before = treeProblems(clean).length
        expect(treeProblems([clean, { deep: [clean, bad] }]).length).toBe(before * 2 + 1)
      }),
    )
  })

  test('never asks for more than a moment', () => {
    const hostile = [nested(400_000), new Array(400_000).fill([]), { a: '\0'.repeat(1_000_000) }]
    const started = performance.now()
    for (const value of hostile) expect(treeProblems(value).length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
