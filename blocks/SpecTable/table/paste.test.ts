import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ParsedTable, parseTable } from './cells.ts'
import { copyOf, importTable, type Pasted, paste } from './paste.ts'
import { headingRow, isSameTable, type Table, tableOf } from './table.ts'
import { aTable } from './testing.ts'

const read = (text: string) => parseTable(text) as ParsedTable
const tableIn = (pasted: Pasted): Table => {
  if ('refusal' in pasted) throw new Error(pasted.refusal.reason)
  return pasted.table
}
const imported = (text: string) => tableIn(importTable(read(text)))

describe('a whole table', () => {
  it('has headings where its corner is empty, where a column is named so, or where it compares', () => {
    expect(imported('\tA\nGewicht\t1')).toMatchObject({
      labelHeading: '',
      columns: ['A'],
      rows: [{ label: 'Gewicht', values: ['1'] }],
    })
    expect(imported('Merkmal\tWert\nFarbe\trot')).toMatchObject({
      labelHeading: 'Merkmal',
      columns: ['Wert'],
    })
    expect(imported('Rad\tTern\tMuli\nGewicht\t12,5\t13')).toMatchObject({
      labelHeading: 'Rad',
      columns: ['Tern', 'Muli'],
    })
  })
  it('has none where its first row reads like all others', () => {
    expect(imported('Farbe\trot\nGewicht\t12 kg')).toMatchObject({
      columns: [''],
      rows: [{ label: 'Farbe' }, { label: 'Gewicht' }],
    })
    expect(imported('Gewicht\t12\t13\nPreis\t1\t2').rows).toHaveLength(2)
  })
  it('has the headings that somebody decides on', () => {
    const { cells } = read('Farbe\trot\nGewicht\t12 kg')
    expect(tableIn(importTable({ cells, hasHeadings: true }))).toMatchObject({
      labelHeading: 'Farbe',
      columns: ['rot'],
    })
  })
  it('keeps groups, units and notes that have columns of their own, wherever they stand', () => {
    expect(imported('Gruppe;Merkmal;Einheit;A;B;Anmerkung\nAkku;Laufzeit;h;7,5;8;bei 20 °C')).toMatchObject({
      labelHeading: 'Merkmal',
      columns: ['A', 'B'],
      rows: [{ group: 'Akku', label: 'Laufzeit', values: ['7,5', '8'], unit: 'h', note: 'bei 20 °C' }],
    })
  })
  it('takes a line with a label alone for the head of a group', () => {
    expect(imported('\tA\tB\nPreis\t1\t2\nAkku\t\t\nLaufzeit\t3\t4\nLadezeit\t5\t6').rows).toMatchObject([
      { group: '', label: 'Preis' },
      { group: 'Akku', label: 'Laufzeit' },
      { group: 'Akku', label: 'Ladezeit' },
    ])
    expect(imported('Farbe\t\nGewicht\t').rows.map(({ label }) => label)).toEqual(['Farbe', 'Gewicht'])
  })
  it('loses blank rows and columns at its edge, and line breaks in its cells', () => {
    expect(imported('\tA\t\n\t\t\n"Maße\nin cm"\t1\t\n')).toMatchObject({
      columns: ['A'],
      rows: [{ label: 'Maße in cm' }],
    })
  })
  it('may be a list of labels', () => {
    expect(imported('Gewicht\nFarbe')).toMatchObject({
      columns: [''],
      rows: [{ label: 'Gewicht', values: [''] }, { label: 'Farbe' }],
    })
  })
  it('is refused where it would lose something', () => {
    const wide = `\t${'A\t'.repeat(6)}B\nx\t${'1\t'.repeat(6)}2`
    expect(importTable(read(wide))).toEqual({ refusal: { reason: 'tooManyColumns', found: 7, limit: 6 } })
    const long = Array.from({ length: 201 }, (_, index) => `x\t${index}`).join('\n')
    expect(importTable(read(long))).toEqual({ refusal: { reason: 'tooManyRows', found: 201, limit: 200 } })
  })
})

describe('cells into a table', () => {
  const table = tableOf({
    columns: ['A', 'B'],
    rows: [
      { id: '1', label: 'x', values: ['1', '2'], unit: 'kg', note: 'n', group: 'g' },
      { id: '2', label: 'y', values: ['3', '4'] },
    ],
  })
  it('go to the right and down, over what stands there', () => {
    expect(tableIn(paste(table, { row: 0, part: 1 }, read('7\n8')))).toMatchObject({
      rows: [
        { id: '1', values: ['1', '7'], unit: 'kg', note: 'n', group: 'g' },
        { id: '2', values: ['3', '8'] },
      ],
    })
    expect(tableIn(paste(table, { row: 1, part: 'label' }, read('z\t5')))).toMatchObject({
      rows: [{}, { label: 'z', values: ['5', '4'] }],
    })
    expect(tableIn(paste(table, { row: headingRow, part: 0 }, read('C\tD\n5\t6')))).toMatchObject({
      columns: ['C', 'D'],
      rows: [{ values: ['5', '6'] }, { values: ['3', '4'] }],
    })
    expect(tableIn(paste(table, { row: 0, part: 'unit' }, read('g\tm')))).toMatchObject({
      rows: [{ unit: 'g', note: 'm' }, {}],
    })
  })
  it('make rows and columns where the table ends', () => {
    const grown = tableIn(paste(table, { row: 1, part: 1 }, read('5\t6\n7\t8')))
    expect(grown.columns).toEqual(['A', 'B', ''])
    expect(grown.rows.map(({ values }) => values)).toEqual([
      ['1', '2', ''],
      ['3', '5', '6'],
      ['', '7', '8'],
    ])
  })
  it('are refused where they do not fit', () => {
    expect(paste(table, { row: 0, part: 'note' }, read('a\tb'))).toEqual({
      refusal: { reason: 'tooWide', found: 2, limit: 1 },
    })
    expect(paste(table, { row: 0, part: 1 }, read('1\t2\t3\t4\t5\t6'))).toEqual({
      refusal: { reason: 'tooManyColumns', found: 7, limit: 6 },
    })
    expect(paste(table, { row: 1, part: 0 }, read('1\n'.repeat(200)))).toEqual({
      refusal: { reason: 'tooManyRows', found: 201, limit: 200 },
    })
  })
})

it('gives a copy back as it was, in either language', () => {
  const words = fc.constantFrom(
    { group: 'Gruppe', unit: 'Einheit', note: 'Anmerkung' },
    { group: 'Group', unit: 'Unit', note: 'Note' },
  )
  fc.assert(
    fc.property(aTable, words, (table, named) => {
      const copied: Table = {
        ...table,
        rows: table.rows.filter(({ label, values }) => label || values.some(Boolean)),
      }
      fc.pre(copied.rows.length > 0)
      const again = imported(copyOf(copied, named))
      expect(
        isSameTable(
          { ...again, rows: again.rows.map((row, index) => ({ ...row, id: copied.rows[index]?.id })) },
          copied,
        ),
      ).toBe(true)
    }),
  )
})
