import {
  beforeChangeTraverseFields,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  isolateObjectProperty,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  ValidationError,
  type ValidationFieldError,
} from 'payload'
import type { PluginContext } from '../../src/options.ts'
import { existsInLocale } from './bySlug.ts'
import type { ArticleDoc } from './types.ts'

/** The article's latest version in each of the other locales where it exists. */
const elsewhere = async ({ slugs }: PluginContext, id: number | string, req: PayloadRequest) => {
  const { localization } = req.payload.config
  const others = localization ? localization.localeCodes.filter((code) => code !== req.locale) : []
  const found: { locale: string; article: ArticleDoc }[] = []
  for (const locale of others) {
    const article = (await req.payload.findByID({
      collection: slugs.articles as never,
      id,
      depth: 0,
      draft: true,
      locale: locale as never,
      fallbackLocale: false,
      disableErrors: true,
      trash: true,
      // The local API writes the locale of a call onto the request it is given.
      req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
    })) as unknown as ArticleDoc | null
    if (article && existsInLocale(article)) found.push({ locale, article })
  }
  return found
}

/**
 * What Payload's own validation says of a document in the request's locale when it goes out, of all fields or of some.
 */
export const validate = async (
  collection: SanitizedCollectionConfig,
  data: ArticleDoc,
  req: PayloadRequest,
  only?: readonly string[],
): Promise<ValidationFieldError[]> => {
  const errors: ValidationFieldError[] = []
  const copy = structuredClone(data) as unknown as Record<string, unknown>
  await beforeChangeTraverseFields({
    id: data.id,
    collection,
    context: req.context,
    data: copy,
    doc: {},
    docWithLocales: {},
    errors,
    fieldLabelPath: '',
    fields: only ? collection.flattenedFields.filter(({ name }) => only.includes(name)) : collection.fields,
    global: null,
    mergeLocaleActions: [],
    operation: 'update',
    overrideAccess: true,
    parentIndexPath: '',
    parentPath: '',
    parentSchemaPath: '',
    req,
    siblingData: copy,
    siblingDoc: {},
    siblingDocWithLocales: {},
  })
  return errors
}

/** What keeps the other locales in which an article exists from going out; paths begin with the locale: `en.excerpt`. */
export const errorsElsewhere = async (
  context: PluginContext,
  collection: SanitizedCollectionConfig,
  { id, origin }: Pick<ArticleDoc, 'id' | 'origin'>,
  req: PayloadRequest,
): Promise<ValidationFieldError[]> => {
  const errors: ValidationFieldError[] = []
  for (const { locale, article } of await elsewhere(context, id, req)) {
    const found = await validate(collection, { ...article, origin }, req, ['title', 'excerpt', 'layout'])
    errors.push(...found.map((each) => ({ ...each, path: `${locale}.${each.path}` })))
  }
  return errors
}

/** Notes that only one locale goes out; a hook that sees the data does not see what the request asked for. */
export const noteLocales: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create' || operation === 'update')
    req.context.publishesOneLocale = Boolean(
      (args as { publishSpecificLocale?: string }).publishSpecificLocale,
    )
  return args
}

/**
 * Holds the rules of contract §3 for every locale that goes out. Payload validates the locale that is written, and in
 * another than the default one takes an article without a layout.
 */
export const checkEveryLocale =
  (context: PluginContext): CollectionBeforeChangeHook =>
  async ({ collection, data, originalDoc, req }) => {
    const { localization } = req.payload.config
    if (!localization || data._status !== 'published' || data.deletedAt) return data
    const written = { ...originalDoc, ...data } as ArticleDoc
    // What is empty is validated in every locale, what is null is not.
    const publishable = { ...data, layout: written.layout ?? [] }
    const errors =
      originalDoc?.id === undefined || req.context.publishesOneLocale
        ? []
        : await errorsElsewhere(context, collection, written, req)
    if (errors.length === 0) return publishable
    const own = await validate(collection, { ...written, ...publishable }, req)
    throw new ValidationError({ collection: collection.slug, errors: [...own, ...errors], req }, req.t)
  }
