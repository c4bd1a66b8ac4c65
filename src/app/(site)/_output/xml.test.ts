import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { element, escapeXml, xmlDocument } from './xml.ts'

/** What a parser makes of escaped text. */
const parsed = (escaped: string) =>
  escaped
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

describe('escapeXml', () => {
  it('lets no text become markup, a reference or the end of a section', () => {
    expect(escapeXml('<b>&amp;]]></b> "x"')).toBe('&lt;b&gt;&amp;amp;]]&gt;&lt;/b&gt; &quot;x&quot;')
  })

  it('keeps line ends and tabs, which a parser would change', () => {
    expect(escapeXml('a\tb\r\nc')).toBe('a&#9;b&#13;&#10;c')
  })

  it.each(['\0', '\b', '\x1b', '\ufffe', '\uffff', '\ud800', '\udc00'])('leaves %j out', (character) => {
    expect(escapeXml(`a${character}b`)).toBe('ab')
  })

  it('keeps letters of every script, and characters beyond the first plane', () => {
    expect(escapeXml('Prüfstand 試験 🚲 €')).toBe('Prüfstand 試験 🚲 €')
  })

  it('gives back what was put in, but what XML cannot carry', () => {
    const carried = fc
      .string({ unit: 'binary' })
      .filter((text) => !/[^\P{C}\t\n\r]|[\ufffe\uffff]/u.test(text))
    fc.assert(
      fc.property(carried, (text) => {
        expect(parsed(escapeXml(text))).toBe(text)
      }),
    )
  })

  it('never contains what is not allowed', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes))
    fc.assert(
      fc.property(units, (text) => {
        const escaped = escapeXml(text)
        expect(escaped).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;|#9;|#10;|#13;)/)
        expect([...escaped].every((character) => character >= ' ' && !/[\ufffe\uffff]/.test(character))).toBe(
          true,
        )
        // Throws on half a surrogate pair.
        expect(() => encodeURIComponent(escaped)).not.toThrow()
      }),
    )
  })
})

describe('element', () => {
  it('escapes strings, nests elements, and leaves out what is undefined', () => {
    const xml = element('a', { b: '"<', c: undefined, d: 0 }, 'x<y', element('e', {}), undefined)
    expect(xml.xml).toBe('<a b="&quot;&lt;" d="0">x&lt;y<e/></a>')
  })
})

it('begins a document with its declaration', () => {
  expect(xmlDocument(element('a', {}))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n')
})
