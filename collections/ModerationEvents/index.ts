import type { CollectionConfig } from 'payload'
import { anyOf, nobody, when } from '../../src/access.ts'
import { day, line, lines, minute, named, options } from '../../src/fields.ts'
import { eventNames, statuses } from '../../src/moderation/statuses.ts'
import type { PluginContext } from '../../src/options.ts'
import { label, labels } from '../../src/translations/admin/index.ts'

const excerptCell = 'payload-review-articles/rsc#ExcerptCell'
const reference = { components: { Field: 'payload-review-articles/rsc#ReferenceField' } }

/** For the server alone. */
const unlisted = { hidden: true, disableListColumn: true, disableListFilter: true }

/** What happened to comments, for moderators and admins to read; only the server adds to it (contract §5). */
export const moderationEvents = (context: PluginContext, usersSlug: string): CollectionConfig => {
  const { is, slugs, rules } = context
  const moderators = when((req) => is.moderator(req), { id: { exists: true } })
  return {
    slug: slugs.moderationEvents,
    labels: labels('collections', 'moderationEvents'),
    access: {
      create: nobody,
      read: anyOf(rules.admins, moderators),
      readVersions: nobody,
      update: nobody,
      delete: nobody,
      unlock: nobody,
    },
    disableBulkEdit: true,
    disableDuplicate: true,
    timestamps: false,
    defaultSort: '-at',
    admin: {
      useAsTitle: 'at',
      listSearchableFields: ['note'],
      defaultColumns: ['at', 'event', 'comment', 'actor', 'note', 'checks'],
      group: label('groups', 'comments'),
      hidden: ({ user }) => {
        const held = (user as { roles?: unknown } | null)?.roles
        return Array.isArray(held) && !held.includes('admin') && !held.includes('moderator')
      },
    },
    fields: [
      {
        ...named('comment'),
        type: 'relationship',
        relationTo: slugs.comments as never,
        index: true,
        admin: reference,
      },
      { ...named('event'), type: 'select', required: true, index: true, options: options(...eventNames) },
      { ...named('from'), type: 'select', options: options(...statuses) },
      { ...named('to'), type: 'select', options: options(...statuses) },
      { ...named('actor'), type: 'relationship', relationTo: usersSlug as never, admin: reference },
      day('at', { required: true, index: true, admin: { date: minute } }),
      lines('note', { maxLength: 2000, admin: { components: { Cell: excerptCell } } }),
      {
        ...named('checks'),
        type: 'json',
        admin: {
          components: {
            Cell: 'payload-review-articles/rsc#ChecksCell',
            Field: 'payload-review-articles/rsc#ChecksField',
          },
        },
      },
      {
        ...named('commenter'),
        type: 'relationship',
        relationTo: slugs.commenters as never,
        index: true,
        admin: reference,
      },
      { ...named('notify'), type: 'checkbox' },
      day('moderatorsToldAt', { admin: unlisted }),
      day('authorsToldAt', { admin: unlisted }),
      line('textHash', {
        index: true,
        maxLength: 100,
        admin: unlisted,
      }),
      line('ipHash', { index: true, maxLength: 100 }),
      line('userAgent', { maxLength: 500, admin: { components: { Cell: excerptCell } } }),
    ],
  }
}
