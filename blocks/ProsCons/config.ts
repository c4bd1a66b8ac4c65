import type { ArrayField, ArrayFieldValidation } from 'payload'
import { array } from 'payload/shared'
import { blockAdmin, explain, line, lines, named, rowLabel } from '../../src/fields.ts'
import { checked } from '../../src/publishing/checked.ts'
import { labels } from '../../src/translations/admin/index.ts'
import { defineBlock } from '../definition.ts'
import { images } from './images.ts'
import { prosConsRule } from './rule.ts'
import { structuredData } from './structuredData.ts'
import type { ProsCons } from './types.ts'

const statements = (name: 'pros' | 'cons', validate?: ArrayFieldValidation): ArrayField => ({
  ...named(name),
  type: 'array',
  maxRows: 20,
  admin: { components: rowLabel('text') },
  ...(validate && { validate }),
  fields: [lines('text', { required: true, maxLength: 500 })],
})

/** What we like and what annoys us. */
export const prosCons = () =>
  defineBlock<ProsCons>({
    config: {
      slug: 'prosCons',
      interfaceName: 'ProsCons',
      labels: labels('blocks', 'prosCons'),
      admin: blockAdmin('prosCons', images),
      fields: [
        line('heading', { maxLength: 200, admin: { description: explain('heading') } }),
        {
          type: 'row',
          fields: [line('prosHeading', { maxLength: 120 }), line('consHeading', { maxLength: 120 })],
        },
        statements('pros', checked(array, 'pros', prosConsRule)),
        statements('cons'),
      ],
    },
    structuredData,
    texts: ({ heading, prosHeading, consHeading, pros, cons }) => [
      heading,
      prosHeading,
      consHeading,
      ...[...(pros ?? []), ...(cons ?? [])].map(({ text }) => text),
    ],
  })
