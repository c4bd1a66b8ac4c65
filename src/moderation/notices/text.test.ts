import { describe, expect, it } from 'vitest'
import { beginning, oneLine, unlinked } from './text.ts'

describe('oneLine', () => {
  it.each([
    ['Eva\r\nBcc: x@example.com', 'Eva Bcc: x@example.com'],
    ['  Eva \t\u2028\u0085 Ada\u00a0 ', 'Eva Ada'],
    ['Eva\u0000\u001b[31m', 'Eva [31m'],
    ['\u202eavE\u2066\u200f', 'avE'],
    ['=?utf-8?B?RXZh?=', '=\u200b?utf-8?B?RXZh?='],
    ['Zoë 👩‍👩‍👧 محمد', 'Zoë 👩‍👩‍👧 محمد'],
    ['\r\n', ''],
  ])('makes %j one harmless line', (text, expected) => {
    expect(oneLine(text, 80)).toBe(expected)
  })

  it('cuts what is too long, between characters', () => {
    expect(oneLine('12345', 5)).toBe('12345')
    expect(oneLine('123456', 5)).toBe('1234…')
    expect(oneLine('123 56', 5)).toBe('123…')
    expect(oneLine('👍👍👍👍', 3)).toBe('👍👍…')
  })
})

describe('beginning', () => {
  it.each([
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\n\n\n \t\n\nb', 'a\n\nb'],
    ['\n\n a  b \n', 'a  b'],
    ['a\u0007b\u202ec', 'a bc'],
  ])('keeps the lines of %j', (text, expected) => {
    expect(beginning(text, 300)).toBe(expected)
  })

  it('cuts what is too long', () => {
    expect(beginning('x'.repeat(5_000), 300)).toBe(`${'x'.repeat(299)}…`)
  })
})

describe('unlinked', () => {
  it.each([
    'https://evil.example/x?y=1',
    'HTTP://EVIL.EXAMPLE',
    'www.evil.example',
    'evil.example',
    'mailto:a@evil.example',
    'a@evil.example',
    'evil。example',
    'evil．example',
  ])('leaves nothing of %s that reads as an address', (address) => {
    const text = unlinked(`see ${address}.`)
    expect(text).not.toMatch(/\w[.:@\u3002\uff0e\uff61]\w|:\/|\/\//)
    expect(text.replaceAll('\u200b', '')).toBe(`see ${address}.`)
  })

  it('leaves other texts as they are', () => {
    expect(unlinked('Dr. No: 100 % ✓')).toBe('Dr. No: 100 % ✓')
  })
})
