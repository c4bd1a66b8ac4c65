import type { RichText, RichTextNode } from '../../input/richText.ts'
import { objectId } from './objectId.ts'

/**
 * Builders for rich text as Lexical 0.50 and the features of `@payloadcms/richtext-lexical` 3.90 serialise it:
 * every key that the editor writes is there, so that opening and saving a text in the admin changes nothing.
 */

/** Running text inside a block: plain strings become text nodes. */
export type Inline = string | RichTextNode

/** Bits of a text node's `format` (Lexical's `TEXT_TYPE_TO_FORMAT`). */
const BOLD = 1
const ITALIC = 2

/** Bits of a table cell's `headerState` (Lexical's `TableCellHeaderStates`). */
const NO_HEADER = 0
const COLUMN_HEADING = 1
const ROW_HEADING = 2

const text = (content: string, format = 0): RichTextNode => ({
  type: 'text',
  version: 1,
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text: content,
})

const inline = (children: readonly Inline[]): RichTextNode[] =>
  children.map((child) => (typeof child === 'string' ? text(child) : child))

const element = (
  type: string,
  children: RichTextNode[],
  rest: Record<string, unknown> = {},
  version = 1,
): RichTextNode => ({ type, version, children, direction: null, format: '', indent: 0, ...rest })

/** Bold text. */
export const strong = (content: string): RichTextNode => text(content, BOLD)

/** Text in italics. */
export const em = (content: string): RichTextNode => text(content, ITALIC)

/** A link to an address outside or a path of this site. */
export const link = (content: string, url: string): RichTextNode =>
  element('link', [text(content)], { id: objectId(), fields: { linkType: 'custom', newTab: false, url } }, 3)

/** A paragraph. */
export const p = (...children: Inline[]): RichTextNode => {
  const nodes = inline(children)
  const [first] = nodes
  return element('paragraph', nodes, {
    textFormat: first?.type === 'text' ? first.format : 0,
    textStyle: '',
  })
}

const heading = (tag: string) => (content: string) => element('heading', [text(content)], { tag })

export const h2 = heading('h2')
export const h3 = heading('h3')

/** A quotation. */
export const quote = (...children: Inline[]): RichTextNode => element('quote', inline(children))

type Item = Inline | readonly Inline[]

const list = (tag: 'ul' | 'ol', items: readonly Item[]): RichTextNode =>
  element(
    'list',
    items.map((item, index) =>
      element('listitem', inline(isInline(item) ? [item] : item), { value: index + 1 }),
    ),
    { listType: tag === 'ul' ? 'bullet' : 'number', start: 1, tag },
  )

const isInline = (item: Item): item is Inline => !Array.isArray(item)

/** A bulleted list. An item of several pieces is an array. */
export const ul = (...items: Item[]): RichTextNode => list('ul', items)

/** A numbered list. An item of several pieces is an array. */
export const ol = (...items: Item[]): RichTextNode => list('ol', items)

/** A table whose first row and first column are headings. */
export const table = (headings: readonly string[], ...rows: (readonly Inline[])[]): RichTextNode => {
  const cell = (content: Inline, headerState: number) =>
    element('tablecell', [p(content)], { backgroundColor: null, colSpan: 1, headerState, rowSpan: 1 })
  const row = (cells: readonly Inline[], isHead: boolean) =>
    element(
      'tablerow',
      cells.map((content, column) =>
        cell(content, (isHead ? COLUMN_HEADING : NO_HEADER) | (column === 0 ? ROW_HEADING : NO_HEADER)),
      ),
    )
  return element('table', [row(headings, true), ...rows.map((cells) => row(cells, false))])
}

/** A picture of the media collection, by its id. */
export const upload = (media: number | string): RichTextNode => ({
  type: 'upload',
  version: 3,
  format: '',
  id: objectId(),
  fields: {},
  relationTo: 'media',
  value: media,
})

/** A horizontal rule. */
export const hr = (): RichTextNode => ({ type: 'horizontalrule', version: 1 })

/** The whole text, as a `richText` field stores it. */
export const richText = (...blocks: RichTextNode[]): RichText => ({
  root: { type: 'root', version: 1, children: blocks, direction: null, format: '', indent: 0 },
})
