import { describe, expect, it } from 'vitest'
import { fileHref, linkHref, webHref } from './href.ts'

const hostile = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  '//evil.example',
  '/\t/evil.example',
  '/\\evil.example',
  'blob:https://x',
  '',
  undefined,
  null,
  7,
  { href: 'https://example.com' },
]

describe.each([
  ['linkHref', linkHref],
  ['fileHref', fileHref],
  ['webHref', webHref],
] as const)('%s', (_, href) => {
  it.each(hostile)('refuses %j', (value) => {
    expect(href(value)).toBeUndefined()
  })

  it('keeps web addresses as they are', () => {
    expect(href(' https://example.com/ä?b=c#d ')).toBe('https://example.com/ä?b=c#d')
    expect(href('http://example.com')).toBe('http://example.com')
  })
})

it('links may stay on the site, write a mail or call', () => {
  const addresses = ['/de/articles/x?y=1', '#teil', 'mailto:a@example.com', 'tel:+49-30-1']
  expect(addresses.map(linkHref)).toEqual(addresses)
})

it('files are on the site or on the web, offers on the web', () => {
  expect(fileHref('/api/media/file/a.webp')).toBe('/api/media/file/a.webp')
  expect([fileHref('mailto:a@example.com'), fileHref('#a'), webHref('/a')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
