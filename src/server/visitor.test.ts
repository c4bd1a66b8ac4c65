import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { establishVisitor, visitorAddress } from './visitor.ts'

const from = (remoteAddress: string | undefined, forwardedFor?: string) => ({
  headers: forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor },
  socket: { remoteAddress } as IncomingMessage['socket'],
})

describe('visitorAddress', () => {
  it.each([
    // trusted hops, connection, X-Forwarded-For, expected
    [0, '203.0.113.7', '1.2.3.4', '203.0.113.7'],
    [0, '203.0.113.7', undefined, '203.0.113.7'],
    [1, '10.0.0.1', '203.0.113.7', '203.0.113.7'],
    [1, '10.0.0.1', '6.6.6.6, 203.0.113.7', '203.0.113.7'],
    [2, '10.0.0.1', '6.6.6.6, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
    [2, '10.0.0.1', '203.0.113.7', '203.0.113.7'],
    [1, '10.0.0.1', undefined, '10.0.0.1'],
    [1, '10.0.0.1', '', '10.0.0.1'],
  ])('with %i trusted, connected from %s, forwarded for %s: %s', (trusted, remote, forwarded, expected) => {
    expect(visitorAddress(from(remote, forwarded), trusted)).toBe(expected)
  })

  it.each([
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:CB00:7107', '203.0.113.7'],
    ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:8443', '2001:db8::1'],
    ['203.0.113.7:50123', '203.0.113.7'],
    ['fe80::1%eth0', 'fe80::1'],
    [' 203.0.113.7 ', '203.0.113.7'],
  ])('reads %s as %s', (written, expected) => {
    expect(visitorAddress(from('10.0.0.1', written), 1)).toBe(expected)
  })

  it.each(['unknown', '_hidden', '999.1.1.1', '<script>', '1.2.3', '::1::', 'localhost', '[::1'])(
    'falls back to the proxy when it says %s',
    (written) => {
      expect(visitorAddress(from('10.0.0.1', `6.6.6.6, ${written}`), 1)).toBe('10.0.0.1')
    },
  )

  it('has an answer when the connection is gone', () => {
    expect(visitorAddress(from(undefined), 0)).toBe('0.0.0.0')
  })

  it('always answers with an address, never one that a visitor wrote in front', () => {
    fc.assert(
      fc.property(fc.string(), fc.ipV4(), fc.nat(3), (spoofed, proxy, trusted) => {
        const address = visitorAddress(from('10.0.0.1', spoofed), trusted)
        expect(isIP(address)).toBeGreaterThan(0)
        expect(visitorAddress(from('10.0.0.1', `${spoofed}, ${proxy}`), 1)).toBe(proxy)
      }),
    )
  })
})

describe('establishVisitor', () => {
  const spoofed = {
    'X-Forwarded-For': '6.6.6.6',
    'x-real-ip': '6.6.6.6',
    Forwarded: 'for=6.6.6.6',
    'CF-Connecting-IP': '6.6.6.6',
    'True-Client-IP': '6.6.6.6',
    'X-Client-IP': '6.6.6.6',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-Port': '6666',
    Accept: '*/*',
  }
  const request = () =>
    ({
      headers: Object.fromEntries(
        Object.entries(spoofed).map(([name, value]) => [name.toLowerCase(), value]),
      ),
      rawHeaders: Object.entries(spoofed).flat(),
      socket: { remoteAddress: '::ffff:203.0.113.7' },
    }) as unknown as IncomingMessage

  it('leaves the one address and nothing from outside, in both forms of the headers', () => {
    const incoming = request()
    expect(establishVisitor(incoming, 0)).toBe('203.0.113.7')
    expect(incoming.headers).toEqual({ accept: '*/*', 'x-forwarded-for': '203.0.113.7' })
    expect(incoming.rawHeaders).toEqual(['Accept', '*/*', 'x-forwarded-for', '203.0.113.7'])
  })

  it('keeps what a trusted proxy says about host, scheme and port', () => {
    const incoming = request()
    expect(establishVisitor(incoming, 1)).toBe('6.6.6.6')
    expect(incoming.headers).toEqual({
      accept: '*/*',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-port': '6666',
      'x-forwarded-proto': 'https',
    })
  })
})
