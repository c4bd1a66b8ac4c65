'use client'

import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import { type Shape, stepOf, walk } from '../table/keys.ts'
import { headingRow, type Part, type Place } from '../table/table.ts'

/** The place of the cell that an event came from; undefined outside of the cells. */
export const placeOf = (target: EventTarget): Place | undefined => {
  const { row, part } = target instanceof HTMLInputElement ? target.dataset : {}
  if (row === undefined || part === undefined) return undefined
  return { row: Number(row), part: /^\d+$/.test(part) ? Number(part) : (part as Part) }
}

const isWhole = ({ selectionEnd, selectionStart, value }: HTMLInputElement) =>
  selectionStart === 0 && selectionEnd === value.length

const isAt = ({ selectionEnd, selectionStart }: HTMLInputElement, at: number) =>
  selectionStart === at && selectionEnd === at

/**
 * Where in the grid one writes, and how the keys lead on. Only the current cell is a tab stop; from it, Tab goes from
 * cell to cell and leaves at the ends. Entering a cell selects its text, so that typing replaces it.
 */
export const useCaret = (table: RefObject<HTMLTableElement | null>, shape: Shape) => {
  const [caret, setCaret] = useState<Place>({ row: headingRow, part: 'label' })
  /** What the cell held when it was entered, for Esc. */
  const entered = useRef('')
  /** The column in which a run of Tabs began: Enter goes on below it. */
  const runStart = useRef<Part>(undefined)
  const wanted = useRef<Place>(undefined)

  const focus = useCallback(
    ({ row, part }: Place): boolean => {
      const cell = table.current?.querySelector<HTMLInputElement>(`[data-row="${row}"][data-part="${part}"]`)
      cell?.focus()
      cell?.select()
      return Boolean(cell)
    },
    [table],
  )
  // A cell that a change has only just made can be entered once it is there.
  useEffect(() => {
    if (wanted.current && focus(wanted.current)) wanted.current = undefined
  })

  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target)
    if (!place) return
    entered.current = (event.target as HTMLInputElement).value
    setCaret(place)
  }

  /** @returns whether the key was a step, which is then done */
  const onStep = (event: KeyboardEvent): boolean => {
    const place = placeOf(event.target)
    if (!place || event.altKey) return false
    const cell = event.target as HTMLInputElement
    const step = stepOf({
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      isWhole: isWhole(cell),
      isAtStart: isAt(cell, 0),
      isAtEnd: isAt(cell, cell.value.length),
    })
    if (!step) return false
    const start = runStart.current
    runStart.current = step === 'next' ? (start ?? place.part) : undefined
    const isNewLine = event.key === 'Enter' && step === 'down' && start !== undefined
    const target = walk(shape, isNewLine ? { ...place, part: start } : place, step)
    if (!target) return false
    event.preventDefault()
    focus(target)
    return true
  }

  return {
    /** The current cell, inside what there is. */
    caret: {
      row: Math.min(caret.row, shape.rows - 1),
      part: shape.parts.includes(caret.part) ? caret.part : ('label' as const),
    },
    entered,
    onFocus,
    onStep,
    onPointerDown: () => {
      runStart.current = undefined
    },
    /** Enters a cell once the change under way is drawn. */
    enterNext: (place: Place) => {
      wanted.current = place
      setCaret(place)
    },
  }
}
