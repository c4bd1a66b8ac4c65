import type { Access } from 'payload'
import { anyOf, published } from '../../src/access.ts'
import type { PluginContext } from '../../src/options.ts'

/** Contract §1, column articles. */
export const articlesAccess = ({ slugs, rules }: PluginContext) => {
  const readers: Access = ({ req }) =>
    published(Boolean(req.payload.collections[slugs.articles]?.config.trash))
  return {
    create: rules.writers,
    read: anyOf(rules.editors, rules.ownByAutomation, readers),
    readVersions: rules.editors,
    update: rules.editorsOrOwn,
    delete: rules.editors,
    unlock: rules.admins,
  }
}
