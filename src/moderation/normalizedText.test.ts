import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizedText } from './normalizedText.ts'

describe('normalizedText', () => {
  it.each([
    ['УСТАНОВКА', 'установка'],
    ['ΟΔΟΣ', 'οδος'],
    ['ΟΔΟΣ.com', 'οδος.com'],
    ['STRASSE', 'straße'],
    ['STRAẞE', 'straße'],
    ['straẞe', 'strasse'],
    ['İSTANBUL', 'istanbul'],
    ['ISPARTA', 'ısparta'],
    ['ｃａｓｉｎｏ', 'casino'],
    ['ﾊﾟﾁﾝｺ', 'パチンコ'],
    ['𝐜𝐚𝐬𝐢𝐧𝐨', 'casino'],
    ['ⓒⓐⓢⓘⓝⓞ', 'casino'],
    ['ﬁnance', 'finance'],
    ['cafe\u0301', 'café'],
    ['c\u200ba\u200cs\u200di\u2060n\ufeffo', 'casino'],
    ['ca\u00adsi\u034fno', 'casino'],
    ['c\ufe0fasin\u{e0061}o', 'casino'],
    ['ca\u0001si\u0008no', 'casino'],
    ['ca\u202esino', 'casino'],
    [' two \u00a0\u3000\r\n\t\u0085 words ', 'two words'],
  ])('%j is the same as %j', (one, other) => {
    expect(normalizedText(one)).toBe(normalizedText(other))
  })

  it.each([
    ['jalapeño', 'jalapeno'],
    ['casino', 'casinos'],
    ['two words', 'twowords'],
    ['か', 'が'],
  ])('%j is not the same as %j', (one, other) => {
    expect(normalizedText(one)).not.toBe(normalizedText(other))
  })

  it.each(['', ' ', '\u200b', '\u00ad\ufeff', '\u2800', '\u3164', '\u115f', '\uffa0', '\ufe0f', '\u0007'])(
    'of %j is nothing',
    (text) => {
      expect(normalizedText(text)).toBe('')
    },
  )

  it('does not change what it made, nor depends on case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const normalized = normalizedText(text)
        expect(normalizedText(normalized)).toBe(normalized)
        expect(normalizedText(text.normalize('NFD'))).toBe(normalized)
        expect(normalized).not.toMatch(/\s\s|^\s|\s$/)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is the same for capitals and small letters, in every script', () => {
    for (let code = 0; code < 0x2_0000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue
      const letter = String.fromCodePoint(code)
      const word = `a${letter}b`
      if (normalizedText(word.toUpperCase()) !== normalizedText(word))
        expect(letter).toBe(letter.toUpperCase())
      if (normalizedText(word.toLowerCase()) !== normalizedText(word))
        expect(letter).toBe(letter.toLowerCase())
    }
  })
})
