import type { PayloadRequest } from 'payload'
import { NotFound } from 'payload'
import type { PluginContext } from '../options.ts'
import { type Changed, changeComments } from './changes.ts'

/**
 * Removes comments: without name and text, in no list and no count any more. Replies keep their place below what is
 * left of it. All or none; past access control.
 *
 * @throws NotFound for an unknown or removed id
 */
export const removeComments = (
  context: PluginContext,
  req: PayloadRequest,
  ids: readonly (number | string)[],
): Promise<Changed[]> =>
  changeComments(context, req, ids, ({ removedAt }) => {
    if (removedAt) throw new NotFound(req.t)
    return {
      patch: {
        removedAt: new Date().toISOString(),
        authorName: '',
        authorUrl: null,
        body: '',
        editedAt: null,
      },
      event: { event: 'deleted' },
    }
  })
