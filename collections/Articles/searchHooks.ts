import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook } from 'payload'
import type { PluginContext } from '../../src/options.ts'
import { forgetArticle, indexArticle } from '../../src/search/indexing.ts'

/** Keeps what the search finds in step with what is published, in the same transaction. */
export const keepSearchable =
  (context: PluginContext): CollectionAfterChangeHook =>
  async ({ doc, operation, req }) => {
    const isUnseen =
      doc._status === 'draft' && (operation === 'create' || req.context.savesDraftOfArticle === true)
    if (!isUnseen) await indexArticle(context, req, doc.id)
  }

/** An article that is deleted for good is found no more. */
export const forgetDeleted =
  (context: PluginContext): CollectionBeforeDeleteHook =>
  ({ id, req }) =>
    forgetArticle(context, req, id)
