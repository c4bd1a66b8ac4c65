import type { ReactNode } from 'react'
import type { ReaderLabels } from '../../translations/readers/index.ts'
import { each } from '../each.tsx'
import type { CommentFormState } from './state.ts'

export interface FieldProps {
  /** Begins the ids of a form. */
  form: string
  name: string
  label: string
  words: ReaderLabels
  state: CommentFormState
  note?: string
  /** Absent: it may stay empty, and says so. */
  required?: boolean
}

/** What both kinds of field have: how they are named, described and marked when something is wrong with them. */
const shared = ({ form, name, note, required, state }: FieldProps) => {
  const id = `${form}-${name}`
  const errors = (state.errors ?? []).filter(({ path }) => path === name).map(({ message }) => message)
  const [noteId, errorId] = [note && `${id}-note`, errors.length > 0 && `${id}-error`]
  return {
    errors,
    noteId: noteId || undefined,
    errorId: errorId || undefined,
    control: {
      id,
      name,
      required,
      defaultValue: state.values?.[name as keyof typeof state.values] ?? '',
      'aria-invalid': errors.length > 0 || undefined,
      'aria-describedby': [errorId, noteId].filter(Boolean).join(' ') || undefined,
    },
  }
}

function Frame({ props, children }: { props: FieldProps; children: ReactNode }): ReactNode {
  const { label, name, note, required, words } = props
  const { control, errorId, errors, noteId } = shared(props)
  return (
    <div className={`ra-field ra-field--${name}`}>
      <label className="ra-field__label" htmlFor={control.id}>
        {label} {!required && <span className="ra-field__optional">{words['commentForm.optional']}</span>}
      </label>
      {errorId && (
        <p className="ra-field__error" id={errorId}>
          {each(errors, (message) => message)}
        </p>
      )}
      {children}
      {noteId && (
        <p className="ra-field__note" id={noteId}>
          {note}
        </p>
      )}
    </div>
  )
}

interface LineProps extends FieldProps {
  type: 'text' | 'email' | 'url'
  maxLength: number
  autoComplete: string
}

/** A field of one line. */
export function Line({ type, maxLength, autoComplete, ...props }: LineProps): ReactNode {
  return (
    <Frame props={props}>
      <input
        {...shared(props).control}
        className="ra-field__control"
        type={type}
        maxLength={maxLength}
        autoComplete={autoComplete}
      />
    </Frame>
  )
}

/**
 * A field of many lines. It takes more than is allowed: browsers cut off without a word what is pasted beyond a
 * `maxlength`, while an answer that says so leaves the whole text in its place.
 */
export function Lines({ rows, ...props }: FieldProps & { rows: number }): ReactNode {
  return (
    <Frame props={props}>
      <textarea {...shared(props).control} className="ra-field__control" rows={rows} dir="auto" />
    </Frame>
  )
}
