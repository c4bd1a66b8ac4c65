import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shareText } from './shareText.ts'

it.each([
  ['Mächtiger Schritt für 1.200 €', 'Mächtiger Schritt für 1.200 €'],
  ['Kupfer 🚀 ab  Mine\n', 'Kupfer ab Mine'],
  ['u\u0308ber', 'über'],
  ['銅', ''],
])('draws %j as %j', (text, drawn) => expect(shareText(text, 100)).toBe(drawn))

it('cuts at a word, and a long one anywhere', () => {
  expect(shareText('eins zwei drei vier', 12)).toBe('eins zwei …')
  expect(shareText('Donaudampfschifffahrt', 10)).toBe('Donaudampf …')
})

it('is never longer than asked, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect(shareText(text, 50).length).toBeLessThanOrEqual(52)
    }),
  )
})
