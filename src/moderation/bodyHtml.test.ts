import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyHtml, escapeHtml, linksIn } from './bodyHtml.ts'

const link = (url: string) => {
  const escaped = escapeHtml(url)
  return `<a href="${escaped}" rel="ugc nofollow noopener noreferrer">${escaped}</a>`
}

/** What comments attack with, and what they are made of. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'<>"\'&`=/()[]{}\\ \n\r\t.,;:!?',
        'http://',
        'https://',
        'javascript:',
        'x.example',
        '<script>',
        '</p>',
        "'onmouseover='",
        '&lt;',
        '\u200b',
        '\u202e',
        '\u2028',
        '\ud83d\ude00',
        'user:pw@',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

const unescaped = (html: string) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

const ownTags = /<\/?p>|<br>|<a href="([^"<>']*)" rel="ugc nofollow noopener noreferrer">|<\/a>/g

describe('bodyHtml', () => {
  it.each([
    ['one line', '<p>one line</p>'],
    ['two\nlines', '<p>two<br>lines</p>'],
    ['two\r\nlines', '<p>two<br>lines</p>'],
    ['two\rlines', '<p>two<br>lines</p>'],
    ['one\n\nother', '<p>one</p><p>other</p>'],
    ['one\n \t\n\n\nother', '<p>one</p><p>other</p>'],
    ['\n\n  one  \n\n', '<p>one</p>'],
    ['', ''],
    [' \n\n ', ''],
    ['0', '<p>0</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['a & b &amp; c', '<p>a &amp; b &amp;amp; c</p>'],
    ['<img src=x onerror="alert(1)">', '<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p>'],
    ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    [
      'javascript:alert(1) data:text/html,x ftp://x.example',
      '<p>javascript:alert(1) data:text/html,x ftp://x.example</p>',
    ],
  ])('%j', (body, html) => {
    expect(bodyHtml(body)).toBe(html)
  })

  it.each([
    ['see https://x.example/a?b=c&d=e#f now', `<p>see ${link('https://x.example/a?b=c&d=e#f')} now</p>`],
    ['HTTPS://X.example', `<p>${link('HTTPS://X.example')}</p>`],
    ['at http://x.example.', `<p>at ${link('http://x.example')}.</p>`],
    ['(http://x.example)', `<p>(${link('http://x.example')})</p>`],
    ['http://x.example/a_(b)', `<p>${link('http://x.example/a_(b)')}</p>`],
    ['(http://x.example/a_(b))', `<p>(${link('http://x.example/a_(b)')})</p>`],
    ['(http://x.example/a_(b)).', `<p>(${link('http://x.example/a_(b)')}).</p>`],
    ['[http://x.example]!', `<p>[${link('http://x.example')}]!</p>`],
    [
      "http://x.example/?'onmouseover='alert(1)",
      `<p>${link('http://x.example/')}?&#39;onmouseover=&#39;alert(1)</p>`,
    ],
    ['"http://x.example"', `<p>&quot;${link('http://x.example')}&quot;</p>`],
    ['<a href="http://x.example">', `<p>&lt;a href=&quot;${link('http://x.example')}&quot;&gt;</p>`],
    [
      'http://x.example\nhttp://y.example',
      `<p>${link('http://x.example')}<br>${link('http://y.example')}</p>`,
    ],
    ['https://müller.example/straße', `<p>${link('https://müller.example/straße')}</p>`],
    ['http://', '<p>http://</p>'],
    ['http://?', '<p>http://?</p>'],
    ['https://bank.example@evil.example/', '<p>https://bank.example@evil.example/</p>'],
    ['http://x.example\u202egnp.exe', `<p>${link('http://x.example')}\u202egnp.exe</p>`],
  ])('links %j', (body, html) => {
    expect(bodyHtml(body)).toBe(html)
  })

  it('has no raw <, >, " or \' but in tags of its own, and links to http and https alone', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        const html = bodyHtml(body)
        for (const [, href] of html.matchAll(ownTags)) {
          if (href === undefined) continue
          expect(['http:', 'https:']).toContain(new URL(unescaped(href)).protocol)
        }
        expect(html.replace(ownTags, '')).not.toMatch(/[<>"']/)
        expect(html.replace(ownTags, '')).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/)
      }),
      { numRuns: 2_000 },
    )
  })

  it('closes what it opens, in order', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        expect(bodyHtml(body)).toMatch(/^(?:<p>(?:[^<]|<br>|<a [^>]+>[^<]+<\/a>)+<\/p>)*$/)
      }),
      { numRuns: 2_000 },
    )
  })

  it('keeps every character that shows', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        const text = unescaped(bodyHtml(body).replace(/<[^>]+>/g, ' '))
        expect(text.replace(/\s/g, '')).toBe(body.replace(/\s/g, ''))
      }),
      { numRuns: 2_000 },
    )
  })

  it('links what linksIn finds', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        const linked = [...bodyHtml(body).matchAll(/href="([^"]*)"/g)].map(([, href]) =>
          unescaped(href ?? ''),
        )
        expect(linked).toEqual(linksIn(body))
      }),
      { numRuns: 1_000 },
    )
  })
})
