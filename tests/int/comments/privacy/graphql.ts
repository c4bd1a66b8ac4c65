import {
  buildClientSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import type { App } from '../../app.ts'
import type { Client } from '../../client.ts'
import { guess, leaksIn, type Secrets } from './secrets.ts'

/** The schema as it is made, from the server itself. */
export const schemaOf = async (app: App): Promise<GraphQLSchema> => {
  const { body } = await app.as('admin').graphql<IntrospectionQuery>(getIntrospectionQuery())
  return buildClientSchema(body.data)
}

type Named = ReturnType<typeof getNamedType>

/** How many union members there are at most: each query takes one of each union, since fields of two may collide. */
const members = 9

/** All leaves below a type, `depth` levels down; of unions the member with this number. */
const selection = (type: Named, depth: number, member: number): string => {
  if (isUnionType(type)) {
    const chosen = type.getTypes()[member % type.getTypes().length]
    const inner = chosen && selection(chosen, depth, member)
    return chosen && inner ? `__typename ... on ${chosen.name} ${inner}` : ''
  }
  if (!isObjectType(type)) return ''
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type)
    if (!isObjectType(inner) && !isUnionType(inner)) return field.name
    const below = depth > 1 ? selection(inner, depth - 1, member) : ''
    return below ? `${field.name} ${isUnionType(inner) ? `{ ${below} }` : below}` : []
  })
  return fields.length > 0 ? `{ ${fields.join(' ')} }` : ''
}

/** A value for an argument that must be given, every one that makes sense. */
const valuesOf = ({ name, type }: GraphQLArgument, { ids }: Secrets): string[] => {
  const named = getNamedType(type)
  if (isEnumType(named)) return named.getValues().map((value) => value.name)
  if (name === 'slug') return ['"vor-aller-augen"']
  if (named.name === 'Int') return [...new Set(Object.values(ids))].map(String)
  return ['"1"']
}

type Root = GraphQLField<unknown, unknown>

/** Calls of a root field: with every id, with drafts and trash, plain. */
const callsOf = ({ args, name }: Root, secrets: Secrets): string[] => {
  const isId = (arg: GraphQLArgument) => arg.name === 'id' || isRequiredArgument(arg)
  const required = args.find(isId)
  const all = ['limit: 0', 'pagination: false', 'draft: true', 'trash: true'].filter((each) =>
    args.some((arg) => each.startsWith(`${arg.name}:`)),
  )
  const extra = all.length > 0 ? [[], all] : [[]]
  const given = required ? valuesOf(required, secrets).map((value) => `${required.name}: ${value}`) : ['']
  return given.flatMap((one) =>
    extra.map((more) => {
      const list = [one, ...more].filter(Boolean).join(', ')
      return list ? `${name}(${list})` : name
    }),
  )
}

const rootsOf = (schema: GraphQLSchema): Root[] => Object.values(schema.getQueryType()?.getFields() ?? {})

/** What any query gives away: every root field with every field below it, four levels down. */
export const leaksByQueries = async (schema: GraphQLSchema, as: Client, secrets: Secrets) => {
  const leaks: string[] = []
  let fields = 0
  for (const root of rootsOf(schema)) {
    const type = getNamedType(root.type)
    const selections = new Set(Array.from({ length: members }, (_, index) => selection(type, 4, index)))
    for (const below of selections)
      for (const call of callsOf(root, secrets)) {
        const { status, text } = await as.graphql(`{ ${call} ${below} }`)
        if (/Cannot query|Syntax Error|Unknown argument|conflict/.test(text))
          throw new Error(`${call}: ${text}`)
        if (status >= 500) leaks.push(`${call}: ${status}`)
        for (const leak of leaksIn(secrets, text)) leaks.push(`${call}: ${leak}`)
        if (/"data":\{"\w+":[^n]/.test(text)) fields += below.split(' ').length
      }
  }
  return { leaks, fields }
}

/** The fields of a `where` argument, groups and relationships written as one name, without `AND` and `OR`. */
const filtersOf = ({ args }: Root): { name: string; operators: string[] }[] => {
  const where = args.find(({ name }) => name === 'where')
  const type = where && getNamedType(where.type)
  if (!isInputObjectType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => {
    const operators = getNamedType(field.type)
    return isInputObjectType(operators) && !/^(AND|OR)$/.test(field.name)
      ? [{ name: field.name, operators: Object.keys(operators.getFields()) }]
      : []
  })
}

const totalOf = (data: unknown): number =>
  typeof data === 'object' && data !== null ? Number((data as { totalDocs?: number }).totalDocs ?? 0) : 0

const valuesFor = (operator: string, field: string, { email, ipHash }: Secrets): string[] =>
  operator === 'equals' ? [email] : /hash/i.test(field) ? [guess, ipHash.slice(0, 20)] : [guess]

/** The `where` fields of lists and counts that find something by a piece of a secret. */
export const leaksByGraphQLFilters = async (schema: GraphQLSchema, as: Client, secrets: Secrets) => {
  const leaks: string[] = []
  let answered = 0
  for (const root of rootsOf(schema))
    for (const { name, operators } of filtersOf(root))
      for (const operator of ['like', 'equals'].filter((each) => operators.includes(each)))
        for (const value of valuesFor(operator, name, secrets)) {
          const call = `${root.name}(where: { ${name}: { ${operator}: ${JSON.stringify(value)} } })`
          const { body } = await as.graphql(`{ ${call} { totalDocs } }`)
          if (body.errors) continue
          answered += 1
          if (totalOf(body.data[root.name]) > 0) leaks.push(`${call} finds something`)
        }
  return { leaks, answered }
}

/** Lists that can be sorted by what only moderators may read. */
export const leaksByGraphQLSorting = async (schema: GraphQLSchema, as: Client, paths: readonly string[]) => {
  const leaks: string[] = []
  let asked = 0
  for (const root of rootsOf(schema).filter(({ args }) => args.some(({ name }) => name === 'sort')))
    for (const path of paths) {
      const order = async (sign: string) => {
        const { body } = await as.graphql(
          `{ ${root.name}(sort: "${sign}${path}", limit: 50) { docs { id } } }`,
        )
        return body.errors ? undefined : JSON.stringify(body.data)
      }
      asked += 1
      const up = await order('')
      if (up !== undefined && up !== (await order('-'))) leaks.push(`${root.name} is sorted by ${path}`)
    }
  return { leaks, asked }
}
