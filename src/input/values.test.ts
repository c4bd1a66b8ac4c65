import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDate, isId, isNumeric } from './values.ts'

describe('isDate', () => {
  test.each([
    '2026-01-31',
    '2024-02-29',
    '2000-02-29',
    '0001-01-01',
    '9999-12-31T23:59:59.999Z',
    '2026-01-31T10:00',
    '2026-01-31 10:00:00',
    '2026-01-31T10:00:00.123456789Z',
    '2026-01-31T10:00:00+05:30',
    new Date(),
  ])('takes %s', (value) => expect(isDate(value)).toBe(true))

  test.each([
    '',
    'x',
    '2026',
    '2026-02-29',
    '1900-02-29',
    '2026-02-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-31T25:00',
    '0001-01-00',
    '2026-01-31 24:30',
    '2026-01-31 10:00 pm',
    '2026-01-31T10:60',
    '2026-01-31T10:00+15:00',
    '2026-W01',
    'Tue Mar 01 2022',
    '0000-01-01',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    '10000-01-01',
    '+010000-01-01T00:00:00Z',
    '-000001-01-01',
    '2026-01-31\n',
    0,
    1_700_000_000_000,
    true,
    null,
    [],
    {},
    new Date('x'),
    new Date(8.64e15),
  ])('refuses %s', (value) => expect(isDate(value)).toBe(false))

  test('takes whatever JavaScript itself writes', () => {
    const range = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') }
    fc.assert(
      fc.property(fc.date({ ...range, noInvalidDate: true }), (date) => {
        expect(isDate(date.toISOString())).toBe(true)
        expect(isDate(date.toISOString().slice(0, 10))).toBe(true)
      }),
    )
  })

  test('refuses every day that the calendar does not have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(20), fc.nat(40), (year, month, day) => {
        const text = [year, month, day].map((n, i) => String(n).padStart(i ? 2 : 4, '0')).join('-')
        const date = new Date(`${text}T00:00:00Z`)
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
        expect(isDate(text)).toBe(exists)
      }),
    )
  })
})

describe('isNumeric', () => {
  test.each([0, -0, 1.5, -1e300, '', ' ', '5', ' 5.5 ', '-.5', '5.', '1e3', '+1'])('takes %j', (value) =>
    expect(isNumeric(value)).toBe(true),
  )
  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    'x',
    '12abc',
    '1e999',
    '0x10',
    'Infinity',
    '1_000',
    true,
    null,
    [],
    {},
    5n,
  ])('refuses %s', (value) => expect(isNumeric(value)).toBe(false))
  test('agrees with what Payload makes of the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer()), (number) => {
        expect(isNumeric(String(number))).toBe(Number.isFinite(number))
        if (Number.isFinite(number)) expect(Number.parseFloat(String(number)) === number).toBe(true)
      }),
    )
  })
})

describe('isId', () => {
  test('numbers are those of a serial column', () => {
    expect([1, 42, 2_147_483_647].every((id) => isId(id, 'number'))).toBe(true)
    for (const id of [0, -1, 1.5, 2_147_483_648, Number.NaN, '1', '', null, {}, [1], true])
      expect(isId(id, 'number')).toBe(false)
  })
  test('texts are short and not empty', () => {
    expect(isId('66f0c0ffee', 'text')).toBe(true)
    for (const id of ['', 'x'.repeat(201), 1, null, {}]) expect(isId(id, 'text')).toBe(false)
  })
})
