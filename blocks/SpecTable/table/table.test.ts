import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin, type History, record, redo, synced, undo } from './history.ts'
import {
  headingRow,
  insertColumn,
  insertRow,
  isEmpty,
  isSameTable,
  moveColumn,
  moveRow,
  type Place,
  removeColumn,
  removeRow,
  setText,
  shared,
  type Table,
  tableOf,
  textAt,
  trimmed,
} from './table.ts'
import { aTable } from './testing.ts'

const operation = fc.tuple(fc.nat(7), fc.nat(8), fc.nat(8), fc.string({ maxLength: 3 }))
type Operation = [number, number, number, string]

const apply = (table: Table, [kind, a, b, text]: Operation): Table => {
  const row = a % Math.max(1, table.rows.length)
  const column = a % table.columns.length
  const operations = [
    () => insertRow(table, row),
    () => removeRow(table, row),
    () => moveRow(table, row, b),
    () => insertColumn(table, column),
    () => removeColumn(table, column),
    () => moveColumn(table, column, b),
    () => setText(table, { row: a, part: b % table.columns.length }, text),
    () => setText(table, { row: headingRow, part: column }, text),
  ]
  return operations[kind]?.() ?? table
}

it('keeps every row as long as the columns, whatever is done', () => {
  fc.assert(
    fc.property(aTable, fc.array(operation, { maxLength: 20 }), (table, operations) => {
      const result = operations.reduce(apply, table)
      expect(result.columns.length).toBeGreaterThan(0)
      expect(result.columns.length).toBeLessThanOrEqual(6)
      for (const { values } of result.rows) expect(values).toHaveLength(result.columns.length)
    }),
  )
})

it('moves what stands in a cell with its row and its column', () => {
  const table = tableOf({
    columns: ['A', 'B'],
    rows: [
      { id: '1', label: 'x', values: ['1', '2'] },
      { id: '2', label: 'y', values: ['3', '4'] },
    ],
  })
  expect(moveRow(table, 0, 1).rows.map(({ id }) => id)).toEqual(['2', '1'])
  expect(moveColumn(table, 1, 0)).toMatchObject({
    columns: ['B', 'A'],
    rows: [{ values: ['2', '1'] }, { values: ['4', '3'] }],
  })
  expect(moveRow(table, 0, 2)).toEqual(table)
})

it('undoes and does again every step', () => {
  fc.assert(
    fc.property(aTable, fc.array(operation, { minLength: 1, maxLength: 20 }), (table, operations) => {
      let history: History<Table> = begin(table)
      for (const each of operations) history = record(history, apply(history.present, each))
      const end = history.present
      for (const _ of operations) history = undo(history)
      expect(history.present).toEqual(table)
      expect(undo(history).present).toEqual(table)
      for (const _ of operations) history = redo(history)
      expect(history.present).toEqual(end)
    }),
  )
})

it('undoes what was typed in one cell in one step', () => {
  const steps = [
    ['a', '0.label'],
    ['ab', '0.label'],
    ['abc', '1.label'],
  ] as const
  const history = steps.reduce((before, [text, about]) => record(before, text, about), begin(''))
  expect(undo(history).present).toBe('ab')
  expect(undo(undo(history)).present).toBe('')
})

it('forgets its steps where something else has changed the table', () => {
  const history = record(begin('a'), 'b')
  expect(synced(history, 'b', Object.is)).toBe(history)
  expect(synced(history, 'c', Object.is)).toEqual(begin('c'))
})

describe('what a form holds', () => {
  it('may be nothing, or unfinished', () => {
    for (const rows of [undefined, null, 0, [null, {}, { values: null }]])
      expect(tableOf({ rows }).columns).toEqual([''])
    expect(isEmpty(tableOf({}))).toBe(true)
  })
  it('is shown in full where a row has too many values, and filled up where it has too few', () => {
    const table = tableOf({ columns: ['A', 'B'], rows: [{ values: ['1', '2', '3'] }, { values: ['4'] }] })
    expect(table.columns).toEqual(['A', 'B', ''])
    expect(table.rows.map(({ values }) => values)).toEqual([
      ['1', '2', '3'],
      ['4', '', ''],
    ])
  })
  it('loses the empty rows at its end alone', () => {
    const rows = [{ values: [''] }, { values: ['1'] }, { values: [''] }]
    expect(trimmed(tableOf({ rows })).rows).toHaveLength(2)
  })
  it('stays the same object where it is the same', () => {
    fc.assert(
      fc.property(aTable, fc.nat(3), fc.nat(2), (table, row, part) => {
        expect(shared(structuredClone(table), table)).toBe(table)
        const place: Place = { row, part: part % table.columns.length }
        const changed = shared(structuredClone(setText(table, place, 'new')), table)
        expect(textAt(changed, place)).toBe('new')
        expect(isSameTable(changed, table)).toBe(false)
        expect(changed.columns).toBe(table.columns)
        for (const [index, each] of table.rows.entries())
          if (index !== row) expect(changed.rows[index]).toBe(each)
      }),
    )
  })
})
