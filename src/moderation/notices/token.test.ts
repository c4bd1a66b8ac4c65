import { describe, expect, it } from 'vitest'
import { openToken, sealToken } from './token.ts'

const secret = 'a secret'
const content = { person: 123_456, at: 1_700_000_000_000, language: 'de' }

describe('a token', () => {
  it.each([content, { ...content, person: '64b0c1d2e3f4a5b6c7d8e9f0' }])('gives back %j', (each) => {
    expect(openToken(secret, 'confirm', sealToken(secret, 'confirm', each))).toEqual(each)
  })

  it('needs no escapes in a URL', () => {
    for (let i = 0; i < 50; i++) expect(sealToken(secret, 'confirm', content)).toMatch(/^[\w-]+$/)
  })

  it('reveals nothing: neither what is in it, nor its length, nor that two are of one person', () => {
    const [first, second] = [sealToken(secret, 'confirm', content), sealToken(secret, 'confirm', content)]
    expect(first).not.toBe(second)
    expect(Buffer.from(first, 'base64url').toString('latin1')).not.toMatch(/123456|person|de"/)
    expect(sealToken(secret, 'confirm', { ...content, person: 1 })).toHaveLength(first.length)
  })

  it('is good for its purpose and in its installation alone', () => {
    const token = sealToken(secret, 'confirm', content)
    expect(openToken(secret, 'unsubscribe', token)).toBeUndefined()
    expect(openToken('another secret', 'confirm', token)).toBeUndefined()
  })

  it('breaks when a single character is changed, left out or added', () => {
    const token = sealToken(secret, 'unsubscribe', content)
    for (let i = 0; i < token.length; i++) {
      const other = token[i] === 'A' ? 'B' : 'A'
      expect(openToken(secret, 'unsubscribe', token.slice(0, i) + other + token.slice(i + 1))).toBeUndefined()
      expect(openToken(secret, 'unsubscribe', token.slice(0, i))).toBeUndefined()
    }
    expect(openToken(secret, 'unsubscribe', `${token}A`)).toBeUndefined()
  })

  it.each([
    undefined,
    null,
    '',
    'x',
    '%',
    'ä'.repeat(100),
    `${sealToken(secret, 'confirm', content)}=`,
    'A'.repeat(5_000),
    'A'.repeat(38),
  ])('is not %j', (token) => {
    expect(openToken(secret, 'confirm', token)).toBeUndefined()
  })
})
