import { isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashNetwork, networkOf } from './address.ts'

const nobody = networkOf(undefined)

describe('networkOf', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['203.0.113.0', '203.0.113.0/24'],
    [' 203.0.113.77 ', '203.0.113.0/24'],
    ['2001:db8:85a3:8d3:1319:8a2e:370:7348', '2001:db8:85a3::/48'],
    ['2001:0DB8:85A3::1', '2001:db8:85a3::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['2001::85a3:0:0:0:1', '2001:0:0::/48'],
    ['::1', '0:0:0::/48'],
    ['::', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['::ffff:cb00:714d', '203.0.113.0/24'],
    ['0:0:0:0:0:ffff:cb00:714d', '203.0.113.0/24'],
    ['::ffff:0.0.0.1', '0.0.0.0/24'],
  ])('%s is in %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it('is the same for every address of one IPv4 network, also mapped into IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.nat(255), (address, last) => {
        const neighbour = address.replace(/\d+$/, String(last))
        expect(networkOf(neighbour)).toBe(networkOf(address))
        expect(networkOf(`::ffff:${neighbour}`)).toBe(networkOf(address))
        expect(networkOf(address)).toBe(address.replace(/\d+$/, '0/24'))
      }),
    )
  })

  it('keeps the first 48 bits of an IPv6 address and none of the others, however it is written', () => {
    const group = fc.integer({ min: 0, max: 0xffff })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 0xffff }),
        fc.tuple(group, group),
        fc.array(group, { minLength: 5, maxLength: 5 }),
        (first, next, rest) => {
          const network = [first, ...next].map((each) => each.toString(16))
          const whole = [...network, ...rest.map((each) => each.toString(16).padStart(4, '0'))].join(':')
          expect(networkOf(whole)).toBe(`${network.join(':')}::/48`)
          expect(networkOf(whole.toUpperCase())).toBe(`${network.join(':')}::/48`)
          expect(networkOf(new URL(`http://[${whole}]`).hostname.slice(1, -1))).toBe(networkOf(whole))
        },
      ),
    )
  })

  it.each([
    '',
    ' ',
    'unknown',
    '203.0.113',
    '203.0.113.256',
    '203.0.113.7, 198.51.100.1',
    'evil.example',
    '1',
  ])('takes "%s" for nobody', (garbage) => {
    expect(networkOf(garbage)).toBe(nobody)
  })

  it('never throws, and takes what is no address for nobody', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (garbage) => {
        fc.pre(isIP(garbage.trim().replace(/%.*/, '')) === 0)
        expect(networkOf(garbage)).toBe(nobody)
      }),
    )
  })
})

describe('hashNetwork', () => {
  it('is the same within a network, and another one in another network or with another secret', () => {
    const hash = hashNetwork('203.0.113.77', 'secret')
    expect(hashNetwork('203.0.113.1', 'secret')).toBe(hash)
    expect(hashNetwork('203.0.114.77', 'secret')).not.toBe(hash)
    expect(hashNetwork('203.0.113.77', 'other')).not.toBe(hash)
    expect(hashNetwork('garbage', 'secret')).toBe(hashNetwork(undefined, 'secret'))
  })

  it('tells nothing of the address', () => {
    expect(hashNetwork('203.0.113.77', 'secret')).toMatch(/^[\w-]{43}$/)
  })
})
