import type { PayloadRequest, TaskConfig, Where } from 'payload'
import type { PluginContext } from '../options.ts'
import { forgetOldSenders } from './people.ts'

/** The task's slug. */
export const forgetSenders = 'reviewArticlesForgetSenders'

const jobs = 'payload-jobs'

/** Jobs of the task that wait for their time. One whose process was killed looks as if it ran, and is none of them. */
const waiting: Where = {
  and: [
    { taskSlug: { equals: forgetSenders } },
    { processing: { equals: false } },
    { completedAt: { exists: false } },
    { hasError: { not_equals: true } },
  ],
}

/**
 * Leaves one waiting job of those that several instances have queued at the same moment. Each looks after it has queued
 * its own: whoever looks last sees all of them, and everybody keeps the same one.
 */
const keepOne = async ({ payload }: PayloadRequest): Promise<void> => {
  const { docs } = await payload.db.find<{ id: number | string }>({
    collection: jobs,
    where: waiting,
    sort: 'id',
    pagination: false,
    select: { taskSlug: true },
  })
  const others = docs.slice(1).map(({ id }) => id)
  if (others.length > 0) await payload.db.deleteMany({ collection: jobs, where: { id: { in: others } } })
}

const isWaiting = async ({ payload }: PayloadRequest): Promise<boolean> =>
  (await payload.db.count({ collection: jobs, where: waiting })).totalDocs > 0

/** Once a night. Without Payload's own notes of when it was scheduled last, which it writes at every look. */
const nightly: NonNullable<TaskConfig['schedule']>[number] = {
  cron: '17 3 * * *',
  queue: 'default',
  hooks: {
    beforeSchedule: async ({ queueable, req }) => ({
      shouldSchedule: !(await isWaiting(req)),
      input: {},
      waitUntil: queueable.waitUntil,
    }),
    afterSchedule: async ({ req, status, ...rest }) => {
      if (status === 'success') await keepOne(req)
      // Another instance may have taken this one's away, in favour of its own, before Payload has read it back.
      if (status === 'error' && !(await isWaiting(req)))
        req.payload.logger.error({
          err: (rest as { error?: Error }).error,
          msg: `${forgetSenders} was not scheduled`,
        })
    },
  },
}

/** Empties, every night, what is kept of senders longer than `retentionDays`; also while the plugin is switched off. */
export const forgetSendersTask = (context: PluginContext): TaskConfig => ({
  slug: forgetSenders,
  retries: { attempts: 5, backoff: { type: 'exponential', delay: 60_000 } },
  schedule: [nightly],
  handler: async ({ req }) => {
    const events = await forgetOldSenders(context, req)
    if (events > 0) req.payload.logger.info(`Forgot the networks and browsers of ${events} events`)
    return { output: {} }
  },
})
