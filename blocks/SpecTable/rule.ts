import type { BlockRule } from '../../src/publishing/problems.ts'
import type { SpecTable } from './types.ts'

/** Every row has as many values as the table has columns; a value may be empty (contract §3). */
export const specTableRule: BlockRule<SpecTable> = ({ columns, rows }) =>
  (rows ?? []).flatMap((row, index) => {
    const values = row?.values?.length ?? 0
    return values === (columns?.length ?? 0)
      ? []
      : [
          {
            path: `rows.${index}.values`,
            code: 'valuesMismatch' as const,
            values: { values, columns: columns?.length ?? 0 },
          },
        ]
  })
