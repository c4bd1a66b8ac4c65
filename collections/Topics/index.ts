import type { CollectionConfig } from 'payload'
import { editorialAccess } from '../../src/access.ts'
import { line, lines } from '../../src/fields.ts'
import type { PluginContext } from '../../src/options.ts'
import { origin } from '../../src/origin.ts'
import { indexRenamed, indexWithout } from '../../src/search/topics.ts'
import { slugField } from '../../src/slug.ts'
import { label, labels } from '../../src/translations/admin/index.ts'

/** What articles are about; an article's first topic is its kicker. */
export const topics = (context: PluginContext): CollectionConfig => {
  const { slugs, rules } = context
  return {
    slug: slugs.topics,
    labels: labels('collections', 'topics'),
    access: editorialAccess(slugs.topics, rules),
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'description', 'slug', 'updatedAt'],
      listSearchableFields: ['name', 'slug', 'description'],
      group: label('groups', 'editorial'),
    },
    hooks: { afterChange: [indexRenamed(context)], beforeDelete: [indexWithout(context)] },
    fields: [
      line('name', { required: true, localized: true, maxLength: 80 }),
      slugField('name'),
      lines('description', { localized: true, maxLength: 1000 }),
      origin(),
    ],
  }
}
