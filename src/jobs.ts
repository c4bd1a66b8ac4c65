import type { Config, PayloadRequest } from 'payload'
import { purgeTaskConfig } from './delivery/cdn/purge.ts'
import { noticeTaskConfigs } from './moderation/notices/tasks.ts'
import { forgetSendersTask } from './moderation/retention.ts'
import type { PluginContext } from './options.ts'
import { indexTask } from './search/topics.ts'

/** Where Payload keeps when it has scheduled tasks last; it adds this global after all plugins. */
const statsSlug = 'payload-jobs-stats'

/**
 * Adds the plugin's tasks.
 *
 * Only admins run, queue and cancel jobs over HTTP, unless the host says otherwise, and only they read and write when
 * tasks were scheduled; Payload lets everybody who is logged in, in whatever collection. The admin panel schedules for
 * editors past this access.
 */
export const withJobs = (config: Config, context: PluginContext): Config => {
  const { is } = context
  const isAdmin = ({ req }: { req: PayloadRequest }) => is.admin(req)
  const access = { run: isAdmin, queue: isAdmin, cancel: isAdmin, ...config.jobs?.access }
  const tasks = [
    ...(config.jobs?.tasks ?? []),
    ...noticeTaskConfigs(context),
    forgetSendersTask(context),
    indexTask(context),
    purgeTaskConfig(context),
  ]
  return {
    ...config,
    jobs: { ...config.jobs, access, tasks },
    onInit: async (payload) => {
      const stats = payload.globals.config.find(({ slug }) => slug === statsSlug)
      if (stats) stats.access = { ...stats.access, read: isAdmin, update: isAdmin }
      await config.onInit?.(payload)
    },
  }
}
