'use client'

import { type ChangeEvent, memo, type ReactNode } from 'react'
import { label } from '../../../src/translations/admin/index.ts'
import { blockWords } from '../../../src/translations/blocks/index.ts'
import { fillWords } from '../../../src/translations/fill.ts'
import type { RowErrors } from '../table/formState.ts'
import { headingRow, type Part, type Row } from '../table/table.ts'
import { Cell } from './Cell.tsx'

/** What the heading and every row of the grid need alike. */
export interface LineProps {
  /** From left to right. */
  parts: Part[]
  columns: string[]
  /** The part the caret is in, when it is in this line. */
  current?: Part
  isReadOnly: boolean
  language: string
  /** The id of the block's fields in the page, up to their own names. */
  idPrefix: string
  onChange: (event: ChangeEvent<HTMLInputElement>) => void
}

const inLanguage = (language: string, name: Exclude<Part, number>) => {
  const words = label('fields', name)
  return language.startsWith('de') ? words.de : words.en
}

/** How a column is called: by its heading, else by its place. */
const columnName = (columns: string[], part: Part, language: string): string =>
  typeof part === 'number'
    ? columns[part]?.trim() || fillWords(blockWords(language).grid.columnOf, { number: part + 1 })
    : inLanguage(language, part)

interface HeadingProps extends LineProps {
  labelHeading: string
  /** Of the headings of the columns, which are one field, and of the labels' heading. */
  columnsError?: string
  labelError?: string
}

/** The row of headings: of the labels and of each column. Groups, units and notes have none of their own. */
export const Headings = ({
  columns,
  columnsError,
  current,
  idPrefix,
  labelError,
  labelHeading,
  language,
  parts,
  ...rest
}: HeadingProps): ReactNode => (
  <tr>
    <td className="ra-grid__handle" />
    {parts.map((part) => {
      const isText = part === 'label' || typeof part === 'number'
      const field = typeof part === 'number' ? 'columns' : 'labelHeading'
      return (
        <th
          className={`ra-grid__cell ra-grid__cell--${typeof part === 'number' ? 'value' : part}`}
          key={part}
          scope="col"
        >
          {isText ? (
            <Cell
              {...rest}
              error={part === 'label' ? labelError : columnsError}
              errorId={`${idPrefix}${field}-error`}
              id={part === 'label' || part === 0 ? `${idPrefix}${field}` : undefined}
              isCurrent={current === part}
              name={
                typeof part === 'number'
                  ? fillWords(blockWords(language).grid.headingOf, { number: part + 1 })
                  : inLanguage(language, 'label')
              }
              part={part}
              placeholder={columnName(columns, part, language)}
              row={headingRow}
              showsError={part === 'label' || part === 0}
              text={typeof part === 'number' ? (columns[part] ?? '') : labelHeading}
            />
          ) : (
            <span className="ra-grid__name">{inLanguage(language, part)}</span>
          )}
        </th>
      )
    })}
  </tr>
)

interface GridRowProps extends LineProps {
  row: Row
  index: number
  /** What the server has said, by the name of the row's field. */
  errors?: RowErrors
}

/** A row of the grid. It is drawn anew only where it changed: a table may have two hundred. */
export const GridRow = memo(function GridRow({
  columns,
  current,
  errors,
  idPrefix,
  index,
  language,
  parts,
  row,
  ...rest
}: GridRowProps): ReactNode {
  const number = fillWords(blockWords(language).grid.rowOf, { number: index + 1 })
  return (
    <tr data-current={current === undefined ? undefined : true}>
      <th className="ra-grid__handle" scope="row">
        {index + 1}
      </th>
      {parts.map((part) => {
        const field = typeof part === 'number' ? 'values' : part
        const id = `${idPrefix}rows__${index}__${field}`
        return (
          <td
            className={`ra-grid__cell ra-grid__cell--${typeof part === 'number' ? 'value' : part}`}
            key={part}
          >
            <Cell
              {...rest}
              error={errors?.[field]}
              errorId={`${id}-error`}
              id={typeof part !== 'number' || part === 0 ? id : undefined}
              isCurrent={current === part}
              name={`${row.label.trim() || number}, ${columnName(columns, part, language)}`}
              part={part}
              row={index}
              showsError={typeof part !== 'number' || part === 0}
              text={typeof part === 'number' ? (row.values[part] ?? '') : row[part]}
            />
          </td>
        )
      })}
    </tr>
  )
})
