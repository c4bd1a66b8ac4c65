import type { Payload, PayloadRequest } from 'payload'
import type { PluginContext } from '../../options.ts'
import type { NoticeSettings } from '../options.ts'

type Id = number | string

/** The slugs of the plugin's tasks. The first two find out who is to be told what, the last sends one mail. */
export const noticeTasks = {
  moderators: 'reviewArticlesTellModerators',
  authors: 'reviewArticlesTellAuthors',
  mail: 'reviewArticlesMail',
} as const

/** One mail to send. IDs alone: who gets it and what it says is looked up when it is sent. */
export type MailInput =
  | { kind: 'moderators'; user: Id; comments: Id[]; count: number }
  | { kind: 'confirmation'; person: Id; comment: Id }
  /** `comment` is the person's own, somewhere above `reply`. */
  | { kind: 'reply'; person: Id; comment: Id; reply: Id }

interface Inputs {
  [noticeTasks.moderators]: Record<string, never>
  [noticeTasks.authors]: { comments: Id[] }
  [noticeTasks.mail]: MailInput
}

/** How notices are sent; undefined where there is nobody to send them: they are off, or Payload has no e-mail adapter. */
export const noticeSettings = (
  { comments, enabled }: PluginContext,
  { email }: Payload,
): NoticeSettings | undefined =>
  // Payload's stand-in for an adapter writes addresses into the log.
  enabled && comments.notices && email && email.name !== 'console' ? comments.notices : undefined

/**
 * As `noticeSettings`, for what a job does, which was queued where there was an adapter.
 * @throws Error in a process that has none, so that the job is tried again: by another process, or once it has one
 */
export const settingsOfJob = (context: PluginContext, payload: Payload): NoticeSettings | undefined => {
  const settings = noticeSettings(context, payload)
  if (!settings && context.enabled && context.comments.notices)
    throw new Error('This process has no e-mail adapter. What it was to send is tried again later.')
  return settings
}

/** Queues a job in the request's transaction: it is there when that is committed, and not otherwise. */
export const queueNotice = async <T extends keyof Inputs>(
  { queue }: NoticeSettings,
  req: PayloadRequest,
  task: T,
  input: Inputs[T],
  waitUntil?: Date,
): Promise<void> => {
  await req.payload.jobs.queue({ task, input, queue, waitUntil, req } as never)
}

/** Whether a job of that task waits in the queue and will not begin before `from`. */
export const isQueued = async (
  { queue }: NoticeSettings,
  req: PayloadRequest,
  task: keyof Inputs,
  from: Date,
): Promise<boolean> => {
  const job = await req.payload.db.findOne({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { equals: task } },
        { queue: { equals: queue } },
        { processing: { equals: false } },
        { completedAt: { exists: false } },
        { hasError: { not_equals: true } },
        { waitUntil: { greater_than: from.toISOString() } },
      ],
    },
    select: { taskSlug: true },
    req,
  })
  return job !== null
}
