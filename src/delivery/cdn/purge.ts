import { createLocalReq, type Payload, type TaskConfig, type Where } from 'payload'
import type { PluginContext } from '../../options.ts'
import { inTurn } from '../inTurn.ts'
import type { Invalidation } from '../invalidation.ts'
import type { CdnSettings } from './options.ts'

type Id = number | string

/** The slug of the task that purges. */
export const purgeTask = 'reviewArticlesPurge'

const jobs = 'payload-jobs'
/** Jobs that one run takes, and whose tags one purge takes over, at most. */
const atOnce = 1000

const ofTask: Where = { taskSlug: { equals: purgeTask } }

/** Jobs that nobody runs: new ones, those that will be tried again, and those that were given up. */
const waiting: Where = {
  and: [ofTask, { processing: { equals: false } }, { completedAt: { exists: false } }],
}

/** Queues a job in the transaction of a change: there is one when that is committed, and not otherwise. */
const queuePurge = async (
  { queue }: CdnSettings,
  tags: string[],
  payload: Payload,
  transaction?: Id,
): Promise<void> => {
  const req = await createLocalReq({}, payload)
  req.transactionID = transaction
  await payload.jobs.queue({ task: purgeTask, input: { tags }, queue, req } as never)
}

/**
 * Purges what changes, of a job that is queued with the change and begun right after its commit, in the background.
 * When the process ends at that moment, or the network cannot be reached, whoever runs the queue does it.
 */
export const withPurge = ({ beforeInvalidate, cdn, onInvalidate }: PluginContext): Invalidation => {
  if (!cdn) return { beforeInvalidate, onInvalidate }
  let payload: Payload
  const begin = inTurn(async () => {
    const limits = { limit: atOnce, queue: cdn.queue, where: ofTask, silent: { info: true, error: false } }
    await payload.jobs
      .run(limits)
      .catch((err) => payload.logger.warn({ err, msg: 'Purging begins when the queue is looked at next' }))
  })
  return {
    beforeInvalidate: async (tags, ...rest) => {
      await queuePurge(cdn, tags, ...rest)
      await beforeInvalidate?.(tags, ...rest)
    },
    onInvalidate: async (tags, changed) => {
      try {
        // First what is ours: from here on the network fetches what is new.
        await onInvalidate?.(tags, changed)
      } finally {
        payload = changed
        void begin()
      }
    },
  }
}

/**
 * The task that purges, together with its own tags, those of every job that waits: while the network is away it is not
 * asked for each of them, and the first call that it takes does for all.
 *
 * It is there whatever the options say, because the database knows tasks by name.
 */
export const purgeTaskConfig = ({ cdn }: PluginContext): TaskConfig => {
  const asked: { tags: string[]; payload: Payload }[] = []

  const purgeAll = inTurn(async () => {
    const own = asked.splice(0)
    const db = own[0]?.payload.db
    if (!cdn || !db) return
    const { docs } = await db.find<{ id: Id; input: { tags: string[] } }>({
      collection: jobs,
      where: waiting,
      limit: atOnce,
      pagination: false,
      select: { input: true },
    })
    const tags = [...new Set([...own, ...docs.map(({ input }) => input)].flatMap((each) => each.tags))]
    for (let start = 0; start < tags.length; start += cdn.tagsPerCall)
      await cdn.purge(tags.slice(start, start + cdn.tagsPerCall))
    // But for what somebody has begun meanwhile: that one purges once more, and ends its job itself.
    const done: Where = { id: { in: docs.map(({ id }) => id) } }
    if (docs.length > 0) await db.deleteMany({ collection: jobs, where: { and: [waiting, done] } })
  })

  return {
    slug: purgeTask,
    // After 5 seconds, 10, 20 and so on, for almost three hours in all.
    retries: { attempts: 11, backoff: { type: 'exponential', delay: 5000 } },
    handler: async ({ input, req }) => {
      asked.push({ ...(input as { tags: string[] }), payload: req.payload })
      await purgeAll()
      return { output: {} }
    },
  }
}
