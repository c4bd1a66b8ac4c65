import type {
  DocumentNode,
  ExecutionArgs,
  FragmentDefinitionNode,
  GraphQLError,
  SelectionNode,
  SelectionSetNode,
  ValidationRule,
} from 'graphql'
import { type Problem, problemMessage } from './problem.ts'

export interface GraphQLLimits {
  /** Root fields and aliases together, in the whole document. An aliased root field counts once. */
  maxRootFields: number
  /** Levels of fields in one another, a root field being the first. */
  maxDepth: number
}

/** Fields when every fragment is written out where it is spread; Payload allows a complexity of 1,000. */
const MAX_FIELDS = 5000
/** Levels below `__schema` and `__type`: the standard introspection query has 14. */
const MAX_INTROSPECTION_DEPTH = 20
/** Selection sets in one another, with fragments: more than `maxDepth` needs, less than the stack holds. */
const MAX_NESTING = 500

/** What a selection costs, with every fragment written out. */
interface Cost {
  /** Fields at its own level, and those of them that have an alias. */
  own: number
  ownAliases: number
  /** On all levels. */
  fields: number
  aliases: number
  depth: number
  /** The same below `__schema` and `__type`. */
  introspection: number
}

const NOTHING: Cost = { own: 0, ownAliases: 0, fields: 0, aliases: 0, depth: 0, introspection: 0 }
const ENDLESS: Cost = { ...NOTHING, depth: Number.POSITIVE_INFINITY }

const together = (a: Cost, b: Cost): Cost => ({
  own: a.own + b.own,
  ownAliases: a.ownAliases + b.ownAliases,
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  depth: Math.max(a.depth, b.depth),
  introspection: Math.max(a.introspection, b.introspection),
})

/** Costs of selections; each fragment is looked at once, however often it is spread. */
const measurer = (fragments: ReadonlyMap<string, FragmentDefinitionNode>) => {
  const known = new Map<string, Cost>()
  let nesting = 0

  const ofSelection = (selection: SelectionNode): Cost => {
    if (selection.kind === 'InlineFragment') return ofSet(selection.selectionSet)
    if (selection.kind === 'FragmentSpread') return ofFragment(selection.name.value)
    const inner = selection.selectionSet ? ofSet(selection.selectionSet) : NOTHING
    const alias = selection.alias ? 1 : 0
    const isIntrospection = selection.name.value === '__schema' || selection.name.value === '__type'
    return {
      own: 1,
      ownAliases: alias,
      fields: inner.fields + 1,
      aliases: inner.aliases + alias,
      depth: isIntrospection ? 1 : inner.depth + 1,
      introspection: isIntrospection ? inner.depth : inner.introspection,
    }
  }

  const ofSet = ({ selections }: SelectionSetNode): Cost => {
    if (nesting >= MAX_NESTING) return ENDLESS
    nesting += 1
    const cost = selections.map(ofSelection).reduce(together, NOTHING)
    nesting -= 1
    return cost
  }

  const ofFragment = (name: string): Cost => {
    const fragment = fragments.get(name)
    if (!fragment) return NOTHING
    let cost = known.get(name)
    if (!cost) {
      // Found again while it is being measured, a fragment spreads itself and has no end.
      known.set(name, ENDLESS)
      cost = ofSet(fragment.selectionSet)
      known.set(name, cost)
    }
    return cost
  }

  return ofSet
}

/**
 * What of a parsed document is beyond the limits. Linear in the document's size: fragments that spread fragments cost
 * what is written, not what they amount to.
 */
export const documentProblem = (
  { definitions }: DocumentNode,
  { maxDepth, maxRootFields }: GraphQLLimits,
): Problem | undefined => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const each of definitions) if (each.kind === 'FragmentDefinition') fragments.set(each.name.value, each)
  const measure = measurer(fragments)
  let cost = NOTHING
  for (const each of definitions)
    if (each.kind === 'OperationDefinition') cost = together(cost, measure(each.selectionSet))

  if (cost.depth > maxDepth || cost.introspection > MAX_INTROSPECTION_DEPTH)
    return { path: '', code: 'graphqlDepth', values: { max: maxDepth } }
  if (cost.own + cost.aliases - cost.ownAliases > maxRootFields)
    return { path: '', code: 'graphqlRootFields', values: { max: maxRootFields } }
  return cost.fields > MAX_FIELDS
    ? { path: '', code: 'graphqlFields', values: { max: MAX_FIELDS } }
    : undefined
}

/**
 * Refuses documents beyond the limits with one error, whose `extensions.statusCode` is 400. What is refused is never
 * walked by another rule: some of them write out every fragment, and a small document can hold billions.
 *
 * @param ErrorClass `GraphQLError` of the copy of `graphql` that the schema is made with
 * @returns for `config.graphQL.validationRules`, which calls it before validation
 */
export const graphqlLimits =
  (ErrorClass: typeof GraphQLError, limits: GraphQLLimits) =>
  (args: Pick<ExecutionArgs, 'document'>, language?: string): ValidationRule[] => {
    const problem = documentProblem(args.document, limits)
    if (!problem) return []
    Object.assign(args, { document: { kind: 'Document', definitions: [] } })
    const error = new ErrorClass(problemMessage(problem, language), { extensions: { statusCode: 400 } })
    return [
      (context) => {
        context.reportError(error)
        return {}
      },
    ]
  }
