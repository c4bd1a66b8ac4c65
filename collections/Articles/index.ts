import type { CollectionConfig } from 'payload'
import { addAtAGlance } from '../../src/admin/lists/atAGlance.ts'
import { address, day, explain, line, lines, named, options, rowLabel, titleCell } from '../../src/fields.ts'
import type { PluginContext } from '../../src/options.ts'
import { origin } from '../../src/origin.ts'
import { label, labels } from '../../src/translations/admin/index.ts'
import { articlesAccess } from './access.ts'
import { copyOwnOnly, keepAutomationsToDrafts, resetReviewOnChange } from './automation.ts'
import { bySlugEndpoint } from './bySlug.ts'
import { commentsEndpoint, deleteComments, keepCounts, noteDraft } from './comments.ts'
import { publishedForReaders } from './drafts.ts'
import { checkEveryLocale, noteLocales } from './everyLocale.ts'
import { fillJsonLd, forgetOperation, noteOperation } from './jsonLd.ts'
import { layoutField } from './layout.ts'
import { articlesList, listColumns } from './list.ts'
import { writeOneLocale } from './oneLocale.ts'
import { keepFactsToTheirLocale } from './ownFacts.ts'
import { searchEndpoint } from './search.ts'
import { forgetDeleted, keepSearchable } from './searchHooks.ts'
import { articleSlug } from './slug.ts'
import { workedOutFields } from './workedOutFields.ts'
import { createAsDraft, setPublishedAt, workOutFacts } from './workOut.ts'

/** News and reviews, made of blocks (contract §2). */
export const articles = (context: PluginContext): CollectionConfig => {
  const { slugs, site } = context
  return {
    slug: slugs.articles,
    labels: labels('collections', 'articles'),
    access: articlesAccess(context),
    trash: true,
    versions: {
      maxPerDoc: 50,
      drafts: { autosave: { interval: 1500, showSaveDraftButton: true }, schedulePublish: true },
    },
    defaultSort: '-publishedAt',
    // Whether comments are open, and whether a score is that of the locale, is worked out from these, also when a
    // query selects only the answer.
    forceSelect: {
      commentsOpen: true,
      commentsCloseAt: true,
      publishedAt: true,
      readingMinutes: true,
    } as never,
    // What a card of a related article shows; its body is a read of its own.
    defaultPopulate: {
      title: true,
      slug: true,
      excerpt: true,
      topics: true,
      heroImage: true,
      publishedAt: true,
      score: true,
      award: true,
      aiLevel: true,
      readingMinutes: true,
      commentCount: true,
      updatedAt: true,
    } as never,
    admin: {
      useAsTitle: 'title',
      ...articlesList,
      group: label('groups', 'editorial'),
      ...(site.previewUrl && {
        preview: (doc, { locale }) => previewOf(context, doc, locale),
        livePreview: {
          url: ({ data, locale }) => previewOf(context, data, locale?.code),
          breakpoints: [
            { name: 'phone', label: 'Phone', width: 390, height: 844 },
            { name: 'desktop', label: 'Desktop', width: 1440, height: 900 },
          ],
        },
      }),
    },
    hooks: {
      beforeOperation: [
        writeOneLocale,
        noteLocales,
        publishedForReaders(context),
        keepAutomationsToDrafts(context),
        copyOwnOnly(context),
        createAsDraft,
        noteOperation,
        noteDraft,
      ],
      afterOperation: [forgetOperation, addAtAGlance(context)],
      beforeChange: [
        resetReviewOnChange(context),
        checkEveryLocale(context),
        setPublishedAt,
        workOutFacts(context),
        keepCounts,
      ],
      afterChange: [keepSearchable(context)],
      beforeDelete: [deleteComments(context), forgetDeleted(context)],
      beforeRead: [keepFactsToTheirLocale],
      afterRead: [fillJsonLd(context)],
    },
    endpoints: [bySlugEndpoint(context), searchEndpoint(context), commentsEndpoint(context)],
    fields: [
      {
        type: 'tabs',
        tabs: [
          {
            label: label('tabs', 'write'),
            fields: [
              line('title', {
                required: true,
                localized: true,
                maxLength: 200,
                admin: { components: titleCell },
              }),
              lines('excerpt', {
                required: true,
                localized: true,
                maxLength: 320,
                admin: { description: explain('excerpt') },
              }),
              { ...named('heroImage'), type: 'upload', relationTo: slugs.media as never },
              layoutField(context),
            ],
          },
          {
            label: label('tabs', 'review'),
            fields: [
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
                      line('name', { maxLength: 200 }),
                    ],
                  },
                  { ...named('product'), type: 'relationship', relationTo: slugs.products as never },
                ],
              },
            ],
          },
          {
            label: label('tabs', 'sources'),
            fields: [
              {
                ...named('sources'),
                type: 'array',
                maxRows: 50,
                admin: { components: rowLabel('title', 'url') },
                fields: [
                  {
                    type: 'row',
                    fields: [
                      line('title', { required: true, maxLength: 300 }),
                      address('any', { required: true }),
                    ],
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
              },
            ],
          },
          {
            label: label('tabs', 'reading'),
            fields: [
              {
                type: 'row',
                fields: [
                  { ...named('commentsOpen'), type: 'checkbox', defaultValue: true },
                  {
                    ...named('commentsCloseAt'),
                    type: 'date',
                    admin: {
                      description: explain('commentsCloseAt'),
                      date: { pickerAppearance: 'dayAndTime' },
                    },
                  },
                ],
              },
              ...workedOutFields(context),
            ],
          },
        ],
      },
      articleSlug(context),
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
        admin: { position: 'sidebar' },
      },
      {
        ...named('publishedAt'),
        type: 'date',
        index: true,
        // A copy has not been published.
        hooks: { beforeDuplicate: [() => null] },
        admin: {
          position: 'sidebar',
          description: explain('publishedAt'),
          date: { pickerAppearance: 'dayAndTime' },
        },
      },
      origin(),
      externalId(context),
      ...listColumns,
    ],
  }
}

const previewOf = ({ site }: PluginContext, doc: Record<string, unknown>, locale: string | undefined) =>
  typeof doc.id === 'number' || typeof doc.id === 'string'
    ? (site.previewUrl?.({ id: doc.id, slug: String(doc.slug ?? ''), locale: locale ?? '' }) ?? null)
    : null

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
