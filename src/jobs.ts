import type { Config } from 'payload'
import type { PluginContext } from './options.ts'

/**
 * Jobs act with all rights, and Payload lets anybody who is logged in read, make and run them: a scheduled publish
 * would be a way around the roles. Here admins alone do, unless the host says otherwise. The admin panel schedules for
 * editors past this access.
 */
export const withJobs = (config: Config, { is, rules: { admins } }: PluginContext): Config => {
  const { jobs } = config
  const isAdmin = ({ req }: { req: Parameters<typeof is.admin>[0] }) => is.admin(req)
  return {
    ...config,
    jobs: {
      ...jobs,
      access: { run: isAdmin, queue: isAdmin, cancel: isAdmin, ...jobs?.access },
      jobsCollectionOverrides: (args) => {
        const collection = jobs?.jobsCollectionOverrides?.(args) ?? args.defaultJobsCollection
        return {
          ...collection,
          access: { create: admins, read: admins, update: admins, delete: admins, ...collection.access },
        }
      },
    },
  }
}
