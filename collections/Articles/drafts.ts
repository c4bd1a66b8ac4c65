import type { CollectionBeforeOperationHook } from 'payload'
import type { PluginContext } from '../../src/options.ts'

/**
 * `draft=true` asks for the latest version. Who may see no drafts gets what is published instead; Payload itself would
 * leave out every article that has a newer draft.
 */
export const publishedForReaders =
  ({ is }: PluginContext): CollectionBeforeOperationHook =>
  ({ args, operation, overrideAccess, req }) =>
    operation === 'read' && !overrideAccess && !is.admin(req) && !is.editor(req) && !is.automation(req)
      ? { ...args, draft: false }
      : args
