'use client'

import { type FormEvent, useActionState, useEffect, useState, useTransition } from 'react'
import {
  type CommentFormState,
  commentFormState,
  commentFormValues,
  messageId,
} from '../../../../react/index.ts'

export type FormAction = (state: CommentFormState, data: FormData) => Promise<CommentFormState>

const fresh: CommentFormState = { status: 'fresh' }

/**
 * A form that works without scripts and better with them. Posted by the browser, it comes back with the page; with
 * scripts it is sent from where it stands, and a connection that fails costs nothing of what was typed.
 *
 * @param id of the form
 * @param path of the page. Without it a plain post would keep the fragment of the address, and browsers that have one
 * to go to do not move the focus to the answer
 */
export const useForm = (id: string, path: string, action: FormAction) => {
  const [posted, post] = useActionState(action, fresh, path)
  const [answers, setAnswers] = useState<CommentFormState[]>([])
  const [isSending, startSending] = useTransition()
  const state = answers.at(-1) ?? posted

  // The form is made anew with each answer, so that its fields hold what the answer says.
  const key = answers.length
  useEffect(() => {
    if (key > 0) document.getElementById(messageId(id))?.focus()
  }, [id, key])

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isSending) return
    const data = new FormData(event.currentTarget)
    startSending(async () => {
      const answer = await action(fresh, data).catch(() =>
        commentFormState({ status: 0 }, commentFormValues(data)),
      )
      startSending(() => setAnswers((before) => [...before, answer]))
    })
  }
  return { key, form: { id, action: post, state, onSubmit, isSending } }
}
