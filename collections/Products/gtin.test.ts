import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGtin } from './gtin.ts'

describe('isGtin', () => {
  // From GS1's and Wikipedia's own examples.
  it.each(['96385074', '012345678905', '036000291452', '4006381333931', '5901234123457', '10614141000415'])(
    '%s is one',
    (text) => expect(isGtin(text)).toBe(true),
  )

  it.each([
    '',
    '0',
    '4006381333930',
    '400638133393',
    '40063813339311',
    '4006381333931 ',
    '４００６３８１３３３９３１',
    '-96385074',
  ])('%j is none', (text) => expect(isGtin(text)).toBe(false))

  it('takes exactly one of the ten check digits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(7, 11, 12, 13),
        fc.bigInt({ min: 0n, max: 10n ** 13n - 1n }),
        (length, number) => {
          const digits = number.toString().padStart(length, '0').slice(-length)
          const valid = [...'0123456789'].filter((check) => isGtin(digits + check))
          expect(valid).toHaveLength(1)
        },
      ),
    )
  })

  it('notices every single wrong digit', () => {
    const gtin = '4006381333931'
    for (let place = 0; place < gtin.length; place++) {
      for (const digit of '0123456789') {
        const changed = gtin.slice(0, place) + digit + gtin.slice(place + 1)
        expect(isGtin(changed)).toBe(changed === gtin)
      }
    }
  })
})
