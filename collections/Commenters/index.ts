import type { CollectionConfig } from 'payload'
import { anyOf, nobody, when } from '../../src/access.ts'
import { day, explain, inForm, minute, named } from '../../src/fields.ts'
import type { PluginContext } from '../../src/options.ts'
import { label, labels } from '../../src/translations/admin/index.ts'
import { commenterEndpoints } from './endpoints.ts'
import { eraseFirst, lowerCase } from './hooks.ts'

const serverSet = { create: () => false, update: () => false }
const readOnly = { readOnly: true, disableBulkEdit: true }

/** The people behind comments, for moderators and admins alone (contract §5). */
export const commenters = (context: PluginContext): CollectionConfig => {
  const { enabled, is, slugs, rules } = context
  const moderators = when((req) => is.moderator(req) || is.admin(req), { id: { exists: true } })
  return {
    slug: slugs.commenters,
    labels: labels('collections', 'commenters'),
    access: {
      create: rules.admins,
      read: anyOf(rules.admins, moderators),
      readVersions: nobody,
      update: rules.admins,
      delete: rules.admins,
      unlock: nobody,
    },
    disableBulkEdit: true,
    disableDuplicate: true,
    defaultSort: '-updatedAt',
    admin: {
      useAsTitle: 'email',
      defaultColumns: ['email', 'names', 'approvedCount', 'rejectedCount', 'verifiedAt', 'bannedAt'],
      listSearchableFields: ['email'],
      group: label('groups', 'comments'),
      hidden: ({ user }) => {
        const held = (user as { roles?: unknown } | null)?.roles
        return Array.isArray(held) && !held.includes('admin') && !held.includes('moderator')
      },
    },
    hooks: { beforeDelete: [eraseFirst(context)] },
    endpoints: commenterEndpoints(context),
    fields: [
      {
        ...named('email'),
        type: 'email',
        required: true,
        unique: true,
        index: true,
        access: { update: () => false },
        admin: { disableBulkEdit: true },
        hooks: { beforeValidate: [lowerCase] },
      },
      {
        ...named('names'),
        type: 'json',
        access: serverSet,
        admin: {
          ...readOnly,
          components: {
            Cell: 'payload-review-articles/rsc#NamesCell',
            Field: 'payload-review-articles/rsc#NamesField',
          },
        },
      },
      {
        type: 'row',
        fields: [
          { ...named('approvedCount'), type: 'number', defaultValue: 0, access: serverSet, admin: readOnly },
          { ...named('rejectedCount'), type: 'number', defaultValue: 0, access: serverSet, admin: readOnly },
        ],
      },
      day('verifiedAt', { access: serverSet, admin: { ...readOnly, date: minute } }),
      day('confirmationSentAt', { access: serverSet, admin: { ...readOnly, date: minute } }),
      day('unsubscribedAt', { access: serverSet, admin: { ...readOnly, date: minute } }),
      day('bannedAt', {
        index: true,
        admin: { description: explain('bannedAt'), date: minute, disableBulkEdit: true },
      }),
      ...(enabled
        ? [
            inForm('personComments', 'payload-review-articles/rsc#PersonCommentsField'),
            inForm('personData', 'payload-review-articles/client#PersonDataField', 'sidebar'),
          ]
        : []),
    ],
  }
}
