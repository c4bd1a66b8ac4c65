import type { ReactNode } from 'react'
import type { ThreadEntry } from '../../delivery/thread.ts'
import { readerLabels } from '../../translations/readers/index.ts'
import { Heading } from '../Section.tsx'
import { type SentForm, sending } from './CommentForm.tsx'
import { Lines } from './fields.tsx'
import { Message, sharedTexts } from './Message.tsx'
import type { CommentOptions } from './options.ts'

export interface CommentReportFormProps extends CommentOptions, SentForm {
  /** What is reported. */
  comment: Pick<ThreadEntry, 'id'>
}

/** The form with which a reader reports a comment. Works as `CommentForm` does. */
export function CommentReportForm(props: CommentReportFormProps): ReactNode {
  const { comment, state = { status: 'fresh' }, locale, labels, headingLevel = 3, isSending } = props
  const { id: form = 'comment-report' } = props
  const words = readerLabels(locale, labels)
  const done = words['commentReport.done']
  const gone = words['commentReport.notFound']
  return (
    <form
      className="ra-form ra-form--report"
      id={form}
      aria-labelledby={`${form}-heading`}
      {...sending(props)}
    >
      <Heading level={headingLevel} id={`${form}-heading`} className="ra-form__heading">
        {words['commentReport.heading']}
      </Heading>
      <Message
        form={form}
        locale={locale}
        state={state}
        texts={{
          ...sharedTexts(words),
          pending: done,
          approved: done,
          duplicate: done,
          closed: gone,
          notFound: gone,
        }}
        fields={{ reason: words['commentReport.reason'] }}
      />
      <p className="ra-form__note">{words['commentReport.note']}</p>
      <input type="hidden" name="comment" value={comment.id} />
      <input type="hidden" name="locale" value={locale} />
      <Lines
        form={form}
        state={state}
        words={words}
        name="reason"
        label={words['commentReport.reason']}
        rows={3}
      />
      <p className="ra-form__end">
        <button className="ra-button" type="submit" aria-disabled={isSending || undefined}>
          {words[isSending ? 'commentForm.sending' : 'commentReport.submit']}
        </button>
      </p>
    </form>
  )
}
