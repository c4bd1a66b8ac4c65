'use client'

import type { ChangeEvent } from 'react'
import type { Place } from '../table/table.ts'

export interface CellProps extends Place {
  text: string
  /** Said to who does not see where the cell stands. */
  name: string
  /** The field's id as Payload builds it, so that links to the field lead here. */
  id?: string
  placeholder?: string
  error?: string
  /** Whether `error` is written here rather than at a neighbour that belongs to the same field. */
  showsError?: boolean
  errorId?: string
  isCurrent: boolean
  isReadOnly: boolean
  onChange: (event: ChangeEvent<HTMLInputElement>) => void
}

/** One cell of the grid. Keys, pastes and focus are the table's, which reads the place from the data attributes. */
export const Cell = ({
  error,
  errorId,
  id,
  isCurrent,
  isReadOnly,
  name,
  onChange,
  part,
  placeholder,
  row,
  showsError,
  text,
}: CellProps) => (
  <>
    <input
      aria-describedby={error ? errorId : undefined}
      aria-invalid={error ? true : undefined}
      aria-label={name}
      autoComplete="off"
      className="ra-grid__input"
      data-part={part}
      data-row={row}
      id={id}
      onChange={onChange}
      placeholder={placeholder}
      readOnly={isReadOnly}
      tabIndex={isCurrent ? 0 : -1}
      type="text"
      value={text}
    />
    {error && showsError && (
      <span className="ra-grid__error" id={errorId}>
        {error}
      </span>
    )}
  </>
)
