import type { RichTextNode } from '../../input/richText.ts'
import type { OutlineEntry } from '../outline.ts'
import { textOf } from '../values.ts'
import { childrenOf, headingDepth } from './reading.ts'

/** Enough of a heading to be told by, in the address of a link to it. */
const wordsInId = 8

/** The text of a node without its formats. As deep as a heading is ever nested; what lies below has no say. */
const plainText = (node: RichTextNode, depth = 0): string =>
  textOf(node.text)
    ? String(node.text)
    : depth > 8
      ? ''
      : childrenOf(node)
          .map((child) => plainText(child, depth + 1))
          .join('')

/**
 * The headings of a text by their node: what they are called, and ids that say so (`ra-7-bremsen-und-licht`). They
 * stay the same when other parts of the text change, so that links to them keep leading there.
 *
 * @param nodes those at the top of the text
 * @param id of the text
 */
export function headingsOf(nodes: readonly RichTextNode[], id: string): Map<RichTextNode, OutlineEntry> {
  const headings = new Map<RichTextNode, OutlineEntry>()
  const times = new Map<string, number>()
  for (const node of nodes) {
    if (node.type !== 'heading') continue
    const text = plainText(node).replace(/\s+/g, ' ').trim()
    if (!text) continue
    const words =
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    const name = [id, ...words.slice(0, wordsInId)].join('-')
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    headings.set(node, { id: time > 1 ? `${name}--${time}` : name, text, depth: headingDepth(node) })
  }
  return headings
}
