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

interface Sent {
  send: FormAction
  /** Of the page the form is on. */
  path: string
}

interface WriteProps extends Own<Omit<CommentFormProps, 'commentHref'>>, Sent {
  /** What the address of a comment begins with. */
  commentPath: string
}

export function WriteForm({ send, path, commentPath, ...props }: WriteProps): ReactNode {
  const { key, form } = useForm('comment-form', path, send)
  const { refresh } = useRouter()
  const isOut = form.state.status === 'approved'
  useEffect(() => {
    // What goes out at once is on the page at once.
    if (key > 0 && isOut) refresh()
  }, [key, isOut, refresh])
  return <CommentForm {...props} {...form} key={key} commentHref={(id) => `${commentPath}${id}`} />
}

interface ReportProps extends Own<CommentReportFormProps>, Sent {}

export function ReportForm({ send, path, ...props }: ReportProps): ReactNode {
  const { key, form } = useForm('comment-report', path, send)
  return <CommentReportForm {...props} {...form} key={key} />
}
