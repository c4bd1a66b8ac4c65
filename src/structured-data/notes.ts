import type { ItemListLeaf, ReviewLeaf } from 'schema-dts'

function itemList(statements: readonly string[]): ItemListLeaf | undefined {
  if (statements.length === 0) return undefined
  return {
    '@type': 'ItemList',
    itemListElement: statements.map((name, index) => ({ '@type': 'ListItem', position: index + 1, name })),
  }
}

/**
 * Pros and cons of a product review: at least two statements in any combination (Product snippet, "Product
 * Reviews"), otherwise none at all.
 */
export function notes(
  pros: readonly string[],
  cons: readonly string[],
): Pick<ReviewLeaf, 'positiveNotes' | 'negativeNotes'> {
  if (pros.length + cons.length < 2) return {}
  return { positiveNotes: itemList(pros), negativeNotes: itemList(cons) }
}
