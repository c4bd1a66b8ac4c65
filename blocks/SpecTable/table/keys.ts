import { headingRow, type Part, type Place } from './table.ts'

/** What the grid shows: the parts of a row from left to right, and how many rows there are to walk. */
export interface Shape {
  parts: Part[]
  rows: number
}

/** A step over the grid; `first`, `last`, `top` and `bottom` are the edges. */
export type Step =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'first'
  | 'last'
  | 'top'
  | 'bottom'
  | 'start'
  | 'end'
  | 'next'
  | 'previous'

const isInHeading = (part: Part) => part === 'label' || typeof part === 'number'

/** The parts of a row that have a cell: a heading has none above groups, units and notes. */
const partsOf = ({ parts }: Shape, row: number) => (row === headingRow ? parts.filter(isInHeading) : parts)

/**
 * Where a step leads; undefined where it leaves the grid, which only `next` and `previous` do.
 */
export const walk = (shape: Shape, from: Place, step: Step): Place | undefined => {
  const parts = partsOf(shape, from.row)
  const at = parts.indexOf(from.part)
  const lastRow = shape.rows - 1
  const inRow = (row: number, index: number): Place => {
    const available = partsOf(shape, row)
    return { row, part: available[Math.min(Math.max(index, 0), available.length - 1)] ?? 'label' }
  }
  const toRow = (row: number): Place => {
    const target = Math.min(Math.max(row, headingRow), lastRow)
    return partsOf(shape, target).includes(from.part) ? { row: target, part: from.part } : from
  }
  switch (step) {
    case 'left':
      return inRow(from.row, at - 1)
    case 'right':
      return inRow(from.row, at + 1)
    case 'first':
      return inRow(from.row, 0)
    case 'last':
      return inRow(from.row, parts.length - 1)
    case 'up':
      return toRow(from.row - 1)
    case 'down':
      return toRow(from.row + 1)
    case 'top':
      return isInHeading(from.part) ? toRow(headingRow) : toRow(0)
    case 'bottom':
      return toRow(lastRow)
    case 'start':
      return inRow(headingRow, 0)
    case 'end':
      return inRow(lastRow, shape.parts.length - 1)
    case 'next':
      if (at < parts.length - 1) return inRow(from.row, at + 1)
      return from.row < lastRow ? inRow(from.row + 1, 0) : undefined
    case 'previous':
      if (at > 0) return inRow(from.row, at - 1)
      return from.row > headingRow ? inRow(from.row - 1, Number.MAX_SAFE_INTEGER) : undefined
  }
}

interface Pressed {
  key: string
  ctrl: boolean
  shift: boolean
  /** Whether the whole text of the cell is selected, or there is none: then the arrows walk, else they edit. */
  isWhole: boolean
  /** Whether the caret stands before the first or behind the last letter. */
  isAtStart: boolean
  isAtEnd: boolean
}

/** The step that a key means, undefined where it is the text field's own. */
export const stepOf = ({ key, ctrl, shift, isWhole, isAtStart, isAtEnd }: Pressed): Step | undefined => {
  if (key === 'Tab') return ctrl ? undefined : shift ? 'previous' : 'next'
  if (key === 'Enter') return shift ? 'up' : 'down'
  if (shift) return undefined
  switch (key) {
    case 'ArrowUp':
      return ctrl ? 'top' : 'up'
    case 'ArrowDown':
      return ctrl ? 'bottom' : 'down'
    case 'ArrowLeft':
      if (ctrl) return isWhole ? 'first' : undefined
      return isWhole || isAtStart ? 'left' : undefined
    case 'ArrowRight':
      if (ctrl) return isWhole ? 'last' : undefined
      return isWhole || isAtEnd ? 'right' : undefined
    case 'Home':
      if (ctrl) return 'start'
      return isWhole ? 'first' : undefined
    case 'End':
      if (ctrl) return 'end'
      return isWhole ? 'last' : undefined
    default:
      return undefined
  }
}
