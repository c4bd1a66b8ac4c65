'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import {
  CommentForm,
  type CommentFormProps,
  CommentReportForm,
  type CommentReportFormProps,
} from '../../../../react/index.ts'
import { type FormAction, useForm } from './useForm.ts'

type Own<Props> = Omit<Props, 'action' | 'id' | 'isSending' | 'onSubmit' | 'state'>

interface WriteProps extends Own<Omit<CommentFormProps, 'commentHref'>> {
  send: FormAction
  /** What the address of a comment begins with. */
  commentPath: string
}

export function WriteForm({ send, commentPath, ...props }: WriteProps): ReactNode {
  const { key, form } = useForm('comment-form', send)
  const { refresh } = useRouter()
  const isOut = form.state.status === 'approved'
  useEffect(() => {
    // What goes out at once is on the page at once.
    if (key > 0 && isOut) refresh()
  }, [key, isOut, refresh])
  return <CommentForm {...props} {...form} key={key} commentHref={(id) => `${commentPath}${id}`} />
}

interface ReportProps extends Own<CommentReportFormProps> {
  send: FormAction
}

export function ReportForm({ send, ...props }: ReportProps): ReactNode {
  const { key, form } = useForm('comment-report', send)
  return <CommentReportForm {...props} {...form} key={key} />
}
