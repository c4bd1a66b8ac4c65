import fc from 'fast-check'
import { expect, it } from 'vitest'
import { specTableRule } from './rule.ts'
import type { SpecTable } from './types.ts'

const context = { layout: [], index: 0 }
const table = (columns: number, ...rows: string[][]): SpecTable => ({
  blockType: 'specTable',
  columns: Array.from({ length: columns }, (_, index) => `Spalte ${index}`),
  rows: rows.map((values) => ({ label: 'x', values })),
})

it('wants as many values in every row as there are columns, empty or not', () => {
  expect(specTableRule(table(2, ['', ''], ['1', '2']), context)).toEqual([])
})

it('names every row that has others, with both numbers', () => {
  expect(specTableRule(table(2, ['1'], ['1', '2'], ['1', '2', '3'], []), context)).toEqual([
    { path: 'rows.0.values', code: 'valuesMismatch', values: { values: 1, columns: 2 } },
    { path: 'rows.2.values', code: 'valuesMismatch', values: { values: 3, columns: 2 } },
    { path: 'rows.3.values', code: 'valuesMismatch', values: { values: 0, columns: 2 } },
  ])
})

it('bears a table that has only begun', () => {
  for (const block of [{}, { columns: null, rows: null }, { rows: [null, {}, { values: null }] }])
    expect(() => specTableRule({ blockType: 'specTable', ...block } as never, context)).not.toThrow()
})

it('finds exactly the rows of another length', () => {
  const rows = fc.array(fc.array(fc.string(), { maxLength: 4 }), { maxLength: 20 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), rows, (columns, values) => {
      expect(specTableRule(table(columns, ...values), context).map(({ path }) => path)).toEqual(
        values.flatMap((row, index) => (row.length === columns ? [] : [`rows.${index}.values`])),
      )
    }),
  )
})
