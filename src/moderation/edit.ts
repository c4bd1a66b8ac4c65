import type { PayloadRequest } from 'payload'
import { Forbidden } from 'payload'
import type { CommentRow } from '../../collections/Comments/types.ts'
import type { PluginContext } from '../options.ts'
import { referenceId } from '../publishing/facts.ts'
import { recordEvent } from './events.ts'
import { transition } from './moderate.ts'
import { refuseProblems } from './refusal.ts'
import { screen } from './screen.ts'
import { strictest } from './screening/run.ts'
import { type CommentStatus, statuses } from './statuses.ts'
import { readSubmission } from './submission.ts'

const texts = ['authorName', 'authorUrl', 'body'] as const
type Texts = Partial<Pick<CommentRow, (typeof texts)[number]>>

/** The new texts, checked as those of a new comment are. What was imported and is not changed may be as it likes. */
const checked = (
  context: PluginContext,
  req: PayloadRequest,
  comment: CommentRow,
  data: Texts,
  changed: readonly (keyof Texts)[],
): Texts => {
  const { article, authorName, authorUrl, body } = comment
  const id = referenceId(article) ?? ''
  const idType = typeof id === 'number' ? 'number' : 'text'
  const sent = Object.fromEntries(changed.map((field) => [field, data[field]]))
  const read = readSubmission(
    { article: id, authorName, authorUrl, body, ...sent },
    { idType: { article: idType, comment: idType }, needsEmail: false },
  )
  if ('input' in read)
    return Object.fromEntries(changed.map((field) => [field, read.input[field] ?? null])) as Texts
  const problems = read.problems.filter(({ path }) => (changed as readonly string[]).includes(path))
  if (problems.length > 0) return refuseProblems(context, req, problems)
  return sent
}

/**
 * What an update of a comment stores. A new text runs the rules again: what a step does not let pass waits for another
 * look, unless the same update decides. A new status goes through the one transition. In the request's transaction.
 *
 * @param data the whole comment as it shall be
 * @throws ValidationError per field
 */
export const edited = async (
  context: PluginContext,
  req: PayloadRequest,
  comment: CommentRow,
  data: Partial<CommentRow>,
): Promise<Partial<CommentRow>> => {
  const asked = data.status !== undefined && data.status !== comment.status ? data.status : undefined
  if (asked && !statuses.includes(asked)) throw new Forbidden(req.t)
  const changed = texts.filter(
    (field) => data[field] !== undefined && (data[field] || '') !== (comment[field] || ''),
  )
  const isNew = changed.length > 0
  const own: Texts = isNew ? checked(context, req, comment, data, changed) : {}
  let status: CommentStatus | undefined = asked
  if (isNew) {
    const checks = await screen(context, req, {
      kind: 'edit',
      article: referenceId(comment.article) ?? '',
      authorName: own.authorName ?? comment.authorName,
      authorUrl: ('authorUrl' in own ? own.authorUrl : comment.authorUrl) ?? undefined,
      body: own.body ?? comment.body,
      locale: comment.locale ?? undefined,
      isStaff: Boolean(comment.isStaff),
      isStaffEmail: false,
    })
    if (!asked && comment.status === 'approved' && strictest(checks) !== 'pass') status = 'pending'
    const { id } = comment
    const event = { comment: id, event: 'edited', from: comment.status, to: comment.status, checks } as const
    await recordEvent(context, req, event)
  }
  if (status) await transition(context, req, { ids: [comment.id], to: status })
  // The transition has written what it counts; Payload is to leave it alone.
  const { approvedReplies, createdAt, isListed, reports, ...rest } = data
  return {
    ...rest,
    ...own,
    ...(status && { status }),
    ...(isNew && { editedAt: new Date().toISOString() }),
  }
}
