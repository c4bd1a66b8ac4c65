import type { Config, PayloadRequest } from 'payload'
import type { PluginContext } from './options.ts'

/**
 * Only admins run, queue and cancel jobs over HTTP, unless the host says otherwise; Payload lets everybody who is logged
 * in, in whatever collection. The admin panel schedules for editors past this access.
 */
export const withJobs = (config: Config, { is }: PluginContext): Config => {
  const isAdmin = ({ req }: { req: PayloadRequest }) => is.admin(req)
  const access = { run: isAdmin, queue: isAdmin, cancel: isAdmin, ...config.jobs?.access }
  return { ...config, jobs: { ...config.jobs, access } }
}
