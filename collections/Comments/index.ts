import type { CollectionConfig, Field } from 'payload'
import { startWithPending } from '../../src/admin/comments/statusFilter.ts'
import { day, explain, inForm, inList, line, lines, minute, named, options } from '../../src/fields.ts'
import { bodyHtml } from '../../src/moderation/bodyHtml.ts'
import { maxDecisions, statuses } from '../../src/moderation/statuses.ts'
import { limits } from '../../src/moderation/submission.ts'
import type { PluginContext } from '../../src/options.ts'
import { label, labels } from '../../src/translations/admin/index.ts'
import { commentsAccess, staffOnly } from './access.ts'
import { commentEndpoints } from './endpoints.ts'
import { guardRemoval, lockComment, takeEdit } from './hooks.ts'
import { placeLocal, settleLocal } from './localCreate.ts'

const serverSet = { create: () => false, update: () => false }
const readOnly = { readOnly: true, disableBulkEdit: true }

const excerptCell = 'payload-review-articles/rsc#ExcerptCell'
const referenceField = 'payload-review-articles/rsc#ReferenceField'

/** What only the server works with; in no answer, filter or sort of the API. */
const internal = (field: Field): Field =>
  ({
    ...field,
    access: { ...serverSet, read: () => false },
    admin: { hidden: true, disableBulkEdit: true },
  }) as Field

/** What readers write below articles (contract §5). The people behind are in `commenters`. */
export const comments = (context: PluginContext): CollectionConfig => {
  const { enabled, slugs } = context
  const staff = staffOnly(context)
  return {
    slug: slugs.comments,
    labels: labels('collections', 'comments'),
    access: commentsAccess(context),
    // One transition does every change of status, see `src/moderation/transition.ts`.
    disableBulkEdit: true,
    disableDuplicate: true,
    defaultSort: '-createdAt',
    indexes: [
      { fields: ['article', 'depth', 'isListed', 'createdAt'] },
      { fields: ['thread', 'isListed'] },
      { fields: ['status', 'createdAt'] },
      { fields: ['article', 'status', 'createdAt'] },
    ],
    admin: {
      useAsTitle: 'authorName',
      defaultColumns: ['authorName', 'body', 'article', 'createdAt', 'reports', 'status', 'decision'],
      ...(enabled && {
        baseListFilter: startWithPending(slugs.comments),
        components: {
          beforeListTable: [
            'payload-review-articles/rsc#StatusTabs',
            { path: 'payload-review-articles/client#BulkDecisions', clientProps: { max: maxDecisions } },
          ],
        },
      }),
      listSearchableFields: ['authorName', 'body'],
      group: label('groups', 'comments'),
    },
    hooks: {
      beforeOperation: [lockComment(context)],
      beforeChange: [takeEdit(context), placeLocal(context)],
      afterChange: [settleLocal(context)],
      beforeDelete: [guardRemoval(context)],
    },
    endpoints: commentEndpoints(context),
    fields: [
      {
        ...named('status'),
        type: 'select',
        required: true,
        index: true,
        defaultValue: 'pending',
        options: options(...statuses),
        admin: {
          disableBulkEdit: true,
          components: {
            Cell: 'payload-review-articles/rsc#StatusCell',
            ...(enabled && { Field: 'payload-review-articles/client#DecisionField' }),
          },
        },
      },
      {
        ...named('article'),
        type: 'relationship',
        relationTo: slugs.articles as never,
        required: true,
        index: true,
        admin: { ...readOnly, position: 'sidebar', components: { Field: referenceField } },
      },
      {
        ...named('parent'),
        type: 'relationship',
        relationTo: slugs.comments as never,
        index: true,
        maxDepth: 0,
        admin: {
          ...readOnly,
          position: 'sidebar',
          condition: (data) => Boolean(data?.parent),
          components: { Field: referenceField },
        },
      },
      line('authorName', {
        required: true,
        maxLength: limits.authorName,
        admin: { disableBulkEdit: true, components: { Cell: 'payload-review-articles/rsc#AuthorCell' } },
      }),
      {
        ...named('authorEmail'),
        type: 'email',
        virtual: true,
        access: { read: () => false, update: () => false },
        admin: { hidden: true, disableBulkEdit: true },
      },
      line('authorUrl', {
        maxLength: limits.authorUrl,
        custom: { url: 'http' },
        admin: {
          disableBulkEdit: true,
          components: { Cell: excerptCell, afterInput: ['payload-review-articles/client#UrlLink'] },
        },
      }),
      lines('body', {
        required: true,
        maxLength: limits.body,
        admin: { rows: 8, disableBulkEdit: true, components: { Cell: excerptCell } },
      }),
      {
        ...named('bodyHtml'),
        type: 'textarea',
        virtual: true,
        admin: { hidden: true, disableListColumn: true, disableListFilter: true },
        hooks: { afterRead: [({ siblingData }) => bodyHtml(String(siblingData.body ?? ''))] },
      },
      ...(enabled
        ? [
            inList('decision', 'payload-review-articles/client#RowDecisions'),
            inForm('history', 'payload-review-articles/rsc#HistoryField'),
          ]
        : []),
      {
        ...named('isStaff'),
        type: 'checkbox',
        defaultValue: false,
        access: serverSet,
        admin: { ...readOnly, position: 'sidebar' },
      },
      line('locale', { maxLength: 20, access: serverSet, admin: { ...readOnly, position: 'sidebar' } }),
      day('editedAt', {
        access: serverSet,
        admin: {
          ...readOnly,
          position: 'sidebar',
          date: minute,
          condition: (data) => Boolean(data?.editedAt),
        },
      }),
      {
        ...named('reports'),
        type: 'number',
        defaultValue: 0,
        index: true,
        access: { ...serverSet, read: staff },
        admin: {
          ...readOnly,
          position: 'sidebar',
          description: explain('reports'),
          components: { Cell: 'payload-review-articles/rsc#ReportsCell' },
        },
      },
      line('externalId', {
        unique: true,
        index: true,
        maxLength: 200,
        access: { ...serverSet, read: staff },
        admin: { ...readOnly, position: 'sidebar', condition: (data) => Boolean(data?.externalId) },
      }),
      internal({ name: 'thread', type: 'relationship', relationTo: slugs.comments as never, index: true }),
      internal({ name: 'ancestors', type: 'text' }),
      internal({ name: 'depth', type: 'number', defaultValue: 0 }),
      internal({ name: 'approvedReplies', type: 'number', defaultValue: 0 }),
      internal({ name: 'isListed', type: 'checkbox', defaultValue: false }),
      internal({ name: 'removedAt', type: 'date', index: true }),
    ],
  }
}
