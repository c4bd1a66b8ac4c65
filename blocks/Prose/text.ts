import type { RichText, RichTextNode } from '../../src/input/richText.ts'

/** The plain texts of a Lexical tree in reading order, one for each text node. Iterative: depth costs no stack. */
export const richTextTexts = (content: RichText | null | undefined): string[] => {
  const texts: string[] = []
  const open: RichTextNode[] = content?.root ? [content.root] : []
  for (let node = open.pop(); node; node = open.pop()) {
    if (typeof node.text === 'string') texts.push(node.text)
    if (Array.isArray(node.children)) open.push(...[...node.children].reverse())
  }
  return texts
}
