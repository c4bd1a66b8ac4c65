import type { Config, PayloadRequest } from 'payload'
import { noticeTaskConfigs } from './moderation/notices/tasks.ts'
import type { PluginContext } from './options.ts'

/**
 * Adds the plugin's tasks.
 *
 * Only admins run, queue and cancel jobs over HTTP, unless the host says otherwise; Payload lets everybody who is logged
 * in, in whatever collection. The admin panel schedules for editors past this access.
 */
export const withJobs = (config: Config, context: PluginContext): Config => {
  const { is } = context
  const isAdmin = ({ req }: { req: PayloadRequest }) => is.admin(req)
  const access = { run: isAdmin, queue: isAdmin, cancel: isAdmin, ...config.jobs?.access }
  const tasks = [...(config.jobs?.tasks ?? []), ...noticeTaskConfigs(context)]
  return { ...config, jobs: { ...config.jobs, access, tasks } }
}
