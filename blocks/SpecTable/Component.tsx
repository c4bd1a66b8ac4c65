import type { ReactNode } from 'react'
import { each } from '../../src/react/each.tsx'
import type { BlockProps } from '../../src/react/options.ts'
import { Scroll } from '../../src/react/Scroll.tsx'
import { Heading, Spoken } from '../../src/react/Section.tsx'
import { rowsOf, textOf } from '../../src/react/values.ts'
import { readerLabels } from '../../src/translations/readers/index.ts'
import type { SpecRow, SpecTable as SpecTableBlock } from './types.ts'

interface Group {
  name: string
  rows: SpecRow[]
}

/** Neighbouring rows of the same group together; a row without a group is in one without a name. */
function grouped(rows: SpecRow[]): Group[] {
  const groups: Group[] = []
  for (const row of rows) {
    const name = textOf(row.group)
    const last = groups.at(-1)
    if (last?.name === name) last.rows.push(row)
    else groups.push({ name, rows: [row] })
  }
  return groups
}

/** A table of data: caption, column and row headings, groups; it scrolls sideways where the screen is narrow. */
export function SpecTable({
  block,
  id = 'ra-spec-table',
  locale,
  labels,
  headingLevel,
}: BlockProps<SpecTableBlock>): ReactNode {
  const words = readerLabels(locale, labels)
  const columns: string[] = Array.isArray(block.columns) ? block.columns.map(textOf) : []
  const groups = grouped(rowsOf(block.rows))
  if (columns.length === 0 || groups.length === 0) return null
  const headingId = `${id}-heading`
  return (
    <section className="ra-block ra-spec" aria-labelledby={headingId}>
      <Scroll labelledBy={headingId}>
        <table className="ra-table ra-spec__table">
          <caption>
            <Heading level={headingLevel} id={headingId} className="ra-heading">
              {textOf(block.caption) || words['specTable.caption']}
            </Heading>
          </caption>
          <thead>
            <tr>
              <th scope="col">{textOf(block.labelHeading) || words['specTable.labelHeading']}</th>
              {each(columns, (column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          {each(groups, (group) => (
            <tbody>
              {group.name && (
                <tr className="ra-spec__group">
                  <th scope="rowgroup" colSpan={columns.length + 1}>
                    <span>{group.name}</span>
                  </th>
                </tr>
              )}
              {each(group.rows, (row) => (
                <Row row={row} columns={columns} empty={words['specTable.empty']} />
              ))}
            </tbody>
          ))}
        </table>
      </Scroll>
    </section>
  )
}

interface RowProps {
  row: SpecRow
  columns: string[]
  empty: string
}

/** With a note, `abbr` keeps the row's heading short for those who hear it again at every cell. */
function Row({ row, columns, empty }: RowProps): ReactNode {
  const label = textOf(row.label)
  const note = textOf(row.note)
  const unit = textOf(row.unit)
  const values: unknown[] = Array.isArray(row.values) ? row.values : []
  return (
    <tr>
      <th scope="row" abbr={note ? label : undefined}>
        {label}
        {note && <small className="ra-spec__note">{note}</small>}
      </th>
      {each(columns, (_, index) => (
        <td>
          <Value value={textOf(values[index])} unit={unit} empty={empty} />
        </td>
      ))}
    </tr>
  )
}

function Value({ value, unit, empty }: { value: string; unit: string; empty: string }): ReactNode {
  if (!value) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <Spoken>{empty}</Spoken>
      </>
    )
  }
  return unit ? (
    <>
      {value} <span className="ra-spec__unit">{unit}</span>
    </>
  ) : (
    value
  )
}
