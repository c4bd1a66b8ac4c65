import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstFree, isNumbered, slugify } from './slug.ts'

describe('slugify', () => {
  it.each([
    ['Mächtiger Schritt', 'maechtiger-schritt'],
    ['Größe über alles', 'groesse-ueber-alles'],
    ['ÄÖÜ', 'aeoeue'],
    ['  viel   Raum  ', 'viel-raum'],
    ['C++ & C#', 'c-and-c'],
    ['iPhone 15 Pro', 'iphone-15-pro'],
    ["Don't", 'dont'],
    ['日本', ''],
    ['', ''],
  ])('%j → %j', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  it('cuts a long one between words, and a long word anywhere', () => {
    expect(slugify(`${'wort '.repeat(19)}donaudampfschiff`)).toBe('wort-'.repeat(19).slice(0, -1))
    expect(slugify('x'.repeat(300))).toBe('x'.repeat(100))
  })

  it('gives what can stand in an address, and the same again for it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const slug = slugify(text)
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(100)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })
})

describe('isNumbered', () => {
  it.each([
    ['kupfer-2', 'kupfer', true],
    ['kupfer-12', 'kupfer', true],
    ['kupfer', 'kupfer', false],
    ['kupfer-aus-chile', 'kupfer', false],
    ['kupfer-2-aus-chile', 'kupfer', false],
    ['kupfer2', 'kupfer', false],
    ['-2', '', false],
  ])('%j of %j: %j', (slug, base, expected) => {
    expect(isNumbered(slug, base)).toBe(expected)
  })
})

describe('firstFree', () => {
  it('is the base, or the base with the lowest number from 2 that nobody has', () => {
    expect(firstFree('a', new Set())).toBe('a')
    expect(firstFree('a', new Set(['a']))).toBe('a-2')
    expect(firstFree('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3')
    expect(firstFree('a', new Set(['a-2']))).toBe('a')
  })
})
