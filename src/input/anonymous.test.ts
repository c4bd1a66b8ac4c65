import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ANONYMOUS_DEPTH, ANONYMOUS_LIMIT, clampForAnonymous } from './anonymous.ts'

test.each([
  [{}, {}],
  [{ limit: 10 }, { limit: 10 }],
  [{ limit: 100 }, { limit: 100 }],
  [{ limit: 2.5 }, { limit: 2 }],
  [{ limit: 0 }, { limit: 100 }],
  [{ limit: 101 }, { limit: 100 }],
  [{ limit: -1 }, { limit: 100 }],
  [{ limit: Number.NaN }, { limit: 100 }],
  [{ limit: 'abc' }, { limit: 100 }],
  [{ limit: {} }, { limit: 100 }],
  [{ pagination: false }, { pagination: true, limit: 100 }],
  [
    { pagination: false, limit: 5 },
    { pagination: false, limit: 5 },
  ],
  [
    { pagination: 'false', limit: 0 },
    { pagination: true, limit: 100 },
  ],
  [
    { pagination: true, page: 3 },
    { pagination: true, page: 3 },
  ],
  [
    { joins: { articles: { limit: 0, sort: 'x' }, others: {}, none: false } },
    { joins: { articles: { limit: 100, sort: 'x' }, others: {}, none: false } },
  ],
  [{ joins: false }, { joins: false }],
  [
    { depth: 3, where: { a: 1 } },
    { depth: 3, where: { a: 1 } },
  ],
  [{ depth: 0 }, { depth: 0 }],
])('%j becomes %j', (given, expected) => {
  expect(clampForAnonymous(given)).toEqual({ demands: expected })
})

test.each<[unknown]>([
  [4],
  [10],
  [3.5],
  [Number.POSITIVE_INFINITY],
  [Number.NaN],
  ['x'],
  [{}],
  [{ toString: 'x' }],
  [Symbol('x')],
])('depth %o is refused', (depth) => {
  expect(clampForAnonymous({ depth }).problem).toEqual({
    path: 'depth',
    code: 'depth',
    values: { max: ANONYMOUS_DEPTH },
  })
})

test('whatever is asked for, no more than 100 are read', () => {
  const anything = fc.oneof(fc.anything(), fc.integer(), fc.constantFrom(false, true, 'false', null, ''))
  const demands = fc.record(
    {
      limit: anything,
      pagination: anything,
      page: anything,
      depth: anything,
      joins: fc.oneof(anything, fc.dictionary(fc.string(), fc.record({ limit: anything }))),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(demands, (given) => {
      const { demands: clamped } = clampForAnonymous(given)
      // One page without a count, of a size that is given.
      if (clamped.pagination === false) expect(clamped.limit).toBeTypeOf('number')
      const limits = [clamped, ...Object.values(Object(clamped.joins))].map((each) => Object(each).limit)
      for (const limit of limits.filter((each) => typeof each === 'number')) {
        expect(limit).toBeGreaterThanOrEqual(1)
        expect(limit).toBeLessThanOrEqual(ANONYMOUS_LIMIT)
      }
    }),
  )
})
