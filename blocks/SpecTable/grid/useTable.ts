'use client'

import { useForm, useFormFields, useFormSubmitted } from '@payloadcms/ui'
import { useCallback, useMemo, useRef, useState } from 'react'
import { pathsOf, readErrors, readTable, type TableErrors, writeTable } from '../table/formState.ts'
import { begin, type History, record, redo, synced, undo } from '../table/history.ts'
import { isSameTable, shared, type Table, trimmed } from '../table/table.ts'

const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const withIds = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => (row.id ? row : { ...row, id: newId() })),
})

const noErrors: TableErrors = { byRow: [] }

/**
 * The spec table in the form around it, with what the server has said of its cells, and the steps back.
 *
 * @param blockPath where the block is in the form; empty where the form is the block's own, as inside Lexical
 * @returns `change(next, about)` writes; steps with the same `about` are undone together. `undo` and `redo` are there
 *   while there is something to do, and return the table as it then is.
 */
export const useTable = (blockPath: string) => {
  const paths = useMemo(() => pathsOf(blockPath), [blockPath])
  const { dispatchFields, getFields, setModified } = useForm()
  const isSubmitted = useFormSubmitted()
  const last = useRef<Table>(undefined)
  // The same object as long as nothing in it changes, so that typing elsewhere does not draw every table anew.
  const table = useFormFields(([state]) => {
    const read = readTable(state, paths)
    last.current = last.current ? shared(read, last.current) : read
    return last.current
  })
  const judged = useFormFields(([state]) => (isSubmitted ? state : undefined))
  const [history, setHistory] = useState<History<Table>>(() => begin(table))
  // What somebody else has changed, another locale for one, is no step of this grid.
  const current = synced(history, table, isSameTable)

  const write = useCallback(
    (next: Table) => {
      const state = getFields()
      const { set, drop } = writeTable(state, paths, next)
      if (drop.length === 0) dispatchFields({ type: 'UPDATE_MANY', formState: set })
      else {
        const kept = { ...state }
        for (const path of drop) delete kept[path]
        dispatchFields({ type: 'REPLACE_STATE', optimize: false, state: { ...kept, ...set } })
      }
      setModified(true)
    },
    [dispatchFields, getFields, paths, setModified],
  )

  const change = (next: Table, about?: string) => {
    const after = withIds(trimmed(next))
    setHistory(record(current, after, about))
    write(after)
  }
  const step = (to: History<Table>) => {
    setHistory(to)
    write(to.present)
    return to.present
  }
  return {
    table,
    errors: useMemo(() => (judged ? readErrors(judged, paths) : noErrors), [judged, paths]),
    change,
    undo: current.past.length > 0 ? () => step(undo(current)) : undefined,
    redo: current.future.length > 0 ? () => step(redo(current)) : undefined,
  }
}
