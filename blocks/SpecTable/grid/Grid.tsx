'use client'

import { FieldLabel, useField, useForm, useFormProcessing, useTranslation } from '@payloadcms/ui'
import type { ArrayFieldClientProps } from 'payload'
import { type ChangeEvent, type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import { blockWords } from '../../../src/translations/blocks/index.ts'
import {
  emptyRow,
  headingRow,
  isEmpty,
  isUsed,
  limits,
  type Part,
  type Place,
  setText,
  type Table,
  tableOf,
  textAt,
} from '../table/table.ts'
import { GridRow, Headings } from './GridRow.tsx'
import { TextTool, Toolbar } from './Toolbar.tsx'
import { toolsOf } from './tools.ts'
import { placeOf, useCaret } from './useCaret.ts'
import { type Message, useClipboard } from './useClipboard.ts'
import { useTable } from './useTable.ts'
import './grid.css'

/** What few tables need is shown where it is used, or asked for. */
const optional = ['group', 'unit', 'note'] as const

/**
 * The rows of a spec table, and with them its headings, as a grid to write and paste in. It stands where the field
 * `rows` is, and writes that, `columns` and `labelHeading`.
 */
export const SpecTableGrid = ({ field, path: stalePath, readOnly }: ArrayFieldClientProps) => {
  const { language } = useTranslation().i18n
  const words = blockWords(language).grid
  const { path } = useField({ hasRows: true, potentiallyStalePath: stalePath })
  const { disabled } = useForm()
  const isSending = useFormProcessing()
  // While it is sent the form is disabled too; then the grid holds still and looks as before.
  const isReadOnly = readOnly === true || (disabled && !isSending)
  const isHeld = isReadOnly || isSending
  const { change, errors, redo, table, undo } = useTable(path.replace(/\.?rows$/, ''))
  const [opened, setOpened] = useState<(typeof optional)[number][]>([])
  // A part that has been in use stays, also while its last text is being written anew.
  const used = optional.filter((part) => isUsed(table, part) && !opened.includes(part))
  if (used.length > 0) setOpened([...opened, ...used])
  const parts = useMemo((): Part[] => {
    const [group, ...rest] = optional.map((part) => (opened.includes(part) ? [part] : []))
    return [...(group ?? []), 'label', ...table.columns.keys(), ...rest.flat()]
  }, [opened, table.columns])
  // Below the last row there is always one to write in.
  const hasNext = !isReadOnly && table.rows.length < limits.rows
  const next = useMemo(() => emptyRow(table.columns.length), [table.columns.length])
  const rows = hasNext ? [...table.rows, next] : table.rows

  const element = useRef<HTMLTableElement>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const { caret, entered, enterNext, onFocus, onPointerDown, onStep } = useCaret(element, {
    parts,
    rows: rows.length,
  })
  const apply = (changed: Table, to?: Place, about?: string) => {
    clipboard.forget()
    change(changed, about)
    if (to) enterNext(to)
  }
  const clipboard = useClipboard({ apply, isReadOnly: isHeld, language, table })
  const tools = toolsOf(table, caret, { apply, enter: enterNext, redo, undo })

  const latest = useRef({ apply, table })
  latest.current = { apply, table }
  const onChange = useCallback(({ target }: ChangeEvent<HTMLInputElement>) => {
    const place = placeOf(target)
    if (!place) return
    const { apply: write, table: now } = latest.current
    write(setText(now, place, target.value), undefined, `${place.row}.${place.part}`)
  }, [])

  const takeBackOrLeave = (place: Place) => {
    if (!isHeld && textAt(table, place) !== entered.current)
      apply(setText(table, place, entered.current), place)
    else toolbar.current?.querySelector('button')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    if (!place || event.nativeEvent.isComposing || onStep(event)) return
    const run = isHeld ? undefined : tools.byKey(event)
    if (run) run()
    else if (event.key === 'Escape') takeBackOrLeave(place)
    else if (event.key === 'F2') putCaretLast(event.target as HTMLInputElement)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const line = {
    columns: table.columns,
    idPrefix: `field-${path.replace(/rows$/, '').replaceAll('.', '__')}`,
    isReadOnly: isHeld,
    language,
    onChange,
    parts,
  }
  const currentIn = (row: number) => (caret.row === row ? caret.part : undefined)
  return (
    <div className="field-type ra-grid" id={`field-${path.replaceAll('.', '__')}`}>
      <FieldLabel as="span" label={words.label} path={path} required={field.required} />
      {!isReadOnly && (
        <>
          <p className="ra-grid__hint">{words.hint}</p>
          <Toolbar groups={tools.groups} ref={toolbar} words={words}>
            {optional
              .filter((part) => !opened.includes(part))
              .map((part) => (
                <TextTool key={part} onClick={() => setOpened([...opened, part])}>
                  {words.show[part]}
                </TextTool>
              ))}
            <TextTool onClick={clipboard.copy}>{words.copy}</TextTool>
            {!isEmpty(table) && (
              <TextTool onClick={() => apply(tableOf({}), { row: headingRow, part: 'label' })}>
                {words.clear}
              </TextTool>
            )}
          </Toolbar>
        </>
      )}
      <Said errors={errors.rows} message={clipboard.message} />
      <div className="ra-grid__scroll">
        <table
          aria-label={words.label}
          className="ra-grid__table"
          onFocus={onFocus}
          onKeyDown={onKeyDown}
          onPaste={clipboard.onPaste}
          onPointerDown={onPointerDown}
          ref={element}
        >
          <thead>
            <Headings
              {...line}
              columnsError={errors.columns}
              current={currentIn(headingRow)}
              labelError={errors.labelHeading}
              labelHeading={table.labelHeading}
            />
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <GridRow
                {...line}
                current={currentIn(index)}
                errors={errors.byRow[index]}
                index={index}
                // By place: a row that is written for the first time, or moved, keeps its inputs and with them the caret.
                key={index}
                row={row}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

const putCaretLast = (cell: HTMLInputElement) => cell.setSelectionRange(cell.value.length, cell.value.length)

/** What the last paste did, and what the server said of the rows as a whole. */
const Said = ({ errors, message }: { errors?: string; message?: Message }) => (
  <div className="ra-grid__said">
    {errors && <p className="ra-grid__error">{errors}</p>}
    <p className={message?.isRefusal ? 'ra-grid__error' : undefined} role="status">
      {message?.text}
    </p>
    {message?.otherReading && (
      <TextTool onClick={message.otherReading.run}>{message.otherReading.name}</TextTool>
    )}
  </div>
)
