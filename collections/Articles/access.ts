import type { Access, PayloadRequest } from 'payload'
import { anyOf, inUse, published } from '../../src/access.ts'
import type { PluginContext } from '../../src/options.ts'

/** Contract §1, column articles. */
export const articlesAccess = ({ is, slugs, rules }: PluginContext) => {
  const hasTrash = ({ payload }: PayloadRequest) => Boolean(payload.collections[slugs.articles]?.config.trash)
  const readers: Access = ({ req }) => published(hasTrash(req))
  // An editor put it into the trash.
  const ownInUse: Access = ({ req }) =>
    is.automation(req) && { and: [{ origin: { equals: 'automation' } }, ...inUse(hasTrash(req))] }
  return {
    create: rules.writers,
    read: anyOf(rules.editors, rules.ownByAutomation, readers),
    readVersions: rules.editors,
    update: anyOf(rules.editors, ownInUse),
    delete: rules.editors,
    unlock: rules.admins,
  }
}
