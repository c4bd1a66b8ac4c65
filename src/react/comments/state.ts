import { isRecord } from '../values.ts'

/** What became of a comment or a report that was sent. `fresh`: nothing was sent yet. */
export type CommentFormStatus =
  | 'fresh'
  | 'pending'
  | 'approved'
  | 'invalid'
  | 'closed'
  | 'notFound'
  | 'duplicate'
  | 'flood'
  | 'failed'

/** What is wrong with one field, in the reader's language. */
export interface FieldError {
  path: string
  message: string
}

/** What was typed, by field. */
export type CommentFormValues = Partial<
  Record<'authorName' | 'authorEmail' | 'authorUrl' | 'body' | 'notify' | 'reason', string>
>

/** What a form shows beside its fields. Plain data: it may go over the wire. */
export interface CommentFormState {
  status: CommentFormStatus
  errors?: FieldError[]
  values?: CommentFormValues
  /** Seconds to wait, for `flood`. */
  retryAfter?: number
  /** Of the stored comment. */
  id?: number | string
}

/** An answer of the API: its status, and what is in its JSON. */
export interface CommentAnswer {
  status: number
  doc?: unknown
  errors?: unknown
}

const statuses: Record<number, CommentFormStatus> = {
  400: 'invalid',
  403: 'closed',
  404: 'notFound',
  409: 'duplicate',
  429: 'flood',
}

const isFieldError = (value: unknown): value is FieldError =>
  isRecord(value) && typeof value.path === 'string' && typeof value.message === 'string'

/**
 * What a form is to show after `POST /api/comments` or a report was answered, whoever asked the API: a script in the
 * browser or a server. What is refused keeps everything that was typed; what is taken keeps who wrote it.
 *
 * @param answer the status and the JSON of the answer; any other status than those of the contract is a failure
 */
export const commentFormState = (
  { status, doc, errors }: CommentAnswer,
  values: CommentFormValues = {},
): CommentFormState => {
  if (status >= 200 && status < 300) {
    const { authorName, authorEmail, authorUrl } = values
    const stored = isRecord(doc) ? doc : {}
    return {
      status: stored.status === 'approved' ? 'approved' : 'pending',
      values: { authorName, authorEmail, authorUrl },
      ...((typeof stored.id === 'number' || typeof stored.id === 'string') && { id: stored.id }),
    }
  }
  const [error] = Array.isArray(errors) ? errors : []
  const data = isRecord(error) && isRecord(error.data) ? error.data : {}
  const fields = Array.isArray(data.errors) ? data.errors.filter(isFieldError) : []
  const known = statuses[status] ?? 'failed'
  return {
    // Without a field there is nothing that a reader could mend.
    status: known === 'invalid' && fields.length === 0 ? 'failed' : known,
    values,
    ...(fields.length > 0 && { errors: fields.map(({ path, message }) => ({ path, message })) }),
    ...(typeof data.retryAfter === 'number' && { retryAfter: data.retryAfter }),
  }
}

const typed = ['authorName', 'authorEmail', 'authorUrl', 'body', 'notify', 'reason'] as const

/** What was typed into a form, for `commentFormState`. Line breaks are those of the text, not those of the wire. */
export const commentFormValues = (data: FormData): CommentFormValues =>
  Object.fromEntries(
    typed.flatMap((name) => {
      const value = data.get(name)
      return typeof value === 'string' ? [[name, value.replace(/\r\n?/g, '\n')]] : []
    }),
  )
