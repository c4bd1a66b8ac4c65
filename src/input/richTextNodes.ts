import {
  absent,
  bool,
  type Check,
  colour,
  integer,
  linkFields,
  listOf,
  measure,
  nodeId,
  nullable,
  object,
  oneOf,
  optional,
  pendingUpload,
  reference,
  state,
  string,
  style,
  uploaded,
} from './richTextChecks.ts'
import { isPlainObject } from './tree.ts'

/** What a node is to the one around it. */
export type Kind =
  | 'root'
  | 'block'
  | 'list'
  | 'listitem'
  | 'inline'
  | 'link'
  | 'table'
  | 'tablerow'
  | 'tablecell'
  | 'extra'

export interface NodeSpec {
  kind: Kind
  /** What may stand inside; left out: nothing may. */
  inside?: readonly Kind[]
  /** Cannot be empty: the editor's commands rely on a first child. */
  filled?: boolean
  keys: Record<string, Check>
}

const INLINE: readonly Kind[] = ['inline', 'link']
const FLOW: readonly Kind[] = ['block', 'list', 'table']

// Lexical loops from 0 to a list item's indent while it loads it, so this is also a bound on work.
const MAX_INDENT = 32
const MAX_SPAN = 1000
/** All of Lexical's text formats at once, bold (1) to capitalize (1024). */
const ALL_FORMATS = 2047

const align = optional(oneOf('', 'left', 'start', 'center', 'right', 'end', 'justify'))

/** What Lexical's `LexicalNode` and `ElementNode` read of every node. `$slots` would be children out of sight. */
export const COMMON_KEYS: Record<string, Check> = {
  $: optional(state),
  $slots: optional(absent),
  direction: nullable(oneOf('ltr', 'rtl')),
  id: nullable(nodeId),
}

const element = (keys: Record<string, Check> = {}): Record<string, Check> => ({
  format: align,
  indent: optional(integer(0, MAX_INDENT)),
  textFormat: optional(integer(0, ALL_FORMATS)),
  textStyle: optional(style),
  ...keys,
})

const text: Record<string, Check> = {
  text: string,
  format: optional(integer(0, ALL_FORMATS)),
  detail: optional(integer(0, 3)),
  mode: optional(oneOf('normal', 'token', 'segmented')),
  style: optional(style),
}

const headingTag: Check = (value, { headingTags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] }) =>
  typeof value !== 'string' || !headingTags.includes(value)

const blockFields: Check = (value, options, node) => {
  if (!isPlainObject(value)) return true
  return nullable(nodeId)(value.id, options, node) ? { code: 'nodeKey', inside: ['id'] } : false
}

/**
 * The nodes of Lexical 0.50 and of the features of `@payloadcms/richtext-lexical` 3.90, with what their `importJSON`,
 * `createDOM` and server hooks read and cannot do without.
 */
export const NODES: Record<string, NodeSpec> = {
  root: { kind: 'root', inside: FLOW, filled: true, keys: element() },
  paragraph: { kind: 'block', inside: INLINE, keys: element() },
  heading: { kind: 'block', inside: INLINE, keys: element({ tag: headingTag }) },
  quote: { kind: 'block', inside: [...INLINE, ...FLOW], keys: element({ shadowRoot: optional(bool) }) },
  list: {
    kind: 'list',
    inside: ['listitem'],
    keys: element({
      listType: oneOf('bullet', 'number', 'check'),
      start: integer(-1_000_000, 1_000_000),
      tag: oneOf('ol', 'ul'),
    }),
  },
  listitem: {
    kind: 'listitem',
    inside: [...INLINE, 'list'],
    keys: element({
      checked: nullable(bool),
      indent: integer(0, MAX_INDENT),
      value: integer(-1_000_000, 1_000_000),
    }),
  },
  link: { kind: 'link', inside: ['inline'], keys: element({ fields: linkFields }) },
  autolink: { kind: 'link', inside: ['inline'], keys: element({ fields: linkFields }) },
  text: { kind: 'inline', keys: text },
  // A tab refuses every other detail and mode with an error.
  tab: { kind: 'inline', keys: { ...text, text: oneOf('\t'), detail: oneOf(2), mode: oneOf('normal') } },
  linebreak: { kind: 'inline', keys: {} },
  horizontalrule: { kind: 'block', keys: {} },
  upload: {
    kind: 'block',
    keys: { format: align, value: uploaded, fields: nullable(object), pending: nullable(pendingUpload) },
  },
  relationship: { kind: 'block', keys: { format: align, value: reference } },
  // The first version kept its fields one level deeper, out of sight of every check.
  block: { kind: 'block', keys: { format: align, version: integer(2, 1000), fields: blockFields } },
  inlineBlock: { kind: 'inline', keys: { fields: blockFields } },
  table: {
    kind: 'table',
    inside: ['tablerow'],
    filled: true,
    keys: element({
      colWidths: optional(listOf(measure)),
      frozenColumnCount: optional(integer(0, MAX_SPAN)),
      frozenRowCount: optional(integer(0, MAX_SPAN)),
      rowStriping: optional(bool),
    }),
  },
  tablerow: {
    kind: 'tablerow',
    inside: ['tablecell'],
    filled: true,
    keys: element({ height: optional(measure) }),
  },
  tablecell: {
    kind: 'tablecell',
    inside: ['block', 'list'],
    keys: element({
      backgroundColor: nullable(colour),
      colSpan: optional(integer(1, MAX_SPAN)),
      headerState: integer(0, 3),
      rowSpan: optional(integer(1, MAX_SPAN)),
      verticalAlign: optional(oneOf('', 'top', 'middle', 'bottom')),
      width: nullable(measure),
    }),
  },
}
