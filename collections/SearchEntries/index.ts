import type { CollectionConfig, Field } from 'payload'
import { nobody } from '../../src/access.ts'
import type { PluginContext } from '../../src/options.ts'
import { labels } from '../../src/translations/admin/index.ts'

const text = (name: string): Field => ({ name, type: 'textarea' })

/** What the search looks through, see `src/search`: published articles by locale. For nobody but the server. */
export const searchEntries = ({ slugs }: PluginContext): CollectionConfig => ({
  slug: slugs.searchEntries,
  labels: labels('collections', 'searchEntries'),
  access: {
    create: nobody,
    read: nobody,
    readVersions: nobody,
    update: nobody,
    delete: nobody,
    unlock: nobody,
  },
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  indexes: [{ fields: ['article', 'locale'], unique: true }],
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: slugs.articles as never,
      required: true,
      index: true,
    },
    { name: 'locale', type: 'text' },
    { name: 'publishedAt', type: 'date' },
    text('title'),
    text('topics'),
    text('excerpt'),
    text('body'),
    text('words'),
  ],
})
