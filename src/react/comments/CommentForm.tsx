import type { FormEventHandler, ReactNode } from 'react'
import type { ThreadEntry } from '../../delivery/thread.ts'
import { limits } from '../../moderation/submission.ts'
import { fillLabel, readerLabels } from '../../translations/readers/index.ts'
import { formatNumber } from '../format.ts'
import { Heading, Named } from '../Section.tsx'
import { Line, Lines } from './fields.tsx'
import { Message, sharedTexts } from './Message.tsx'
import type { CommentOptions } from './options.ts'
import type { CommentFormState } from './state.ts'

/** How a form is sent. */
export interface SentForm {
  /** The address of a handler of yours, or a function: a Server Action, or one that runs in the browser. */
  action: string | ((data: FormData) => void | Promise<void>)
  /** What the last sending came back with. */
  state?: CommentFormState
  /** Where a script sends the form itself; it prevents what the browser would do. */
  onSubmit?: FormEventHandler<HTMLFormElement>
  /** Whether a script is sending it now. */
  isSending?: boolean
  /** Begins every id. */
  id?: string
}

export interface CommentFormProps extends CommentOptions, SentForm {
  /** The ID of the article. */
  article: number | string
  /** The comment that is answered. */
  parent?: Pick<ThreadEntry, 'id' | 'authorName'>
  /** Whether readers may ask for a mail about replies. */
  notify?: boolean
  /** The widget of a proof of work, or another field of your own. */
  challenge?: ReactNode
  /** Where a comment is that went out at once. */
  commentHref?: (id: number | string) => string
}

/** React sets the method of a form that has a function for an action. */
export const sending = ({ action, onSubmit, isSending }: SentForm) => ({
  action,
  onSubmit,
  // The API checks, and answers in the page's language; browsers would stop at the first field in their own.
  noValidate: true,
  'aria-busy': isSending || undefined,
  ...(typeof action === 'string' && { method: 'post' as const }),
})

/** Programs fill it in; people do not come across it, with their eyes, their keyboard or a screen reader. */
function Honeypot({ form, label }: { form: string; label: string }): ReactNode {
  return (
    <div className="ra-form__more" aria-hidden="true">
      <label htmlFor={`${form}-website`}>{label}</label>
      <input id={`${form}-website`} name="website" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  )
}

/**
 * The form for a comment or a reply. It needs no client JavaScript: posted by the browser it comes back with the page,
 * where `state` says what became of it and keeps what was typed.
 */
export function CommentForm(props: CommentFormProps): ReactNode {
  const { article, parent, state = { status: 'fresh' }, locale, labels, headingLevel = 3 } = props
  const { id: form = 'comment-form', notify, challenge, commentHref, isSending } = props
  const words = readerLabels(locale, labels)
  const common = { form, state, words }
  const max = formatNumber(limits.body, locale)
  return (
    <form className="ra-form" id={form} aria-labelledby={`${form}-heading`} {...sending(props)}>
      <Heading level={headingLevel} id={`${form}-heading`} className="ra-form__heading">
        {parent ? (
          <Named label={words['commentForm.replyHeading']} name={parent.authorName} />
        ) : (
          words['commentForm.heading']
        )}
      </Heading>
      <Message
        form={form}
        locale={locale}
        state={state}
        texts={{
          ...sharedTexts(words),
          pending: words['commentForm.pending'],
          approved: words['commentForm.approved'],
          closed: words['commentForm.closed'],
          notFound: words['commentForm.notFound'],
          duplicate: words['commentForm.duplicate'],
        }}
        fields={{
          body: words['commentForm.body'],
          authorName: words['commentForm.name'],
          authorEmail: words['commentForm.email'],
          authorUrl: words['commentForm.url'],
        }}
      >
        {state.status === 'approved' && state.id !== undefined && commentHref && (
          <p>
            <a href={commentHref(state.id)}>{words['commentForm.approvedLink']}</a>
          </p>
        )}
      </Message>
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="locale" value={locale} />
      {parent && <input type="hidden" name="parent" value={parent.id} />}
      <Lines
        {...common}
        name="body"
        label={words['commentForm.body']}
        note={fillLabel(words['commentForm.bodyNote'], { max })}
        rows={6}
        required
      />
      <Line
        {...common}
        name="authorName"
        label={words['commentForm.name']}
        type="text"
        maxLength={limits.authorName}
        autoComplete="name"
        required
      />
      <Line
        {...common}
        name="authorEmail"
        label={words['commentForm.email']}
        note={words['commentForm.emailNote']}
        type="email"
        maxLength={limits.authorEmail}
        autoComplete="email"
        required
      />
      <Line
        {...common}
        name="authorUrl"
        label={words['commentForm.url']}
        type="url"
        maxLength={limits.authorUrl}
        autoComplete="url"
      />
      {notify && (
        <div className="ra-field ra-field--notify">
          <label className="ra-field__check" htmlFor={`${form}-notify`}>
            <input
              id={`${form}-notify`}
              name="notify"
              type="checkbox"
              defaultChecked={Boolean(state.values?.notify)}
              aria-describedby={`${form}-notify-note`}
            />{' '}
            {words['commentForm.notify']}
          </label>
          <p className="ra-field__note" id={`${form}-notify-note`}>
            {words['commentForm.notifyNote']}
          </p>
        </div>
      )}
      <Honeypot form={form} label={words['commentForm.honeypot']} />
      {challenge}
      <p className="ra-form__end">
        <button className="ra-button" type="submit" aria-disabled={isSending || undefined}>
          {isSending
            ? words['commentForm.sending']
            : words[parent ? 'commentForm.submitReply' : 'commentForm.submit']}
        </button>
        <span className="ra-form__note">{words['commentForm.moderated']}</span>
      </p>
    </form>
  )
}
