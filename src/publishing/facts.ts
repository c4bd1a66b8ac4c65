import { levels } from '../../blocks/AIDisclosure/levels.ts'
import type { AILevel } from '../../blocks/AIDisclosure/types.ts'
import type { BlockDefinition } from '../../blocks/definition.ts'
import type { BaseBlock } from '../../blocks/types.ts'

const wordsPerMinute = 200

/** What is worked out from an article in one locale when it is saved. */
export interface ArticleFacts {
  score: number | null
  award: string | null
  aiLevel: AILevel | null
  readingMinutes: number
  /** IDs of the products the article shows. */
  shownProducts: (number | string)[]
}

interface ArticleContent {
  title?: string | null
  excerpt?: string | null
  layout?: readonly BaseBlock[] | null
  subject?: { product?: unknown } | null
}

/** Minutes to read the texts at 200 words a minute, at least 1 (contract §2). */
export const readingMinutes = (texts: readonly (string | null | undefined)[]): number => {
  const words = texts.reduce((total, text) => total + (text?.match(/\S+/g)?.length ?? 0), 0)
  return Math.max(1, Math.round(words / wordsPerMinute))
}

/** The id of a relationship's value, populated or not. */
export const referenceId = (reference: unknown): number | string | undefined => {
  const id =
    typeof reference === 'object' && reference !== null && 'id' in reference ? reference.id : reference
  return typeof id === 'number' || typeof id === 'string' ? id : undefined
}

/** The level with the most AI in it. */
export const highestLevel = (found: readonly (AILevel | null | undefined)[]): AILevel | null => {
  const highest = Math.max(-1, ...found.map((level) => (level ? levels.indexOf(level) : -1)))
  return levels[highest] ?? null
}

/** Works the facts out through the blocks' definitions; blocks without one count for nothing. */
export const factsOf = (
  { title, excerpt, layout, subject }: ArticleContent,
  definitions: ReadonlyMap<string, BlockDefinition>,
): ArticleFacts => {
  const known = (layout ?? []).flatMap((block) => {
    const definition = definitions.get(block.blockType)
    return definition ? [{ block, definition }] : []
  })
  const facts = known.map(({ block, definition }) => definition.facts?.(block) ?? {})
  const scored = facts.find(({ score }) => score !== undefined)
  const shown = [
    subject?.product,
    ...known.flatMap(({ block, definition }) => definition.products?.(block) ?? []),
  ]
    .map(referenceId)
    .filter((id) => id !== undefined)
  return {
    score: scored?.score ?? null,
    award: scored?.award ?? null,
    aiLevel: highestLevel(facts.map(({ aiLevel }) => aiLevel)),
    readingMinutes: readingMinutes([
      title,
      excerpt,
      ...known.flatMap(({ block, definition }) => definition.texts(block)),
    ]),
    shownProducts: [...new Set(shown)],
  }
}
