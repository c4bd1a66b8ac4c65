import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { createFinder } from './automaton.ts'

/** Looks for each sequence at each place. */
const isThere = (sequence: readonly string[], tokens: readonly string[]): boolean =>
  tokens.some((_, at) => sequence.every((token, offset) => tokens[at + offset] === token))

const few = fc.constantFrom('a', 'b', 'c')
const sequences = fc.array(fc.array(few, { minLength: 1, maxLength: 5 }), { maxLength: 8 })

const finderOf = (all: readonly (readonly string[])[]) =>
  createFinder(all.map((sequence) => [sequence, sequence.join('')] as const))

afterEach(() => {
  vi.restoreAllMocks()
})

it('finds one of the sequences exactly when one is there', () => {
  fc.assert(
    fc.property(sequences, fc.array(few, { maxLength: 30 }), (all, tokens) => {
      const found = finderOf(all).find(tokens)
      const there = all.filter((sequence) => isThere(sequence, tokens)).map((sequence) => sequence.join(''))
      if (there.length === 0) expect(found).toBeUndefined()
      else expect(there).toContain(found)
    }),
    { numRuns: 2_000 },
  )
})

it.each([
  ['abcd', ['abce', 'bcd'], 'bcd'],
  ['aab', ['ab'], 'ab'],
  ['abab', ['abac', 'bab'], 'bab'],
  ['xabcx', ['abcd', 'c'], 'c'],
  ['ab', [], undefined],
  ['', ['a'], undefined],
])('in %j of %j: %j', (text, all, found) => {
  expect(finderOf(all.map((each) => [...each])).find([...text])).toBe(found)
})

it('skips a sequence without anything', () => {
  expect(createFinder([[[], 'nothing']]).find(['a'])).toBeUndefined()
})

it('looks at most twice as often as there are tokens, whatever the list', () => {
  // Each of these almost matches everywhere.
  const all = Array.from({ length: 200 }, (_, length) => [...Array<string>(length + 1).fill('a'), 'b'])
  const finder = finderOf(all)
  const tokens = Array<string>(5_000).fill('a')
  const looks = vi.spyOn(Map.prototype, 'get')
  expect(finder.find(tokens)).toBeUndefined()
  expect(looks.mock.calls.length).toBeLessThanOrEqual(2 * tokens.length)
})
