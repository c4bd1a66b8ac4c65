import fc from 'fast-check'
import type { Row, Table } from './table.ts'

const word = fc.constantFrom('', 'Gewicht', '12,5', 'rot; blau', '12"', 'a\tb', '7', 'Ä|ö')

/** Any table the grid can hold, for tests: every row is as long as the columns. */
export const aTable: fc.Arbitrary<Table> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.array(fc.uuid(), { maxLength: 5 }))
  .chain(([columns, ids]) => {
    const texts = fc.array(word, { minLength: columns, maxLength: columns })
    const row = (id: string): fc.Arbitrary<Row> =>
      fc.record({ id: fc.constant(id), group: word, label: word, values: texts, unit: word, note: word })
    return fc.record({ labelHeading: word, columns: texts, rows: fc.tuple(...ids.map(row)) })
  })
