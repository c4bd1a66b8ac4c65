'use client'

import { type ClipboardEvent, useState } from 'react'
import { label } from '../../../src/translations/admin/index.ts'
import { blockWords } from '../../../src/translations/blocks/index.ts'
import { fillWords } from '../../../src/translations/fill.ts'
import { type ParsedTable, parseTable } from '../table/cells.ts'
import { copyOf, importTable, type Pasted, paste } from '../table/paste.ts'
import { headingRow, type Place, type Table } from '../table/table.ts'
import { placeOf } from './useCaret.ts'

export interface Message {
  text: string
  isRefusal?: boolean
  /** Reads the first row the other way, where only its look has decided. */
  otherReading?: { name: string; run: () => void }
}

interface Clipboard {
  table: Table
  isReadOnly: boolean
  language: string
  apply: (next: Table, to?: Place) => void
}

/** Pastes into the grid and copies out of it, and what there is to say about it. */
export const useClipboard = ({ apply, isReadOnly, language, table }: Clipboard) => {
  const words = blockWords(language).grid
  const [message, setMessage] = useState<Message>()

  const otherReading = ({ cells, hasHeadings }: ParsedTable) => ({
    name: hasHeadings ? words.firstRowIsData : words.firstRowIsHeading,
    run: () => take(importTable({ cells, hasHeadings: !hasHeadings }), { row: headingRow, part: 'label' }),
  })
  const take = (pasted: Pasted, at: Place) => {
    if ('refusal' in pasted) {
      const { reason, ...values } = pasted.refusal
      setMessage({ text: fillWords(words[reason], values), isRefusal: true })
      return
    }
    const { columns, imported, rows } = pasted
    apply(pasted.table, at)
    setMessage({
      text: fillWords(words.pasted, { rows, columns }),
      otherReading: imported && otherReading(imported),
    })
  }
  const onPaste = (event: ClipboardEvent) => {
    const place = placeOf(event.target)
    const parsed = parseTable(event.clipboardData.getData('text/plain'))
    // One text goes into the cell as the browser does it.
    if (isReadOnly || !place || !parsed || parsed.cells.flat().length < 2) return
    event.preventDefault()
    take(paste(table, place, parsed), place)
  }
  const copy = async () => {
    const named = (part: 'group' | 'unit' | 'note') =>
      label('fields', part)[language.startsWith('de') ? 'de' : 'en']
    try {
      await navigator.clipboard.writeText(
        copyOf(table, { group: named('group'), unit: named('unit'), note: named('note') }),
      )
      setMessage({ text: words.copied })
    } catch {
      setMessage({ text: words.notCopied, isRefusal: true })
    }
  }
  return { message, copy, onPaste, forget: () => setMessage(undefined) }
}
