import type { Problem } from './problem.ts'
import type { IdType, RichTextOptions } from './richText.ts'
import { isPlainObject } from './tree.ts'
import { isAllowedUrl } from './url.ts'
import { isId } from './values.ts'

/** What is wrong, when it is more than the key itself; `inside` leads from the key to the place. */
export interface Wrong {
  code: Problem['code']
  inside: string[]
  values?: Problem['values']
}

/** Looks at the value of one key of a node: false: fine, true: wrong, or what is wrong where. */
export type Check = (
  value: unknown,
  options: RichTextOptions,
  node: Record<string, unknown>,
) => boolean | Wrong

export const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    !values.includes(value)

export const integer =
  (min: number, max: number): Check =>
  (value) =>
    !Number.isInteger(value) || (value as number) < min || (value as number) > max

export const measure: Check = (value) => typeof value !== 'number' || !(value >= 0 && value <= 10_000)

export const bool: Check = oneOf(true, false)
export const string: Check = (value) => typeof value !== 'string'
export const absent: Check = oneOf(undefined, null)

export const optional =
  (check: Check): Check =>
  (value, options, node) =>
    value === undefined ? false : check(value, options, node)

export const nullable =
  (check: Check): Check =>
  (value, options, node) =>
    value === undefined || value === null ? false : check(value, options, node)

export const listOf =
  (check: Check): Check =>
  (value, options, node) =>
    !Array.isArray(value) || value.length > 1000 || value.some((each) => check(each, options, node) !== false)

export const object: Check = (value) => !isPlainObject(value)

/** The values of Lexical's node state (`$`), which Payload's TextStateFeature fills. */
export const state: Check = (value) =>
  !isPlainObject(value) || Object.values(value).some((each) => typeof each === 'object' && each !== null)

/** An ID that serves as a key of plain objects in Payload's hooks. */
export const nodeId: Check = (value) =>
  typeof value !== 'string' || !/^[\w-]{0,64}$/.test(value) || value === '__proto__'

const COLOUR = /^(?:#[\da-f]{3,8}|[a-z]+|(?:rgb|hsl)a?\([\d.,%/ a-z]+\))$/i
// What pasting from a spreadsheet or a web page leaves on a text; nothing that loads, moves or covers anything.
const STYLE =
  /^\s*(?:(?:color|background(?:-color)?|font(?:-\w+)*|text-(?:align|decoration|transform)|white-space|vertical-align|line-height)\s*:(?![^;]*\b(?:url|image|expression|var|attr)\b)[\w\s#%.,()'"+-]+(?:;|$)\s*)*$/i

/** CSS that only changes how a text looks: it becomes a style attribute. */
export const style: Check = (value) => typeof value !== 'string' || value.length > 500 || !STYLE.test(value)
export const colour: Check = (value) => typeof value !== 'string' || (value !== '' && !COLOUR.test(value))

const defaultIdType = (): IdType => 'number'

/** A collection's slug, and the ID of one of its documents; populated documents are not stored inside a text. */
const isReference = (
  relationTo: unknown,
  value: unknown,
  { idType = defaultIdType }: RichTextOptions,
): boolean => {
  const type = typeof relationTo === 'string' ? idType(relationTo) : undefined
  return type !== undefined && isId(value, type)
}

/** The `fields` of a link: an allowed address, or the document it leads to. */
export const linkFields: Check = (value, options, node) => {
  if (!isPlainObject(value)) return true
  const { doc, linkType, newTab, url } = value
  if (nullable(bool)(newTab, options, node)) return { code: 'nodeKey', inside: ['newTab'] }
  if (linkType === 'internal') {
    if (!isPlainObject(doc) || !isReference(doc.relationTo, doc.value, options))
      return { code: 'notReference', inside: ['doc'] }
    if (url === undefined || url === null || url === '') return false
  } else if (linkType !== 'custom') return { code: 'nodeKey', inside: ['linkType'] }
  return typeof url === 'string' && isAllowedUrl(url) ? false : { code: 'url', inside: ['url'] }
}

/** A picture on its way: what autosave sends while the admin still uploads what was dropped into the text. */
export const pendingUpload: Check = (value) =>
  !isPlainObject(value) || typeof value.formID !== 'string' || typeof value.src !== 'string'

/** The `value` of an upload, which has none while it is pending; Payload publishes no pending one. */
export const uploaded: Check = (value, options, node) =>
  value === undefined && isPlainObject(node.pending) ? false : reference(value, options, node)

/** The `value` of a node that has `relationTo` beside it. */
export const reference: Check = (value, options, node) =>
  isReference(node.relationTo, value, options) ? false : { code: 'notReference', inside: [] }

/**
 * How many cells the editor makes of a table: it fills every row up to the widest, over which cells that span rows
 * count too. Infinity for spans that are no numbers.
 */
export const tableCells = (rows: readonly unknown[]): number => {
  const growth: number[] = new Array(rows.length + 1).fill(0)
  for (const [index, row] of rows.entries()) {
    const cells: unknown = isPlainObject(row) ? row.children : undefined
    for (const cell of Array.isArray(cells) ? cells : []) {
      const { colSpan, rowSpan } = isPlainObject(cell) ? cell : {}
      const width = Number(colSpan ?? 1)
      const end = Math.min(index + Math.max(1, Number(rowSpan ?? 1)), rows.length)
      growth[index] = (growth[index] ?? 0) + width
      growth[end] = (growth[end] ?? 0) - width
    }
  }
  let width = 0
  let widest = 0
  for (const change of growth.slice(0, -1)) {
    width += change
    widest = Math.max(widest, width)
  }
  return rows.length * widest
}
