import type { CollectionBeforeDeleteHook, FieldHook } from 'payload'
import { eraseComments } from '../../src/moderation/people.ts'
import type { PluginContext } from '../../src/options.ts'

/** Whoever deletes a person erases them: otherwise nobody could find their comments any more. */
export const eraseFirst =
  (context: PluginContext): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    await eraseComments(context, req, id)
  }

/** People are told apart by the lower-case address. */
export const lowerCase: FieldHook = ({ value }) =>
  typeof value === 'string' ? value.trim().toLowerCase() : value
