import type { Config } from 'payload'
import type { PluginContext } from './options.ts'

/**
 * Which document is being edited, and by whom, is for staff; Payload tells everybody who is logged in, in whatever
 * collection. It adds this collection after all plugins, which is why its access is set when the app starts.
 */
export const withLocks = (config: Config, { rules: { staff } }: PluginContext): Config => ({
  ...config,
  onInit: async (payload) => {
    const locks = payload.collections['payload-locked-documents' as never]?.config
    if (locks) locks.access = { ...locks.access, create: staff, read: staff, update: staff, delete: staff }
    await config.onInit?.(payload)
  },
})
