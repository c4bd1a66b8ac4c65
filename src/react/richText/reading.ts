import type { RichTextNode } from '../../input/richText.ts'
import { isRecord } from '../values.ts'

/** Readers of Lexical's serialised nodes. Whatever a node lacks or has wrong, they give something usable. */

/** The children that are nodes at all. */
export function childrenOf(node: unknown): RichTextNode[] {
  const children = isRecord(node) ? node.children : undefined
  return Array.isArray(children) ? children.filter((child) => typeof child?.type === 'string') : []
}

/** The `fields` of links, uploads and blocks. */
export function fieldsOf(node: RichTextNode): Record<string, unknown> {
  return isRecord(node.fields) ? node.fields : {}
}

/** How many levels a heading stands below the first one of a text: 0 for `h2`, 1 for `h3`. */
export function headingDepth(node: RichTextNode): number {
  const level = /^h([1-6])$/.exec(String(node.tag))?.[1]
  return Math.max(0, Number(level ?? 2) - 2)
}

/** A whole number from 1 to 1000, the limit HTML sets for `colspan`; undefined for 1 and for anything else. */
export function spanOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= 1000
    ? value
    : undefined
}

const only = (nodes: RichTextNode[], type: string) =>
  nodes.length > 0 && nodes.every((node) => node.type === type)

/**
 * A list's items as HTML wants them. Lexical gives a list within a list an item of its own; in HTML it belongs into
 * the item before it, otherwise it is counted as one.
 */
export function itemsOf(list: RichTextNode): RichTextNode[] {
  const items: RichTextNode[] = []
  for (const item of childrenOf(list)) {
    const inner = childrenOf(item)
    const before = items.at(-1)
    if (before && item.type === 'listitem' && only(inner, 'list')) {
      items[items.length - 1] = { ...before, children: [...childrenOf(before), ...inner] }
    } else {
      items.push(item)
    }
  }
  return items
}

/** Bits of a table cell's `headerState`: it stands in a header row, in a header column. */
const headerRow = 1
const headerColumn = 2

/** What a table cell is the heading of; undefined for a cell with data. */
export function scopeOf(cell: RichTextNode): 'col' | 'row' | undefined {
  const state = typeof cell.headerState === 'number' ? cell.headerState : 0
  if (state & headerRow) return 'col'
  return state & headerColumn ? 'row' : undefined
}

/** A table's rows, those at the top that hold nothing but column headings apart from the others. */
export function rowsOfTable(table: RichTextNode): { head: RichTextNode[]; body: RichTextNode[] } {
  const rows = childrenOf(table).filter((row) => row.type === 'tablerow')
  const isHead = (row: RichTextNode) => {
    const cells = childrenOf(row)
    return cells.length > 0 && cells.every((cell) => scopeOf(cell) === 'col')
  }
  const firstBody = rows.findIndex((row) => !isHead(row))
  const end = firstBody === -1 ? rows.length : firstBody
  return { head: rows.slice(0, end), body: rows.slice(end) }
}

const alignments: Record<string, string> = {
  center: 'center',
  end: 'end',
  right: 'end',
  justify: 'justify',
}

/** Class names for a node's alignment and indent: a strict content security policy forbids `style`. */
export function layoutClass(node: RichTextNode): string | undefined {
  const align = Object.hasOwn(alignments, String(node.format)) ? alignments[String(node.format)] : undefined
  const indent = typeof node.indent === 'number' ? Math.min(6, Math.max(0, Math.floor(node.indent))) : 0
  const names = [align && `ra-align-${align}`, indent > 0 && `ra-indent-${indent}`].filter(Boolean)
  return names.join(' ') || undefined
}

/** `rtl` where the text runs from right to left. */
export const directionOf = (node: RichTextNode) => (node.direction === 'rtl' ? 'rtl' : undefined)
