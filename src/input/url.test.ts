import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAllowedUrl, isHttpUrl } from './url.ts'

const WEB = [
  'https://example.com',
  'HTTP://EXAMPLE.COM/',
  'http://localhost:3000/a?b=c&d=%20#e',
  'https://münchen.example/straße',
  'http://[2001:db8::1]/',
  `https://example.com/${'a'.repeat(1900)}`,
]
const ALLOWED = [
  'mailto:a@example.com',
  'mailto:?subject=x',
  '/',
  '/de/articles/x?y#z',
  '#top',
  '?page=2',
  '/a//b',
]
const REFUSED = [
  '',
  'example.com',
  'articles/x',
  '//evil.example/x',
  '/\\evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' https://example.com',
  'https://example.com ',
  'https://exa mple.com',
  '/\t/evil.example',
  '\n//evil.example',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.com',
  'tel:+491234',
  'blob:https://example.com/1',
  'http:example.com',
  'https:/example.com',
  'https://',
  'https:///x',
  'https://?x',
  'http://user@example.com',
  'https://bank.example:secret@evil.example',
  'http://a:99999/',
  'mailto:',
  'mailto:/x',
  'https://example.com/\u202egnp.exe',
  'https://example.com/\ud800',
  `https://example.com/${'a'.repeat(2000)}`,
]

describe('an address', () => {
  test.each([...WEB, ...ALLOWED])('%j may stand in content', (value) => {
    expect(isAllowedUrl(value)).toBe(true)
  })
  test.each(REFUSED)('%j may not', (value) => {
    expect(isAllowedUrl(value)).toBe(false)
    expect(isHttpUrl(value)).toBe(false)
  })
  test('of an offer is http or https', () => {
    expect(WEB.filter((value) => !isHttpUrl(value))).toEqual([])
    expect(ALLOWED.filter(isHttpUrl)).toEqual([])
  })
})

/** What a browser does with an address on a page of the site, by the same standard that browsers follow. */
const opened = (value: string) => new URL(value, 'https://site.example/de/')

const pieces = fc.oneof(
  fc.constantFrom(
    'javascript:',
    'data:',
    'https:',
    'http:',
    'mailto:',
    'JAVA',
    'script:',
    'evil.example',
    'a',
  ),
  fc.constantFrom('//', '/', '\\', '#', '?', '@', ':', '..', '[', ']', '%0a'),
  fc.constantFrom('\t', '\n', '\r', '\0', ' ', '\u00a0', '\u2028', '\u202e'),
)

test('whatever is let in opens http, https or mailto, and a path stays on the site', () => {
  let letIn = 0
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 6 }).map((each) => each.join('')),
        fc.webUrl(),
      ),
      (value) => {
        if (!isAllowedUrl(value)) return
        letIn += 1
        const url = opened(value)
        expect(['http:', 'https:', 'mailto:']).toContain(url.protocol)
        if (/^[/?#]/.test(value)) expect(url.origin).toBe('https://site.example')
        if (isHttpUrl(value)) expect(url.href).toBe(new URL(value).href)
      },
    ),
    { numRuns: 5000 },
  )
  expect(letIn).toBeGreaterThan(500)
})
