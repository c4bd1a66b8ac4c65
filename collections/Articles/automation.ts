import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { APIError, Forbidden } from 'payload'
import { resetReview } from '../../blocks/AIDisclosure/resetReview.ts'
import type { BaseBlock } from '../../blocks/types.ts'
import { onlyAutomation } from '../../src/access.ts'
import type { PluginContext } from '../../src/options.ts'
import { errorMessage } from '../../src/translations/admin/index.ts'

/**
 * What an automation writes is a draft until an editor publishes it, unless `automation.mayPublish` (contract §1).
 * A write that does not ask to publish is taken as a draft; one that does is refused.
 */
export const keepAutomationsToDrafts =
  ({ is, automation }: PluginContext): CollectionBeforeOperationHook =>
  ({ args, operation, overrideAccess, req }) => {
    if (overrideAccess || automation.mayPublish || !onlyAutomation(is)(req)) return args
    if (operation === 'restoreVersion') {
      throw new APIError(errorMessage(req.i18n.language, 'mayNotPublish'), 403)
    }
    if (operation !== 'create' && operation !== 'update') return args
    const asked = args as typeof args & {
      publishSpecificLocale?: string
      publishAllLocales?: boolean
      data?: { _status?: string }
    }
    if (asked.data?._status === 'published' || asked.publishSpecificLocale || asked.publishAllLocales) {
      throw new APIError(errorMessage(req.i18n.language, 'mayNotPublish'), 403)
    }
    return { ...args, draft: true }
  }

/** A copy is made of the latest version: of an article that is not its own, an automation would see a draft. */
export const copyOwnOnly =
  ({ is, slugs }: PluginContext): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    const { duplicateFromID: id } = args as { duplicateFromID?: number | string }
    if (operation !== 'create' || id == null || overrideAccess || !onlyAutomation(is)(req)) return args
    const { totalDocs } = await req.payload.count({
      collection: slugs.articles as never,
      where: { id: { equals: id }, origin: { equals: 'automation' } },
      req,
    })
    if (totalDocs === 0) throw new Forbidden(req.t)
    return args
  }

/** Takes a human review back that vouched for a text which an automation has changed since (contract §3). */
export const resetReviewOnChange =
  ({ is, blockSlugs }: PluginContext): CollectionBeforeChangeHook =>
  ({ data, operation, originalDoc, req }) => {
    const disclosure = blockSlugs.aiDisclosure
    if (operation !== 'update' || !disclosure || !is.automation(req) || !Array.isArray(data.layout))
      return data
    const previous = Array.isArray(originalDoc?.layout) ? (originalDoc.layout as BaseBlock[]) : []
    return { ...data, layout: resetReview(data.layout as BaseBlock[], previous, disclosure, new Date()) }
  }
