import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cells, parseTable, toTabSeparated } from './cells.ts'

const cells = (text: string) => parseTable(text)?.cells

describe('from a spreadsheet', () => {
  it('reads cells between tabs, with either line end and the one at the end', () => {
    expect(cells('Gewicht\t12,5 kg\r\nFarbe\trot; blau\r\n')).toEqual([
      ['Gewicht', '12,5 kg'],
      ['Farbe', 'rot; blau'],
    ])
  })
  it('reads cells in quotes, as Excel and Google Sheets write line breaks', () => {
    expect(cells('Maße\t"10 cm\n20 ""Zoll"""\nFarbe\trot')).toEqual([
      ['Maße', '10 cm\n20 "Zoll"'],
      ['Farbe', 'rot'],
    ])
  })
  it('takes a quote that nothing closes, or that closes in the middle, for a quote', () => {
    expect(cells('Rohr\t12" lang\n"Pro" Modell\t"x')).toEqual([
      ['Rohr', '12" lang'],
      ['"Pro" Modell', '"x'],
    ])
  })
  it('fills up rows that are too short, and reads a column', () => {
    expect(cells('a\tb\tc\nd')).toEqual([
      ['a', 'b', 'c'],
      ['d', '', ''],
    ])
    expect(cells('rot\nblau')).toEqual([['rot'], ['blau']])
  })
})

describe('from Markdown', () => {
  it('knows that the first row holds headings', () => {
    expect(parseTable('|  | A | B |\n|:--|--:|:-:|\n| Gewicht | 1,5 | 2 |\n')).toEqual({
      cells: [
        ['', 'A', 'B'],
        ['Gewicht', '1,5', '2'],
      ],
      hasHeadings: true,
    })
  })
  it('does without the outer bars, and with escaped ones and line breaks', () => {
    expect(cells('a | b\n--|--\nx \\| y | z<br>w')).toEqual([
      ['a', 'b'],
      ['x | y', 'z\nw'],
    ])
  })
  it('reads rows without headings', () => {
    expect(parseTable('| a | b |\n| c | d |')).toEqual({
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    })
  })
})

describe('from CSV', () => {
  it('prefers semicolons, between which decimal commas survive', () => {
    expect(cells('Gewicht;12,5;13,1\nMaße;"10;20";30')).toEqual([
      ['Gewicht', '12,5', '13,1'],
      ['Maße', '10;20', '30'],
    ])
    expect(cells('Gewicht;12,5;13,1')).toEqual([['Gewicht', '12,5', '13,1']])
  })
  it('reads commas, and those in quotes as text', () => {
    expect(cells('Weight,"12,5",13\nColour,red,blue')).toEqual([
      ['Weight', '12,5', '13'],
      ['Colour', 'red', 'blue'],
    ])
  })
  it('leaves decimal commas alone where nothing else separates', () => {
    expect(cells('12,5\n13,1')).toEqual([['12,5'], ['13,1']])
    expect(cells('Gewicht 12,5\nLänge 3,2')).toEqual([['Gewicht 12,5'], ['Länge 3,2']])
  })
})

it('leaves text alone', () => {
  for (const text of [
    '',
    ' \n',
    'Leise, schnell und teuer',
    'Leise; aber teuer',
    'Sagt er; sagt sie; sagen alle',
    'a | b',
    '12,5',
  ])
    expect(cells(text)).toBeUndefined()
  expect(cells('Er lief, so schnell es ging.\nSie stand, so lang es ging.')?.[0]).toHaveLength(1)
})

const table = (characters: string, columns = 2) =>
  fc
    .tuple(fc.integer({ min: columns, max: 5 }), fc.integer({ min: 2, max: 6 }))
    .chain(([width, height]) => {
      const cell = fc
        .string({ unit: fc.constantFrom(...characters), maxLength: 6 })
        .map((text) => text.trim())
      return fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      })
    })
    // Blank lines at the ends are what a selection has too much.
    .filter((rows) => [rows[0], rows.at(-1)].every((row) => row?.some((text) => text !== '')))

const csv = (rows: Cells, separator: string) =>
  rows
    .map((row) =>
      row.map((cell) => (/[";,\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
    )
    .join('\r\n')

const markdown = ([first = [], ...rest]: Cells) => {
  const line = (row: string[]) =>
    `| ${row.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`
  return [line(first), `|${'---|'.repeat(first.length)}`, ...rest.map(line)].join('\n')
}

it('gives back what was written', () => {
  const givesBack = (rows: fc.Arbitrary<Cells>, write: (cells: Cells) => string) =>
    fc.assert(
      fc.property(rows, (each) => {
        expect(cells(write(each))).toEqual(each)
      }),
    )
  givesBack(table('ab1,;."\t\n |'), toTabSeparated)
  givesBack(table('ab1,;." \n'), (rows) => csv(rows, ';'))
  // With a comma that separates for sure: no digit and no space beside it.
  const sure = table('ab"\n ').map((rows) => rows.map(([first, ...row]) => [`${first}a`, 'b', ...row]))
  givesBack(sure, (rows) => csv(rows, ','))
  givesBack(table('ab1,;."|\\\n ', 1), markdown)
})

it('bears whatever is on the clipboard', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a1"\t\n\r|-;, :\\\0\uFEFF<br>') }), (text) => {
      const rows = cells(text)
      expect(new Set(rows?.map((row) => row.length)).size).toBeLessThanOrEqual(1)
    }),
  )
})
