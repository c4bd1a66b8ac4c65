import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveScore, normalisedScore } from './score.ts'
import type { Criterion, Scale } from './types.ts'

const scales = fc.constantFrom<Scale>('5', '10', '100')
/** Scores as editors type them: tenths, on the given scale. */
const mark = (scale: Scale) => fc.integer({ min: 0, max: Number(scale) * 10 }).map((tenths) => tenths / 10)
const criterion = (scale: Scale): fc.Arbitrary<Criterion> =>
  fc.record({
    label: fc.string(),
    score: mark(scale),
    weight: fc.constantFrom(undefined, null, 0.5, 1, 2, 3),
  })
const criteriaOnly = scales.chain((scale) =>
  fc.record({
    scale: fc.constant(scale),
    criteria: fc.array(criterion(scale), { minLength: 1, maxLength: 8 }),
  }),
)

describe('effectiveScore', () => {
  it('is the weighted mean of the criteria, a missing weight counting 1', () => {
    expect(
      effectiveScore({
        criteria: [
          { label: 'a', score: 9, weight: 3 },
          { label: 'b', score: 6 },
        ],
      }),
    ).toBe(8.3)
  })

  it('rounds halves up as on paper', () => {
    const half = [8.1, 8.2].map((score) => ({ label: '', score }))
    expect(effectiveScore({ criteria: half })).toBe(8.2)
  })

  it('prefers the score that was given, also 0', () => {
    expect(effectiveScore({ score: 0, criteria: [{ label: 'a', score: 9 }] })).toBe(0)
  })

  it('is unknown without a score and without criteria that count', () => {
    expect(effectiveScore({})).toBeUndefined()
    expect(effectiveScore({ criteria: null, score: null })).toBeUndefined()
    expect(effectiveScore({ criteria: [{ label: 'a', score: 9, weight: 0 }] })).toBeUndefined()
  })

  it('skips rows without a usable score', () => {
    const criteria = [null, { label: 'x' }, { label: 'y', score: '7' }, { label: 'z', score: 4 }]
    expect(effectiveScore({ criteria: criteria as Criterion[] })).toBe(4)
  })

  it('lies between the lowest and the highest criterion and has one decimal', () => {
    fc.assert(
      fc.property(criteriaOnly, (verdict) => {
        const scores = verdict.criteria.map(({ score }) => score)
        const score = effectiveScore(verdict)
        expect(score).toBeGreaterThanOrEqual(Math.min(...scores))
        expect(score).toBeLessThanOrEqual(Math.max(...scores))
        expect(Math.round(Number(score) * 10) / 10).toBe(score)
      }),
    )
  })

  it('does not depend on the order of the criteria nor on the unit of the weights', () => {
    fc.assert(
      fc.property(criteriaOnly, (verdict) => {
        const score = effectiveScore(verdict)
        expect(effectiveScore({ ...verdict, criteria: verdict.criteria.toReversed() })).toBe(score)
        const scaled = verdict.criteria.map((row) => ({ ...row, weight: (row.weight ?? 1) * 4 }))
        expect(effectiveScore({ ...verdict, criteria: scaled })).toBe(score)
      }),
    )
  })
})

describe('normalisedScore', () => {
  it('counts in hundredths of the scale, 10 when none is named', () => {
    expect(normalisedScore({ score: 8.2 })).toBe(82)
    expect(normalisedScore({ scale: '5', score: 4.3 })).toBe(86)
    expect(normalisedScore({ scale: '100', score: 71 })).toBe(71)
    expect(normalisedScore({ scale: '10', score: 7.25 })).toBe(72.5)
    expect(normalisedScore({})).toBeUndefined()
  })

  it('stays between 0 and 100 whatever is stored, with at most one decimal', () => {
    fc.assert(
      fc.property(scales, fc.double({ noNaN: true, noDefaultInfinity: true }), (scale, score) => {
        const normalised = normalisedScore({ scale, score })
        expect(normalised).toBeGreaterThanOrEqual(0)
        expect(normalised).toBeLessThanOrEqual(100)
        expect(Math.round(Number(normalised) * 10) / 10).toBe(normalised)
      }),
    )
  })

  it('grows with the score', () => {
    fc.assert(
      fc.property(
        scales.chain((scale) => fc.tuple(fc.constant(scale), mark(scale), mark(scale))),
        ([scale, a, b]) => {
          fc.pre(a <= b)
          const [low, high] = [normalisedScore({ scale, score: a }), normalisedScore({ scale, score: b })]
          expect(Number(low)).toBeLessThanOrEqual(Number(high))
        },
      ),
    )
  })
})

it('knows no negative zero, which JSON would change', () => {
  expect(Object.is(effectiveScore({ score: -0 }), 0)).toBe(true)
  expect(Object.is(effectiveScore({ criteria: [{ label: 'a', score: -0 }] }), 0)).toBe(true)
  expect(Object.is(normalisedScore({ score: -0 }), 0)).toBe(true)
})
