import type { GraphQLError } from 'graphql'
import type {
  CollectionBeforeOperationHook,
  CollectionConfig,
  Config,
  PayloadRequest,
  SanitizedCollectionConfig,
  ValidationFieldError,
} from 'payload'
import { ValidationError } from 'payload'
import type { PluginContext } from '../options.ts'
import { clampForAnonymous } from './anonymous.ts'
import { editorOptions } from './editorOptions.ts'
import { graphqlLimits } from './graphqlLimits.ts'
import { type Problem, problemMessage } from './problem.ts'
import { queryProblems } from './query.ts'
import type { QueryContext } from './queryPath.ts'
import type { RichTextOptions } from './richText.ts'
import { type FieldShape, type ShapeContext, shapeProblems } from './shape.ts'

/** Whether the request acts in none of the plugin's roles. */
const isAnonymous = ({ is }: PluginContext, req: PayloadRequest) =>
  !Object.values(is).some((check) => check(req))

/** Problems as Payload's errors of fields, in the request's language. */
export const fieldErrors = (problems: readonly Problem[], req: PayloadRequest): ValidationFieldError[] =>
  problems.map((problem) => ({
    path: problem.path,
    message: problemMessage(problem, req.i18n?.language),
  }))

/** @throws ValidationError that names every path; nothing happens without problems */
export const refuse = (collection: string, problems: readonly Problem[], req: PayloadRequest): void => {
  if (problems.length === 0) return
  throw new ValidationError({ collection, errors: fieldErrors(problems, req), req }, req.t)
}

const idType = (payload: PayloadRequest['payload'], collection: string) => {
  const known = payload.collections[collection as never]
  return known && (known.customIDType ?? payload.db.defaultIDType)
}

const editors = new WeakMap<object, RichTextOptions>()
/** An editor's options do not change after the start. */
const optionsOf = (field: FieldShape): RichTextOptions => {
  const { editor } = field as { editor?: object }
  if (!editor) return {}
  const options = editors.get(editor) ?? editorOptions(editor)
  editors.set(editor, options)
  return options
}

/** What both checks of a collection need to know of the installation. */
const common = ({ payload }: PayloadRequest) => ({
  blocks: payload.blocks as unknown as ShapeContext['blocks'],
  blocksAsJSON: (payload.db as { blocksAsJSON?: boolean }).blocksAsJSON,
  idType: (collection: string) => idType(payload, collection),
  locales: payload.config.localization ? payload.config.localization.localeCodes : undefined,
})

interface WithAccess extends FieldShape {
  access?: { read?: (args: { req: PayloadRequest }) => unknown }
}

/** Whether a field may be asked for: it has a column, and its own access does not say no at once. */
const mayAsk =
  (req: PayloadRequest) =>
  (field: FieldShape): boolean =>
    field.virtual !== true && (field as WithAccess).access?.read?.({ req }) !== false

const queryContext = (req: PayloadRequest): QueryContext => ({
  ...common(req),
  mayAsk: mayAsk(req),
  fieldsOf: (collection) =>
    req.payload.collections[collection as never]?.config.flattenedFields as unknown as
      | readonly FieldShape[]
      | undefined,
})

const shapeContext = (req: PayloadRequest): ShapeContext => {
  const { locales, ...rest } = common(req)
  return {
    ...rest,
    allLocales: (req.locale as string) === 'all' ? locales : undefined,
    richText: optionsOf,
  }
}

interface ReadArgs {
  data?: unknown
  depth?: number
  joins?: unknown
  limit?: number
  page?: number
  pagination?: boolean
  sort?: unknown
  where?: unknown
}

/** What is written has the shape its fields want, drafts too, so that nothing stored can crash the admin or a renderer. */
export const writeProblems = (
  { fields }: SanitizedCollectionConfig,
  data: unknown,
  req: PayloadRequest,
): Problem[] => shapeProblems(data ?? {}, fields as unknown as FieldShape[], shapeContext(req))

/** Questions are answerable, and anonymous ones small (contract §4). */
const guardReads = (
  context: PluginContext,
  collection: SanitizedCollectionConfig,
  args: ReadArgs,
  req: PayloadRequest,
): ReadArgs => {
  const fields = collection.flattenedFields as unknown as FieldShape[]
  const queried = { collection: collection.slug, fields }
  const { demands, problem } = isAnonymous(context, req) ? clampForAnonymous(args) : { demands: args }
  const problems = queryProblems(demands, queried, queryContext(req))
  refuse(collection.slug, problem ? [problem, ...problems] : problems, req)
  return demands
}

/** The first hooks of each of the plugin's collections: they see what came before Payload touches it. */
export const guardHooks = (context: PluginContext): NonNullable<CollectionConfig['hooks']> => {
  const guard: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
    if (operation === 'create' || operation === 'update')
      refuse(collection.slug, writeProblems(collection, (args as ReadArgs).data, req), req)
    // Payload's own reads of what a document refers to, which no client can make look so, are bounded by the document.
    const isPopulation = typeof (args as { currentDepth?: unknown }).currentDepth === 'number'
    return overrideAccess || isPopulation
      ? args
      : (guardReads(context, collection, args as ReadArgs, req) as typeof args)
  }
  return { beforeOperation: [guard] }
}

/** At most 20 root fields and aliases and 12 levels in a document of anonymous (contract §4). */
export const graphqlLimitsForAnonymous =
  (
    context: PluginContext,
    ErrorClass: typeof GraphQLError,
  ): NonNullable<NonNullable<Config['graphQL']>['validationRules']> =>
  (args) => {
    const { req } = args.contextValue as { req: PayloadRequest }
    if (!isAnonymous(context, req)) return []
    return graphqlLimits(ErrorClass, { maxRootFields: 20, maxDepth: 12 })(args, req.i18n?.language)
  }
