import type { Field, UnnamedTab } from 'payload'
import {
  address,
  day,
  explain,
  inForm,
  line,
  lines,
  minute,
  named,
  options,
  rowLabel,
  titleCell,
} from '../../src/fields.ts'
import type { PluginContext } from '../../src/options.ts'
import { origin } from '../../src/origin.ts'
import type { AdminWords } from '../../src/translations/admin/en.ts'
import { label } from '../../src/translations/admin/index.ts'
import { layoutField } from './layout.ts'
import { listColumns } from './list.ts'
import { articleSlug } from './slug.ts'
import { workedOutFields } from './workedOutFields.ts'

/** A tab of the form. It has no name, so that it is nowhere in paths; hosts find it by its id, `tab-write` and so on. */
const tab = (name: keyof AdminWords['tabs'] & string, fields: Field[]): UnnamedTab => ({
  id: `tab-${name}`,
  label: label('tabs', name),
  fields,
})

const write = (context: PluginContext) =>
  tab('write', [
    ...(context.enabled && context.templates.length > 0
      ? [inForm('templates', 'payload-review-articles/rsc#TemplatesField')]
      : []),
    line('title', { required: true, localized: true, maxLength: 200, admin: { components: titleCell } }),
    lines('excerpt', {
      required: true,
      localized: true,
      maxLength: 320,
      admin: { description: explain('excerpt') },
    }),
    {
      ...named('heroImage'),
      type: 'upload',
      relationTo: context.slugs.media as never,
      admin: { description: explain('heroImage') },
    },
    layoutField(context),
  ])

const review = ({ slugs }: PluginContext) =>
  tab('review', [
    {
      ...named('subject'),
      type: 'group',
      admin: { description: explain('subject') },
      fields: [
        {
          type: 'row',
          fields: [
            {
              ...named('type'),
              type: 'select',
              enumName: 'subject_type',
              options: options(
                'Product',
                'SoftwareApplication',
                'Service',
                'Organization',
                'Event',
                'CreativeWork',
              ),
            },
            line('name', { maxLength: 200, admin: { description: explain('subjectName') } }),
          ],
        },
        {
          ...named('product'),
          type: 'relationship',
          relationTo: slugs.products as never,
          admin: { description: explain('subjectProduct') },
        },
      ],
    },
  ])

const sources = ({ slugs }: PluginContext) =>
  tab('sources', [
    {
      ...named('sources'),
      type: 'array',
      maxRows: 50,
      admin: { description: explain('sources'), components: rowLabel('title', 'url') },
      fields: [
        {
          type: 'row',
          fields: [line('title', { required: true, maxLength: 300 }), address('any', { required: true })],
        },
        { type: 'row', fields: [line('publisher', { maxLength: 120 }), day('publishedAt')] },
      ],
    },
    {
      ...named('updates'),
      type: 'array',
      maxRows: 50,
      admin: { description: explain('updates'), components: rowLabel('note') },
      fields: [
        day('date', { required: true }),
        lines('note', { required: true, localized: true, maxLength: 1000 }),
      ],
    },
    {
      ...named('related'),
      type: 'relationship',
      relationTo: slugs.articles as never,
      hasMany: true,
      maxRows: 6,
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      admin: { description: explain('related') },
    },
  ])

const publish = (context: PluginContext) =>
  tab('publish', [
    articleSlug(context),
    {
      ...named('publishedAt'),
      type: 'date',
      index: true,
      // A copy has not been published.
      hooks: { beforeDuplicate: [() => null] },
      admin: { description: explain('publishedAt'), date: minute },
    },
    {
      type: 'row',
      fields: [
        {
          ...named('commentsOpen'),
          type: 'checkbox',
          defaultValue: true,
          admin: { description: explain('commentsOpen') },
        },
        {
          ...named('commentsCloseAt'),
          type: 'date',
          admin: { description: explain('commentsCloseAt'), date: minute },
        },
      ],
    },
    {
      type: 'collapsible',
      label: label('tabs', 'figures'),
      admin: { description: explain('figures'), initCollapsed: true },
      fields: workedOutFields(context),
    },
  ])

/** The id in the system that sent the article: for staff and automations only, in every kind of read. */
const externalId = ({ is }: PluginContext) =>
  line('externalId', {
    unique: true,
    index: true,
    maxLength: 200,
    access: {
      read: ({ req }) => is.admin(req) || is.editor(req) || is.automation(req),
    },
    hooks: { beforeDuplicate: [() => null] },
    admin: {
      position: 'sidebar',
      description: explain('externalId'),
      condition: (data) => Boolean(data?.externalId),
    },
  })

/** What an article consists of (contract §2): tabs in the order of the work, and what is always in sight beside them. */
export const articleFields = (context: PluginContext): Field[] => {
  const { slugs } = context
  return [
    {
      type: 'tabs',
      tabs: [write(context), review(context), sources(context), publish(context)],
    },
    ...(context.enabled
      ? [inForm('readiness', 'payload-review-articles/client#ReadinessField', 'sidebar')]
      : []),
    {
      ...named('topics'),
      type: 'relationship',
      relationTo: slugs.topics as never,
      hasMany: true,
      maxRows: 10,
      admin: { position: 'sidebar', description: explain('topics') },
    },
    {
      ...named('authors'),
      type: 'relationship',
      relationTo: slugs.authors as never,
      hasMany: true,
      maxRows: 10,
      admin: { position: 'sidebar', description: explain('authors') },
    },
    origin(),
    externalId(context),
    ...listColumns,
  ]
}
