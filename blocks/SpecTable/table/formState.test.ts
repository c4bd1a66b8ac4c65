import fc from 'fast-check'
import type { FormState } from 'payload'
import { expect, it } from 'vitest'
import { pathsOf, readErrors, readTable, writeTable } from './formState.ts'
import { isSameTable, moveRow, removeRow, setText, type Table } from './table.ts'
import { aTable } from './testing.ts'

const paths = pathsOf('layout.2')

const written = (state: FormState, table: Table): FormState => {
  const { drop, set } = writeTable(state, paths, table)
  const kept = Object.fromEntries(Object.entries(state).filter(([path]) => !drop.includes(path)))
  return { ...kept, ...set }
}

it('writes what it reads, and what it reads needs no writing', () => {
  fc.assert(
    fc.property(aTable, aTable, (first, second) => {
      const other = { title: { value: 'x' } }
      const state = written(written(other, first), second)
      expect(isSameTable(readTable(state, paths), second)).toBe(true)
      expect(state.title).toBe(other.title)
      expect(writeTable(state, paths, second)).toEqual({ set: {}, drop: [] })
      expect(state['layout.2.rows']?.value ?? 0).toBe(second.rows.length)
    }),
  )
})

const table: Table = {
  labelHeading: '',
  columns: ['A'],
  rows: ['x', 'y'].map((label) => ({
    id: `id-${label}`,
    group: '',
    label,
    values: ['1'],
    unit: '',
    note: '',
  })),
}

it('touches the one field that changed, and marks it so', () => {
  const state = written({}, table)
  const { drop, set } = writeTable(state, paths, setText(table, { row: 1, part: 0 }, '2'))
  expect(drop).toEqual([])
  expect(Object.keys(set)).toEqual(['layout.2.rows.1.values'])
  expect(set['layout.2.rows.1.values']).toMatchObject({ value: ['2'], isModified: true })
})

it('moves with a row what a host stores in it and what the server said of it', () => {
  const state = written({}, table)
  const label = state['layout.2.rows.0.label']
  const extended: FormState = {
    ...state,
    'layout.2.rows.0.source': { value: 'maker' },
    'layout.2.rows.0.label': { ...label, valid: false, errorMessage: 'no' },
  }
  const moved = written(extended, moveRow(readTable(extended, paths), 0, 1))
  expect(moved['layout.2.rows.1.source']).toEqual({ value: 'maker' })
  expect(moved['layout.2.rows.0.source']).toBeUndefined()
  expect(moved['layout.2.rows']?.rows?.map(({ id }) => id)).toEqual(['id-y', 'id-x'])
  expect(readErrors(moved, paths).byRow).toEqual([undefined, { label: 'no' }])
})

it('leaves nothing of a row that is gone', () => {
  const state = written({}, table)
  const left = written(state, removeRow(table, 1))
  expect(Object.keys(left).filter((path) => path.startsWith('layout.2.rows.1.'))).toEqual([])
  expect(left['layout.2.rows']).toMatchObject({ value: 1, disableFormData: true })
})

it('has paths of its own where the form is the block’s', () => {
  expect(pathsOf('')).toEqual({ labelHeading: 'labelHeading', columns: 'columns', rows: 'rows' })
})
