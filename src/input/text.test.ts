import fc from 'fast-check'
import { expect, test } from 'vitest'
import { badText } from './text.ts'

test.each([
  ['', undefined],
  ['Grüße, 世界, 👩‍🔬', undefined],
  ['a\0b', 'nul'],
  ['\ud83d', 'surrogate'],
  ['a\udc00\ud800', 'surrogate'],
  ['\0\ud800', 'nul'],
] as const)('%j: %s', (value, expected) => {
  expect(badText(value)).toBe(expected)
})

test('says what survives UTF-8, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 0xffff })), (units) => {
      const value = String.fromCharCode(...units)
      const survives = Buffer.from(value, 'utf8').toString('utf8') === value
      expect(badText(value) === undefined).toBe(survives)
    }),
  )
})
