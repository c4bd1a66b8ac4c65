import type { FieldShape, ShapeContext } from './fieldShape.ts'

/** What a query's names mean. */
export interface QueryContext extends Pick<ShapeContext, 'blocks' | 'idType'> {
  /** The fields of another collection, for paths through relationships: `payload.collections[slug].config.flattenedFields`. */
  fieldsOf: (collection: string) => readonly FieldShape[] | undefined
  /** `payload.db.blocksAsJSON`: then what is inside a block can be asked for as JSON only. */
  blocksAsJSON?: boolean
  /** Codes of the locales: `title.de` is the German title. */
  locales?: readonly string[]
  /**
   * Whether whoever asks may ask for a field. Payload checks that too, but past the second relationship it forgets to
   * wait for its own check, whose rejection then ends a process that does not catch it
   * (`payload/dist/database/queryValidation/validateSearchParams.js`).
   */
  mayAsk?: (field: FieldShape) => boolean
}

/** What a path has been through: one document's relationship, or a list of documents. */
type Crossed = 'one' | 'list'

/** What stands at the end of a path. */
export type Target =
  /** A field with values that a rule is known for. */
  | { kind: 'field'; field: FieldShape }
  /** The ID of a document of this collection. */
  | { kind: 'id'; collection: string }
  /** The document behind a relationship to several collections, and the name of its collection. */
  | { kind: 'value' | 'relationTo'; field: FieldShape }
  /** A place inside JSON. */
  | { kind: 'json' }
  /** Something that holds fields and cannot be asked for itself. */
  | { kind: 'container' }
  /** A place that the database has no syntax for, or that is too far away. */
  | { kind: 'none' }

const flatten = (fields: readonly FieldShape[]): FieldShape[] =>
  fields.flatMap((field) => {
    if (field.type === 'tabs') return flatten((field.tabs ?? []).map((tab) => ({ ...tab, type: 'tab' })))
    return field.name === undefined ? flatten(field.fields ?? []) : [field]
  })

const insideBlocks = (field: FieldShape, name: string | undefined, { blocks }: QueryContext) => {
  const references = field.blockReferences ?? field.blocks ?? []
  if (name === 'blockType') {
    const options = references.map((each) => (typeof each === 'string' ? each : each.slug))
    return [{ type: 'blockType', name: 'blockType', options }]
  }
  return references.flatMap((each) => flatten((typeof each === 'string' ? blocks[each] : each)?.fields ?? []))
}

/** Names in a path. Each relationship on the way joins a table. */
const MAX_PATH = 10

/** A key of a JSON path; Payload refuses all others, and PostgreSQL those that start with a digit. */
const JSON_KEY = /^[A-Za-z_]\w*$/

const json = (rest: string[]): Target => ({ kind: rest.every((key) => JSON_KEY.test(key)) ? 'json' : 'none' })

/** What a version has beside the document it holds (`payload/dist/versions/buildCollectionFields.js`). */
const versionFields = (
  collection: string,
  fields: readonly FieldShape[],
  locales: readonly string[] = [],
) => [
  { name: 'version', type: 'group', fields },
  { name: 'parent', type: 'relationship', relationTo: collection },
  { name: 'publishedLocale', type: 'select', options: locales },
  ...['latest', 'autosave', 'snapshot'].map((name) => ({ name, type: 'checkbox' })),
]

const related = (
  field: FieldShape,
  rest: string[],
  context: QueryContext,
  crossed: Crossed | undefined,
): Target | undefined => {
  const relationTo = field.relationTo ?? field.collection
  // The ID of the document is what the relationship itself holds.
  if (rest.length === 0 || (rest.length === 1 && rest[0] === 'id')) return { kind: 'field', field }
  if (typeof relationTo !== 'string')
    return rest.length === 1 && (rest[0] === 'value' || rest[0] === 'relationTo')
      ? { kind: rest[0], field }
      : { kind: 'none' }
  const isList = field.hasMany || field.type === 'join'
  // Payload scopes what is behind a list to readable documents, and then loses its way to a further one.
  if (crossed === 'list' || (crossed && field.type === 'join')) return { kind: 'none' }
  return targetOf(rest, relationTo, context.fieldsOf(relationTo) ?? [], context, isList ? 'list' : 'one')
}

/**
 * What a path of a `where` or `sort` leads to (`payload/dist/database/getLocalizedPaths.js`).
 * @param path its parts; `author__name` of GraphQL already taken apart
 * @param crossed what relationships the path has been through before
 * @returns undefined where there is no such field: Payload answers that with 400 itself
 */
export const targetOf = (
  path: string[],
  collection: string | undefined,
  fields: readonly FieldShape[],
  context: QueryContext,
  crossed?: Crossed,
): Target | undefined => {
  if (path.length > MAX_PATH) return { kind: 'none' }
  const [name, ...after] = path
  const field = flatten(fields).find((each) => each.name === name)
  if (!field) {
    if (collection === undefined) return undefined
    if (name === 'id') return { kind: 'id', collection }
    // Payload lets MongoDB's name pass, which the SQL adapters do not know.
    if (name === '_id') return { kind: 'none' }
    return targetOf(path, undefined, versionFields(collection, fields, context.locales), context)
  }
  if (context.mayAsk && !context.mayAsk(field)) return { kind: 'none' }
  const isLocale = field.localized && after[0] !== undefined && context.locales?.includes(after[0])
  const rest = isLocale ? after.slice(1) : after
  switch (field.type) {
    case 'group':
    case 'tab':
    case 'array':
      return rest.length === 0
        ? { kind: 'container' }
        : targetOf(rest, undefined, field.fields ?? [], context, crossed)
    case 'blocks':
      if (rest.length === 0) return { kind: 'container' }
      if (context.blocksAsJSON) return json(rest)
      // Of blocks in tables of their own Payload sorts by names it does not know, and fails.
      return targetOf(rest, undefined, insideBlocks(field, rest[0], context), context) ?? { kind: 'none' }
    case 'json':
    case 'richText':
      return rest.length === 0 ? { kind: 'field', field } : json(rest)
    case 'relationship':
    case 'upload':
    case 'join':
      return related(field, rest, context, crossed)
    default:
      return rest.length === 0 ? { kind: 'field', field } : undefined
  }
}
