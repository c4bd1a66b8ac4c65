import type { Payload } from 'payload'
import { pluginContext } from '../../settings.ts'
import { listHref } from '../href.ts'

/** Where the comments that wait are decided about: all, or those of one article. */
export const waitingHref = (config: Payload['config'], article?: number | string): string =>
  listHref(config, pluginContext(config).slugs.comments, {
    '[status][equals]': 'pending',
    ...(article !== undefined && { '[article][equals]': String(article) }),
  })
