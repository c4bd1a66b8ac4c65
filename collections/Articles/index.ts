import type { CollectionConfig } from 'payload'
import { addAtAGlance } from '../../src/admin/lists/atAGlance.ts'
import { noteListFreshness } from '../../src/delivery/listFreshness.ts'
import { keepRelations } from '../../src/delivery/relations.ts'
import type { PluginContext } from '../../src/options.ts'
import { label, labels } from '../../src/translations/admin/index.ts'
import { articlesAccess } from './access.ts'
import { copyOwnOnly, keepAutomationsToDrafts, resetReviewOnChange } from './automation.ts'
import { bySlugEndpoint, showInOwnLocale } from './bySlug.ts'
import { commentsEndpoint, deleteComments, keepCounts, noteDraft } from './comments.ts'
import { publishedForReaders } from './drafts.ts'
import { checkEveryLocale, noteLocales } from './everyLocale.ts'
import { articleFields } from './fields.ts'
import { fillJsonLd, forgetOperation, noteOperation } from './jsonLd.ts'
import { articlesList } from './list.ts'
import { writeOneLocale } from './oneLocale.ts'
import { keepFactsToTheirLocale } from './ownFacts.ts'
import { readinessEndpoint } from './readiness.ts'
import { searchEndpoint } from './search.ts'
import { forgetDeleted, keepSearchable } from './searchHooks.ts'
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
          // A label here has one language.
          breakpoints: [
            { name: 'phone', label: 'Smartphone', width: 390, height: 844 },
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
        keepRelations(context),
      ],
      afterOperation: [forgetOperation, addAtAGlance(context), noteListFreshness(context)],
      beforeChange: [
        resetReviewOnChange(context),
        checkEveryLocale(context),
        setPublishedAt,
        workOutFacts(context),
        keepCounts,
      ],
      afterChange: [keepSearchable(context)],
      beforeDelete: [deleteComments(context), forgetDeleted(context)],
      beforeRead: [showInOwnLocale, keepFactsToTheirLocale],
      afterRead: [fillJsonLd(context)],
    },
    endpoints: [
      bySlugEndpoint(context),
      searchEndpoint(context),
      commentsEndpoint(context),
      readinessEndpoint(context),
    ],
    fields: articleFields(context),
  }
}

const previewOf = ({ site }: PluginContext, doc: Record<string, unknown>, locale: string | undefined) =>
  typeof doc.id === 'number' || typeof doc.id === 'string'
    ? (site.previewUrl?.({ id: doc.id, slug: String(doc.slug ?? ''), locale: locale ?? '' }) ?? null)
    : null
