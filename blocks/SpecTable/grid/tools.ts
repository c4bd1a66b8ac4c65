import type { KeyboardEvent } from 'react'
import {
  insertColumn,
  insertRow,
  limits,
  moveColumn,
  moveRow,
  nearest,
  type Place,
  removeColumn,
  removeRow,
  type Table,
} from '../table/table.ts'
import type { Tool } from './Toolbar.tsx'

interface Doing {
  /** Writes a table and enters a cell of it. */
  apply: (next: Table, to: Place) => void
  /** Enters a cell of the table as it will be. */
  enter: (to: Place) => void
  undo?: () => Table
  redo?: () => Table
}

const isMac = () => /Mac|iP(hone|ad)/.test(navigator.platform)

/** What can be done from a cell, for the toolbar and for the keys alike. What makes no sense there is left out. */
export const toolsOf = (table: Table, { row, part }: Place, { apply, enter, redo, undo }: Doing) => {
  const isRow = row >= 0 && row < table.rows.length
  const column = typeof part === 'number' ? part : undefined
  const at = (to: number): Place => ({ row: to, part })
  const movesRow = (to: number) =>
    isRow && to >= 0 && to < table.rows.length ? () => apply(moveRow(table, row, to), at(to)) : undefined
  const movesColumn = (to: number) =>
    column !== undefined && to >= 0 && to < table.columns.length
      ? () => apply(moveColumn(table, column, to), { row, part: to })
      : undefined
  const run = {
    undo,
    redo,
    insertRow:
      row < table.rows.length && table.rows.length < limits.rows
        ? () => apply(insertRow(table, row + 1), at(row + 1))
        : undefined,
    moveRowUp: movesRow(row - 1),
    moveRowDown: movesRow(row + 1),
    removeRow: isRow ? () => apply(removeRow(table, row), at(row)) : undefined,
    insertColumn:
      table.columns.length < limits.columns
        ? () => {
            const to = column === undefined ? table.columns.length : column + 1
            apply(insertColumn(table, to), { row, part: to })
          }
        : undefined,
    moveColumnLeft: movesColumn((column ?? 0) - 1),
    moveColumnRight: movesColumn((column ?? 0) + 1),
    removeColumn:
      column === undefined
        ? undefined
        : () =>
            apply(removeColumn(table, column), {
              row,
              part: Math.max(0, Math.min(column, table.columns.length - 2)),
            }),
  }
  const groups: { name?: 'row' | 'column'; tools: Tool[] }[] = [
    {
      tools: [
        { name: 'undo', icon: 'undo', run: run.undo },
        { name: 'redo', icon: 'redo', run: run.redo },
      ],
    },
    {
      name: 'row',
      tools: [
        { name: 'insertRow', icon: 'add', run: run.insertRow },
        { name: 'moveRowUp', icon: 'up', run: run.moveRowUp },
        { name: 'moveRowDown', icon: 'down', run: run.moveRowDown },
        { name: 'removeRow', icon: 'remove', run: run.removeRow },
      ],
    },
    {
      name: 'column',
      tools: [
        { name: 'insertColumn', icon: 'add', run: run.insertColumn },
        { name: 'moveColumnLeft', icon: 'left', run: run.moveColumnLeft },
        { name: 'moveColumnRight', icon: 'right', run: run.moveColumnRight },
        { name: 'removeColumn', icon: 'remove', run: run.removeColumn },
      ],
    },
  ]
  const byAlt: Record<string, (() => void) | undefined> = {
    ArrowUp: run.moveRowUp,
    ArrowDown: run.moveRowDown,
    ArrowLeft: run.moveColumnLeft,
    ArrowRight: run.moveColumnRight,
  }
  const nothing = () => {}
  // The cell one is in may go with the step; the keys go on from the one that is left.
  const stepped = (step: (() => Table) | undefined) => () => {
    if (step) enter(nearest(step(), { row, part }))
  }

  /** What a key means here; the browser's own undo would not know of the grid's steps. */
  const byKey = ({ altKey, ctrlKey, key, metaKey, shiftKey }: KeyboardEvent): (() => void) | undefined => {
    // Also where nothing can be moved: Alt and an arrow would leave the page.
    if (altKey) return Object.hasOwn(byAlt, key) ? (byAlt[key] ?? nothing) : undefined
    if (!(isMac() ? metaKey : ctrlKey)) return undefined
    const letter = key.toLowerCase()
    if (letter === 'z') return stepped(shiftKey ? redo : undo)
    return letter === 'y' ? stepped(redo) : undefined
  }
  return { byKey, groups }
}
