import {
  APIError,
  addDataAndFileToRequest,
  beforeValidateTraverseFields,
  type Endpoint,
  executeAccess,
  Forbidden,
  isolateObjectProperty,
  NotFound,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type ValidationFieldError,
} from 'payload'
import { fieldErrors, refuse, writeProblems } from '../../src/input/guard.ts'
import type { PluginContext } from '../../src/options.ts'
import { byPlace, type Readiness } from '../../src/publishing/readiness.ts'
import { errorMessage } from '../../src/translations/admin/index.ts'
import { errorsElsewhere, validate } from './everyLocale.ts'
import type { ArticleDoc } from './types.ts'
import { storedFacts } from './workOut.ts'

/** The article as the request may change it, its latest version in the request's locale alone. */
const changeable = async (context: PluginContext, id: unknown, req: PayloadRequest): Promise<ArticleDoc> => {
  const { access, slug } = collectionOf(context, req).config
  const allowed = await executeAccess({ id: id as number, req }, access.update)
  const { docs } = await req.payload.find({
    collection: slug as never,
    where: {
      and: [{ id: { equals: id } }, ...(typeof allowed === 'object' ? [allowed] : [])],
    },
    limit: 1,
    pagination: false,
    depth: 0,
    draft: true,
    trash: true,
    fallbackLocale: false,
    overrideAccess: false,
    // The local API writes the locale of a call onto the request it is given.
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
  if (!docs[0]) throw new NotFound(req.t)
  return docs[0] as unknown as ArticleDoc
}

const collectionOf = ({ slugs }: PluginContext, { payload }: PayloadRequest) =>
  payload.collections[slugs.articles as never] as unknown as { config: SanitizedCollectionConfig }

/** What saving would make of the form's data before it is validated: lists for numbers of rows, the slug. */
const asSaved = async (
  collection: SanitizedCollectionConfig,
  written: Record<string, unknown>,
  stored: object,
  req: PayloadRequest,
): Promise<ArticleDoc> => {
  const [data, doc] = structuredClone([written, stored as Record<string, unknown>]) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ]
  const isNew = doc.id === undefined
  await beforeValidateTraverseFields({
    ...(!isNew && { id: doc.id as number | string }),
    collection,
    context: req.context,
    data,
    doc,
    fields: collection.fields,
    global: null,
    operation: isNew ? 'create' : 'update',
    overrideAccess: true,
    parentIndexPath: '',
    parentPath: '',
    parentSchemaPath: '',
    req,
    siblingData: data,
    siblingDoc: doc,
  })
  return data as unknown as ArticleDoc
}

/**
 * Whether an article could go out as it is being written, by the very rules that publishing it holds to, and what
 * would be worked out from it. Nothing is stored.
 *
 * @param data what differs from the stored article, all of it or the `id` alone; without an `id` a new article
 * @throws Forbidden, NotFound for who may not write it; ValidationError for data that could not even be a draft
 */
export const articleReadiness = async (
  context: PluginContext,
  data: Record<string, unknown>,
  req: PayloadRequest,
): Promise<Readiness> => {
  const { config: collection } = collectionOf(context, req)
  const { id } = data
  const isNew = id === undefined || id === null
  if (isNew) await executeAccess({ req }, collection.access.create)
  const stored = isNew ? {} : await changeable(context, id, req)
  if ((req.locale as string) === 'all') throw new APIError(errorMessage(req.i18n.language, 'oneLocale'), 400)

  const problems = writeProblems(collection, data, req)
  // The rules of the fields have better words for an address that is still being typed.
  refuse(
    collection.slug,
    problems.filter(({ code }) => code !== 'url' && code !== 'httpUrl'),
    req,
  )
  const article = await asSaved(collection, { ...stored, ...data }, stored, req)
  const found = await validate(collection, { ...article, layout: article.layout ?? [] }, req)
  // The slug is made from the title.
  const own = article.title ? found : found.filter(({ path }) => path !== 'slug')
  const { localization } = req.payload.config
  const locales = localization ? localization.localeCodes : []
  const isNamed = new Set(own.map(({ path }) => path))
  const errors: ValidationFieldError[] = [
    ...own,
    ...fieldErrors(problems, req).filter(({ path }) => !isNamed.has(path)),
    ...(isNew || !localization ? [] : await errorsElsewhere(context, collection, article, req)),
  ]
  // Those of other locales come last: no field is called like a locale.
  const names = [...collection.flattenedFields.map(({ name }) => name), ...locales]
  const { score, award, aiLevel, readingMinutes } = await storedFacts(context, article, stored, req)
  return {
    problems: errors.sort(byPlace(names)).map(({ label, message, path }) => ({
      path,
      message,
      ...(typeof label === 'string' && { label }),
    })),
    facts: { score, award, aiLevel, readingMinutes },
  }
}

/** `POST /api/articles/readiness?locale=`, for whoever may write the article. */
export const readinessEndpoint = (context: PluginContext): Endpoint => ({
  path: '/readiness',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new Forbidden(req.t)
    await addDataAndFileToRequest(req)
    return Response.json(await articleReadiness(context, req.data ?? {}, req), {
      headers: { 'Cache-Control': 'no-store' },
    })
  },
})
