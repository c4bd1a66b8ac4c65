import type { ReactNode } from 'react'
import { each } from '../../src/react/each.tsx'
import type { BlockProps } from '../../src/react/options.ts'
import { headingId, sectionOutline } from '../../src/react/outline.ts'
import { Scroll } from '../../src/react/Scroll.tsx'
import { Heading, Spoken } from '../../src/react/Section.tsx'
import { rowsOf, textOf } from '../../src/react/values.ts'
import { type ReaderLabels, readerLabels } from '../../src/translations/readers/index.ts'
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

const columnsOf = ({ columns }: SpecTableBlock): string[] =>
  Array.isArray(columns) ? columns.map(textOf) : []

/** The block's heading; empty where it shows nothing. */
const headingOf = (block: SpecTableBlock, words: ReaderLabels) =>
  columnsOf(block).length > 0 && rowsOf(block.rows).length > 0
    ? textOf(block.caption) || words['specTable.caption']
    : ''

/** A table of data: caption, column and row headings, groups; it scrolls sideways where the screen is narrow. */
export function SpecTable({
  block,
  id = 'ra-spec-table',
  locale,
  labels,
  headingLevel,
}: BlockProps<SpecTableBlock>): ReactNode {
  const words = readerLabels(locale, labels)
  const heading = headingOf(block, words)
  if (!heading) return null
  const columns = columnsOf(block)
  const groups = grouped(rowsOf(block.rows))
  const named = headingId(id)
  return (
    <section className="ra-block ra-spec" aria-labelledby={named}>
      <Scroll labelledBy={named}>
        <table className="ra-table ra-spec__table">
          <caption>
            <Heading level={headingLevel} id={named} className="ra-heading">
              {heading}
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

SpecTable.outline = sectionOutline(headingOf)

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
