import { createElement, type ReactNode } from 'react'
import type { RichTextNode } from '../../input/richText.ts'

/** Bits of a text node's `format` (Lexical's LexicalConstants) and their elements, innermost first. */
const elements = [
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [4, 's'],
  [8, 'u'],
  [128, 'mark'],
  [2, 'em'],
  [1, 'strong'],
] as const

/** A text node in the elements of its format. */
export function formattedText(node: RichTextNode): ReactNode {
  if (typeof node.text !== 'string') return null
  const format = typeof node.format === 'number' ? node.format : 0
  return elements.reduce<ReactNode>(
    (content, [bit, element]) => (format & bit ? createElement(element, null, content) : content),
    node.text,
  )
}
