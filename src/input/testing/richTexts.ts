import fc from 'fast-check'
import type { RichText, RichTextNode } from '../richText.ts'

type Node = Record<string, unknown>

const element = (type: string, children: Node[], keys: Node = {}): Node => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: null,
  children,
  ...keys,
})

export const text = (value: string, keys: Node = {}): RichTextNode => ({
  type: 'text',
  version: 1,
  text: value,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
  ...keys,
})

export const paragraph = (...children: Node[]) => element('paragraph', children)

/** A rich text of these blocks. */
export const richText = (...children: Node[]): RichText =>
  ({ root: element('root', children) }) as unknown as RichText

const tab = text('\t', { type: 'tab', detail: 2 })
const linebreak = { type: 'linebreak', version: 1 }
const link = (fields: Node, type = 'link') =>
  element(type, [text('link')], { fields, id: '66f0c0', version: 3 })
const chip = { type: 'inlineBlock', version: 1, fields: { blockType: 'chip', id: 'c1' } }
const item = (children: Node[], keys: Node = {}) => element('listitem', children, { value: 1, ...keys })
const list = (listType: string, ...children: Node[]) =>
  element('list', children, { listType, start: 1, tag: listType === 'number' ? 'ol' : 'ul' })
const cell = (children: Node[], keys: Node = {}) =>
  element('tablecell', children, { headerState: 0, colSpan: 1, rowSpan: 1, backgroundColor: null, ...keys })
const row = (...children: Node[]) => element('tablerow', children)

export const customLink = (url: string) => link({ linkType: 'custom', url, newTab: true })
export const table = (...rows: Node[]) => element('table', rows)
export const tableRow = row
export const tableCell = cell
export const tableOf = (rows: number, cells: number, keys: Node = {}) =>
  table(
    ...Array.from({ length: rows }, () =>
      row(...Array.from({ length: cells }, () => cell([paragraph()], keys))),
    ),
  )
export const nested = (depth: number): Node =>
  depth === 0 ? paragraph(text('deep')) : element('quote', [nested(depth - 1)])

/** One of everything, as the admin stores it. */
export const sampleText = richText(
  element('heading', [text('Heading')], { tag: 'h2' }),
  paragraph(
    text('bold', { format: 1 }),
    text('coloured', { style: 'color: #ff0000; font-size: 12px', $: { color: 'text-red' } }),
    tab,
    linebreak,
    customLink('https://example.com/a?b=c#d'),
    link({ linkType: 'internal', doc: { relationTo: 'articles', value: 3 }, newTab: false }),
    link({ linkType: 'custom', url: 'mailto:a@example.com' }, 'autolink'),
    chip,
  ),
  element('quote', [text('quoted')]),
  list(
    'bullet',
    item([text('one')]),
    item([list('number', item([text('two')], { indent: 1 }))], { value: 2 }),
  ),
  list('check', item([text('done')], { checked: true })),
  element(
    'table',
    [
      row(cell([paragraph(text('wide'))], { colSpan: 2, headerState: 3, backgroundColor: '#eee' })),
      row(cell([paragraph(text('a'))], { width: 75 }), cell([list('bullet', item([text('b')]))])),
    ],
    { colWidths: [75, 75] },
  ),
  { type: 'horizontalrule', version: 1 },
  { type: 'upload', version: 3, format: '', id: 'u1', relationTo: 'media', value: 7, fields: null },
  {
    type: 'upload',
    version: 3,
    format: '',
    id: 'u2',
    fields: null,
    pending: { formID: 'f1', src: 'blob:x' },
  },
  { type: 'relationship', version: 2, format: '', relationTo: 'articles', value: 7 },
  { type: 'block', version: 2, format: '', fields: { blockType: 'facts', id: 'b1', heading: 'Facts' } },
)

/** Texts that Lexical 0.50 fails to load. */
export const failingTexts: Record<string, unknown> = {
  'no blocks': richText(),
  'a text without a paragraph': richText(text('x')),
  'an unknown node': richText({ type: 'script', version: 1 }),
  'no node': { root: { ...richText().root, children: [null] } },
  'no text in a text': richText(paragraph({ ...text('x'), text: undefined })),
  'a list item without indent': richText(list('bullet', { ...item([]), indent: undefined })),
  'a tab with another detail': richText(paragraph({ ...tab, detail: 0 })),
  'children out of sight': richText({ ...paragraph(), $slots: { a: { type: 'script' } } }),
  'a direction that is an object': richText({ ...paragraph(), direction: { toString: 1 } }),
}

/** Texts that load, and then fail a renderer, a hook or a reader's browser, or lie. */
export const unfitTexts: Record<string, unknown> = {
  'no root': {},
  'a list for a root': { root: [] },
  'a text that is an object': richText(paragraph({ ...text('x'), text: {} })),
  'a style that loads something': richText(paragraph(text('x', { style: 'background: url(//a.example)' }))),
  'a style that covers the page': richText(paragraph(text('x', { style: 'position: fixed; inset: 0' }))),
  'a colour that is more': richText(element('table', [row(cell([], { backgroundColor: 'red; top: 0' }))])),
  'a heading with a strange tag': richText(element('heading', [], { tag: 'script' })),
  'a heading inside a paragraph': richText(paragraph(element('heading', [], { tag: 'h2' }))),
  'a row outside a table': richText(row(cell([]))),
  'a table without rows': richText(table()),
  'a table in a table': richText(table(row(cell([table(row(cell([])))])))),
  'a link in a link': richText(paragraph({ ...customLink('/a'), children: [customLink('/b')] })),
  'a link without fields': richText(paragraph(element('link', [text('x')]))),
  'a script for an address': richText(paragraph(customLink('java\tscript:alert(1)'))),
  'a reference to nothing': richText(paragraph(link({ linkType: 'internal', doc: null }))),
  'a populated picture': richText({
    type: 'upload',
    version: 3,
    format: '',
    relationTo: 'media',
    value: { id: 1 },
  }),
  'an upload of nothing': richText({ type: 'upload', version: 3, format: '', pending: {} }),
  'widths that are no list': richText(element('table', [row(cell([]))], { colWidths: {} })),
  'a child of a line break': richText(paragraph({ ...linebreak, children: [text('x')] })),
  'no children': richText({ ...paragraph(), children: undefined }),
  'a block without fields': richText({ type: 'block', version: 2, format: '' }),
  'a block of the old kind': richText({ type: 'block', version: 1, format: '', fields: { data: {} } }),
  'an ID that is a prototype': richText({ ...paragraph(), id: '__proto__' }),
  'a list item indented without end': richText(list('bullet', item([], { indent: 1e9 }))),
  'a cell that spans without end': richText(table(row(cell([], { colSpan: 1e9 })))),
}

const strange = fc.oneof(
  fc.constantFrom<unknown[]>(null, undefined, true, 0, -1, 0.5, 2, 33, 3000, 1e9),
  fc.constantFrom('', 'x', '\t', 'h2', 'ltr', 'center', '__proto__', 'javascript:alert(1)', 'color: red'),
  fc.constantFrom<unknown[]>({}, [], [null], [{}], { a: 1 }, { blockType: 'facts' }),
  fc.constantFrom({ linkType: 'custom' }, { linkType: 'internal', doc: null }),
)

const KEYS =
  `type version format indent direction children text detail mode style tag listType start value checked
  fields id relationTo colSpan rowSpan headerState width colWidths textFormat textStyle backgroundColor verticalAlign
  height rowStriping frozenColumnCount shadowRoot $ $slots pending extra`.split(/\s+/)

/** A node of any type with children of any type, mostly where they belong. */
const nodes = fc.letrec<{ block: Node; inline: Node; item: Node; row: Node; cell: Node; any: Node }>(
  (tie) => {
    const several = (...of: fc.Arbitrary<Node>[]) => fc.array(fc.oneof(...of), { maxLength: 4 })
    const stray = { arbitrary: tie('any'), weight: 1 }
    const mostly = (arbitrary: fc.Arbitrary<Node>) =>
      fc.array(fc.oneof({ arbitrary, weight: 40 }, stray), { maxLength: 4 })
    return {
      inline: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc
          .record({ text: fc.string(), format: fc.nat(2047) })
          .map(({ text: value, format }) => text(value, { format })),
        fc.constantFrom<Node[]>(tab, linebreak, chip, customLink('/x')),
        mostly(tie('inline')).map((children) =>
          element('link', children, { fields: { linkType: 'custom', url: '#a' } }),
        ),
      ),
      block: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        mostly(tie('inline')).map((children) => paragraph(...children)),
        mostly(tie('inline')).map((children) => element('heading', children, { tag: 'h3' })),
        several(tie('inline'), tie('block')).map((children) => element('quote', children)),
        fc
          .tuple(fc.constantFrom('bullet', 'number', 'check'), mostly(tie('item')))
          .map(([type, items]) => list(type, ...items)),
        mostly(tie('row')).map((rows) => table(...rows)),
        fc.constantFrom<Node[]>(...(sampleText.root.children.slice(-5) as Node[])),
      ),
      item: fc
        .tuple(several(tie('inline'), tie('block')), fc.nat(4))
        .map(([children, indent]) => item(children, { indent })),
      row: mostly(tie('cell')).map((cells) => row(...cells)),
      cell: fc
        .tuple(mostly(tie('block')), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
        .map(([children, colSpan, rowSpan]) => cell(children, { colSpan, rowSpan })),
      any: fc.oneof(tie('block'), tie('inline'), tie('item'), tie('row'), tie('cell')),
    }
  },
)

/** Every node of a tree, itself first. */
const all = (node: unknown): Node[] =>
  typeof node === 'object' && node !== null
    ? [node as Node, ...[(node as Node).children ?? []].flat().flatMap(all)]
    : []

/** Rich texts of which many are nearly right: a few keys of a few nodes are missing or hold something strange. */
export const hostileTexts: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.array(nodes.block, { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...KEYS), strange), { maxLength: 2 }),
  )
  .map(([children, changes]) => {
    const value = structuredClone(richText(...children))
    for (const [which, key, changed] of changes) {
      const candidates = all(value.root)
      const node = candidates[which % candidates.length]
      if (node) node[key] = structuredClone(changed)
    }
    return value
  })
