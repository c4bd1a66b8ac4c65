import type { ReactNode } from 'react'
import { fillLabel, type ReaderLabels } from '../../translations/readers/index.ts'
import { formatWait } from '../format.ts'
import { Icon } from '../Icon.tsx'
import type { CommentFormState, CommentFormStatus, FieldError } from './state.ts'

/** The `id` of the message of a form: where the focus belongs once an answer is there. */
export const messageId = (form: string): string => `${form}-message`

type Answered = Exclude<CommentFormStatus, 'fresh'>

interface MessageProps {
  form: string
  locale: string
  state: CommentFormState
  /** What to say. */
  texts: Record<Answered, string>
  /** Labels of the form's fields by name, in the form's order. */
  fields: Record<string, string>
  /** Stands after the text. */
  children?: ReactNode
}

/** In the order in which the form has its fields. */
function Errors({ form, errors, fields }: { errors: FieldError[] } & Pick<MessageProps, 'fields' | 'form'>) {
  const order = Object.keys(fields)
  return (
    <ul>
      {errors
        .toSorted((one, other) => order.indexOf(one.path) - order.indexOf(other.path))
        .map(({ path, message }) => (
          <li key={path}>
            {fields[path] ? (
              <a href={`#${form}-${path}`}>
                {fields[path]}: {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
    </ul>
  )
}

/**
 * What became of what was sent. It takes the focus when it comes with a page that a plain form post made; a script that
 * sends the form moves the focus to `messageId`.
 */
export function Message({ form, locale, state, texts, fields, children }: MessageProps): ReactNode {
  const { status, errors = [], retryAfter = 60 } = state
  if (status === 'fresh') return null
  const isTaken = status === 'pending' || status === 'approved'
  return (
    <div
      className={`ra-message ra-message--${isTaken ? 'done' : 'refused'}`}
      id={messageId(form)}
      role={isTaken ? 'status' : 'alert'}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page was made to say this
      autoFocus
    >
      <Icon name={isTaken ? 'check' : 'cross'} />
      <div>
        <p>{fillLabel(texts[status], { time: formatWait(retryAfter, locale) })}</p>
        {errors.length > 0 && <Errors form={form} errors={errors} fields={fields} />}
        {children}
      </div>
    </div>
  )
}

/** What the answers have in common, for comments and for reports. */
export const sharedTexts = (words: ReaderLabels) => ({
  invalid: words['commentForm.invalid'],
  flood: words['commentForm.flood'],
  failed: words['commentForm.failed'],
})
