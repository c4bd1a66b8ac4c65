/** A node or a value of a graph, read as plain JSON. */
export type Json = string | number | boolean | null | undefined | Json[] | JsonNode
export interface JsonNode {
  [property: string]: Json
}

export const isNode = (value: Json): value is JsonNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One value or many as a list. */
export function all(value: Json): Json[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** The nodes at the top of a graph. */
export function nodesOf(graph: object): JsonNode[] {
  return all((graph as JsonNode)['@graph']).filter(isNode)
}

/** The top node of a type. */
export function nodeOf(graph: object, ...types: string[]): JsonNode {
  const node = nodesOf(graph).find((each) => types.includes(String(each['@type'])))
  if (!node) throw new Error(`no ${types.join(' or ')} in the graph`)
  return node
}

/** Every value in a graph with the property it stands in, nodes and lists included, from the outside in. */
export function* walk(value: Json, property = ''): Generator<{ property: string; value: Json }> {
  yield { property, value }
  if (Array.isArray(value)) for (const entry of value) yield* walk(entry, property)
  else if (isNode(value)) for (const [key, entry] of Object.entries(value)) yield* walk(entry, key)
}

/** Every node of a type, wherever it stands. */
export function nodesOfType(graph: object, type: string): JsonNode[] {
  return [...walk(graph as JsonNode)]
    .map(({ value }) => value)
    .filter((value) => isNode(value) && value['@type'] === type) as JsonNode[]
}
