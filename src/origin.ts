import type { CollectionBeforeValidateHook, SelectField } from 'payload'
import { onlyAutomation, type RoleChecks } from './access.ts'
import { named, options } from './fields.ts'

/** The field `origin`: who made the document. Clients cannot set it, see `setOrigin`. */
export const origin = (): SelectField => ({
  ...named('origin'),
  type: 'select',
  options: options('editor', 'automation', 'import'),
  defaultValue: 'editor',
  index: true,
  access: { create: () => false, update: () => false },
  admin: { readOnly: true, position: 'sidebar', disableBulkEdit: true },
})

/**
 * Sets `origin` when a document is made (contract §2). A copy keeps that of its original, so that what an automation
 * wrote still needs its disclosure, unless an automation makes the copy. The local API may say `import`.
 */
export const setOrigin =
  (is: RoleChecks): CollectionBeforeValidateHook =>
  ({ data, operation, originalDoc, req }) => {
    if (operation !== 'create') return data
    if (onlyAutomation(is)(req)) return { ...data, origin: 'automation' }
    return originalDoc?.origin ? { ...data, origin: originalDoc.origin } : data
  }
