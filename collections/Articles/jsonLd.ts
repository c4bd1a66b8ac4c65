import type {
  CollectionAfterOperationHook,
  CollectionAfterReadHook,
  CollectionBeforeOperationHook,
  FieldHook,
  PayloadRequest,
} from 'payload'
import { locale } from '../../src/locale.ts'
import type { PluginContext } from '../../src/options.ts'
import { articleJsonLd, type BlockStructuredDataTable } from '../../src/structured-data/index.ts'
import type { ArticleDoc } from './types.ts'

/** Stands in the field until the document around it is populated; an object, because documents are copied. */
const pending = Object.freeze({})

const graphOf = ({ blocks, site }: PluginContext, article: ArticleDoc, req: PayloadRequest) => {
  const current = locale(req)
  const table = Object.fromEntries(
    [...blocks].flatMap(([slug, { structuredData }]) => (structuredData ? [[slug, structuredData]] : [])),
  ) as BlockStructuredDataTable
  return articleJsonLd(article, {
    locale: current,
    siteUrl: site.url,
    publisher: site.publisher,
    blocks: table,
    homeUrl: req.payload.config.localization ? `/${current}` : '/',
    articleUrl: ({ slug }) => (slug ? site.articlePath({ slug, locale: current }) : null),
    topicUrl: ({ slug }) => site.topicPath({ slug, locale: current }),
  })
}

/** The article with its relations two levels deep, which is as far as structured data looks. */
const populated = async (
  { slugs }: PluginContext,
  id: number | string,
  draft: boolean,
  req: PayloadRequest,
) =>
  (await req.payload.findByID({
    collection: slugs.articles as never,
    id,
    depth: 2,
    draft,
    overrideAccess: false,
    user: req.user,
    select: { jsonLd: false } as never,
    disableErrors: true,
    trash: true,
    req,
  })) as unknown as ArticleDoc | null

/**
 * Notes what the field alone cannot know: that the read has a `select` (so the document around the field is not
 * whole), or that it is part of a write, whose answer needs no structured data.
 */
export const noteOperation: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { select } = args as { select?: { jsonLd?: unknown } }
  if (operation === 'read' && select?.jsonLd === true) req.context.selectedJsonLd = true
  if (operation === 'create' || operation === 'update') req.context.writesArticle = true
  return args
}

export const forgetOperation: CollectionAfterOperationHook = ({ operation, req, result }) => {
  if (operation !== 'read' && operation !== 'find' && operation !== 'findByID')
    delete req.context.writesArticle
  return result
}

/**
 * The field's value as far as the field alone can say: nothing in lists that did not select it and in answers to
 * writes; in GraphQL a function, which is only called for queries that name the field; from a populated copy where
 * the read is shallow; otherwise `fillJsonLd` fills it from the document itself.
 */
export const jsonLdOfField =
  (context: PluginContext): FieldHook =>
  async ({ data, depth, draft, findMany, req }) => {
    const id = data?.id as number | string | undefined
    // A document of all locales is a page of none.
    if (id === undefined || req.context.writesArticle || (req.locale as string) === 'all') return undefined
    const fromCopy = async () => {
      const article = await populated(context, id, Boolean(draft), req)
      return article && graphOf(context, article, req)
    }
    if (req.payloadAPI === 'GraphQL') return fromCopy
    if (req.context.selectedJsonLd) return fromCopy()
    if (findMany && !req.context.articleIsPopulated) return undefined
    return (depth ?? req.payload.config.defaultDepth) >= 2 ? pending : fromCopy()
  }

/** Fills the field from the document, whose relations are populated by now. */
export const fillJsonLd =
  (context: PluginContext): CollectionAfterReadHook =>
  ({ doc, req }) =>
    doc.jsonLd === pending ? { ...doc, jsonLd: graphOf(context, doc as ArticleDoc, req) } : doc
