import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countLinks } from './links.ts'

describe('countLinks', () => {
  it.each([
    ['nothing', 0],
    ['http://x.example', 1],
    ['http://x.example http://x.example', 2],
    ['HTTP://x.example, https://y.example!', 2],
    ['www.x.example', 1],
    ['(www.x.example), WWW.y.example', 2],
    ['www.müller.example', 1],
    ['http://www.x.example', 1],
    ['ftp://www.x.example', 1],
    ['http://x.example/?www.y.example', 1],
    ['mail to lea@www.example', 0],
    ['the www. is wide', 0],
    ['awww.yes', 0],
    ['<a href="http://x.example">x</a>', 1],
    ["<A HREF='www.x.example'>x</A>", 1],
    ['<a href="x.example">x</a>', 1],
    ['<a class="y"\nhref = x.example>x</a>', 1],
    ['<a href="//x.example">x</a> <a href="y.example">y</a>', 2],
    ['<a href="http://x.example">http://y.example</a>', 2],
    ['[url=http://x.example]x[/url]', 1],
    ['[url]http://x.example[/url]', 1],
    ['[URL="x.example"]x[/URL]', 1],
    ['[url]x.example[/url] [url = y.example]y[/url]', 2],
    ['[link](http://x.example)', 1],
    ['ｈｔｔｐ：／／ｘ．example', 1],
    ['ht\u200btp://x.example', 1],
    ['w\u00adww.x.example', 1],
    ['<abbr href="x">, [urls], a href', 0],
  ])('%j has %d', (text, count) => {
    expect(countLinks(text)).toBe(count)
  })

  it('counts as many as there are, whatever stands between', () => {
    const link = fc.constantFrom(
      'http://x.example',
      'www.x.example/a',
      '[url=x.example]',
      '<a href=x.example>',
    )
    const between = fc.constantFrom(' ', '\n', ' and ', ' <b> ', ' [x] ', ' . ', ' é ')
    fc.assert(
      fc.property(fc.array(fc.tuple(link, between), { maxLength: 20 }), (parts) => {
        expect(countLinks(parts.flat().join(''))).toBe(parts.length)
      }),
    )
  })

  it.each([
    '<a '.repeat(1_700),
    `<a ${' '.repeat(5_000)}`,
    '[url'.repeat(1_250),
    `[url${' '.repeat(5_000)}`,
    'www.'.repeat(1_250),
    'href href='.repeat(500),
  ])('is done with %.20s…', (text) => {
    expect(countLinks(text)).toBeLessThanOrEqual(1)
  })
})
