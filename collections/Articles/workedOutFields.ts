import type { Field } from 'payload'
import { levels } from '../../blocks/AIDisclosure/levels.ts'
import { line, named, options } from '../../src/fields.ts'
import { commentsAreOpen } from '../../src/moderation/commentsAreOpen.ts'
import type { PluginContext } from '../../src/options.ts'
import { jsonLdOfField } from './jsonLd.ts'

const serverOnly = {
  access: { create: () => false, update: () => false },
  admin: { readOnly: true, disableBulkEdit: true },
} as const

/** What the server works out; sent values are dropped (contract §2). */
export const workedOutFields = (context: PluginContext): Field[] => [
  {
    type: 'row',
    fields: [
      {
        ...named('score'),
        type: 'number',
        localized: true,
        index: true,
        access: serverOnly.access,
        admin: {
          ...serverOnly.admin,
          components: { Cell: 'payload-review-articles/rsc#ScoreCell' },
        },
      },
      line('award', { localized: true, ...serverOnly }),
      {
        ...named('aiLevel'),
        type: 'select',
        index: true,
        options: options(...levels),
        ...serverOnly,
      },
      { ...named('readingMinutes'), type: 'number', localized: true, ...serverOnly },
      { ...named('commentCount'), type: 'number', defaultValue: 0, ...serverOnly },
    ],
  },
  {
    // What pages of the comments are counted by, see `src/delivery/thread.ts`.
    name: 'threadCount',
    type: 'number',
    defaultValue: 0,
    access: { ...serverOnly.access, read: () => false },
    admin: { hidden: true, disableBulkEdit: true },
  },
  {
    ...named('shownProducts'),
    type: 'relationship',
    relationTo: context.slugs.products as never,
    hasMany: true,
    // For the products' join and for filters; the products themselves are where the article shows them. A field that
    // is `hidden` could not be joined on in GraphQL, and on a localized one a join counts wrongly.
    maxDepth: 0,
    access: serverOnly.access,
    admin: { ...serverOnly.admin, hidden: true },
  },
  {
    ...named('commentsAreOpen'),
    type: 'checkbox',
    virtual: true,
    admin: { readOnly: true, disableListFilter: true },
    hooks: {
      afterRead: [({ siblingData }) => commentsAreOpen(siblingData, context.comments, new Date())],
    },
  },
  {
    ...named('jsonLd'),
    type: 'json',
    virtual: true,
    admin: { hidden: true },
    hooks: { afterRead: [jsonLdOfField(context)] },
  },
]
