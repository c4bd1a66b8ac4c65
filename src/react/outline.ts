import type { BaseBlock } from '../../blocks/types.ts'
import { type ReaderLabels, readerLabels } from '../translations/readers/index.ts'
import type { BlockProps } from './options.ts'

/** A heading that a link can lead to. */
export interface OutlineEntry {
  /** Of the heading in the page; `#` and this is the link. */
  id: string
  text: string
  /** How deep it stands: 0 for the headings of blocks and the first ones of texts. */
  depth: number
}

/**
 * The headings a block shows, for tables of contents: the same ids as its component makes. A component carries it as
 * `outline`; one without has no headings to offer.
 */
export type BlockOutline<B extends BaseBlock> = (props: BlockProps<B> & { id: string }) => OutlineEntry[]

/**
 * The outline of a block that is one section under one heading.
 *
 * @param headingOf the heading; empty where the block shows nothing
 */
export const sectionOutline =
  <B extends BaseBlock>(headingOf: (block: B, words: ReaderLabels) => string): BlockOutline<B> =>
  ({ block, id, locale, labels }) => {
    const text = headingOf(block, readerLabels(locale, labels))
    return text ? [{ id: headingId(id), text, depth: 0 }] : []
  }

/** The id of a section's heading. */
export const headingId = (section: string): string => `${section}-heading`
