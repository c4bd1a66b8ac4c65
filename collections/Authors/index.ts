import type { CollectionConfig } from 'payload'
import { editorialAccess } from '../../src/access.ts'
import { addPictures } from '../../src/admin/lists/pictures.ts'
import { address, line, lines, named, options, rowLabel, titleCell } from '../../src/fields.ts'
import { forgetStaffHooks } from '../../src/moderation/staff.ts'
import type { PluginContext } from '../../src/options.ts'
import { origin } from '../../src/origin.ts'
import { slugField } from '../../src/slug.ts'
import { label, labels } from '../../src/translations/admin/index.ts'

/** Who writes: people and organizations. */
export const authors = (context: PluginContext): CollectionConfig => {
  const { rules, slugs } = context
  return {
    slug: slugs.authors,
    labels: labels('collections', 'authors'),
    access: editorialAccess(slugs.authors, rules),
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'kind', 'slug', 'updatedAt'],
      listSearchableFields: ['name', 'slug', 'bio'],
      group: label('groups', 'editorial'),
    },
    hooks: { ...forgetStaffHooks, afterOperation: [addPictures(context, 'avatar')] },
    fields: [
      line('name', { required: true, maxLength: 120, admin: { components: titleCell } }),
      slugField('name'),
      {
        ...named('kind'),
        type: 'select',
        required: true,
        defaultValue: 'person',
        options: options('person', 'organization'),
        admin: { position: 'sidebar' },
      },
      lines('bio', { localized: true, maxLength: 2000 }),
      { ...named('avatar'), type: 'upload', relationTo: slugs.media as never },
      address('any'),
      {
        ...named('sameAs'),
        type: 'array',
        maxRows: 20,
        admin: { components: rowLabel('url') },
        fields: [address('http', { required: true })],
      },
      origin(),
    ],
  }
}
