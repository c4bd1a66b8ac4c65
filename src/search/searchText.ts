import type { BlockDefinition } from '../../blocks/definition.ts'
import type { BaseBlock } from '../../blocks/types.ts'
import { withoutMarks } from './fragments.ts'
import type { SearchText } from './types.ts'

/** An article in one locale. */
interface Content {
  title?: string | null
  excerpt?: string | null
  layout?: readonly BaseBlock[] | null
  subject?: { name?: string | null } | null
}

/** Longer than any article: what a full-text index takes at most is bounded. */
const maxBody = 200_000

const joined = (texts: readonly (string | null | undefined)[], separator: string) =>
  withoutMarks(texts.filter((text) => text?.trim()).join(separator))

/**
 * What a search looks through of an article in one locale. What its blocks say, they say themselves.
 *
 * @param topics the names of its topics in the locale
 */
export const searchTextOf = (
  { title, excerpt, layout, subject }: Content,
  topics: readonly string[],
  definitions: ReadonlyMap<string, BlockDefinition>,
): SearchText => ({
  title: withoutMarks(title ?? ''),
  topics: joined([...topics, subject?.name], ', '),
  excerpt: withoutMarks(excerpt ?? ''),
  body: joined(
    (layout ?? []).flatMap((block) => definitions.get(block.blockType)?.texts(block) ?? []),
    '\n',
  ).slice(0, maxBody),
})
