'use server'

import { APIError } from 'payload'
import { readId, readReason } from '../../../../collections/Comments/input.ts'
import { publicDoc } from '../../../moderation/publicDoc.ts'
import { reportComment } from '../../../moderation/report.ts'
import { submitComment } from '../../../moderation/submit.ts'
import { type CommentFormState, commentFormState, commentFormValues } from '../../../react/index.ts'
import { context, payload } from '../_data/payload.ts'
import { visitorRequest } from './visitor.ts'

/** Does what a form asks for; what is refused or fails is said in the form, as the API would have answered it. */
const answered = async (
  data: FormData,
  work: () => Promise<{ status: number; doc?: unknown }>,
): Promise<CommentFormState> => {
  try {
    return commentFormState(await work(), commentFormValues(data))
  } catch (error) {
    if (error instanceof APIError && error.status < 500)
      return commentFormState(
        { status: error.status, errors: [{ data: error.data }] },
        commentFormValues(data),
      )
    ;(await payload()).logger.error({ err: error, msg: 'A form of the site failed' })
    return commentFormState({ status: 500 }, commentFormValues(data))
  }
}

/** Sends a comment or a reply. */
export const sendComment = async (_: CommentFormState, data: FormData): Promise<CommentFormState> =>
  answered(data, async () => {
    const req = await visitorRequest(data.get('locale'))
    const comment = await submitComment(await context(), req, {
      ...Object.fromEntries(data),
      ...commentFormValues(data),
    })
    return { status: 201, doc: publicDoc(comment) }
  })

/** Reports a comment. */
export const sendReport = async (_: CommentFormState, data: FormData): Promise<CommentFormState> =>
  answered(data, async () => {
    const req = await visitorRequest(data.get('locale'))
    const plugin = await context()
    const id = readId(plugin, req, data.get('comment'))
    await reportComment(plugin, req, id, readReason(plugin, req, commentFormValues(data)))
    return { status: 202 }
  })
