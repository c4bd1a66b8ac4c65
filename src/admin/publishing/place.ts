import type { ClientField } from 'payload'

/** The field at the top of the document that a path begins with: `layout` of `layout.3.rows`. */
const topOf = (path: string): string => path.split('.')[0] ?? ''

/** Whether fields, or what has no name of its own among them, hold a field of this name. */
const holds = (fields: readonly ClientField[], name: string): boolean =>
  fields.some((field) => {
    if ('name' in field && field.name) return field.name === name
    if (field.type === 'tabs')
      return field.tabs.some((tab) =>
        'name' in tab && tab.name ? tab.name === name : holds(tab.fields, name),
      )
    return 'fields' in field && holds(field.fields, name)
  })

/**
 * The tab a field stands on.
 * @param fields of the collection as the admin has them
 * @param path of the field, dotted
 * @returns which of the document's rows of tabs, and which tab of it, from 0; undefined for a field beside the tabs
 */
export const tabOf = (
  fields: readonly ClientField[],
  path: string,
): { row: number; tab: number } | undefined => {
  const rows = fields.filter((field) => field.type === 'tabs')
  for (const [row, { tabs }] of rows.entries()) {
    const tab = tabs.findIndex((each) =>
      'name' in each && each.name ? each.name === topOf(path) : holds(each.fields, topOf(path)),
    )
    if (tab !== -1) return { row, tab }
  }
  return undefined
}

/** The lists around a field, outermost first, each with the row to open: `layout` 3, `layout.3.rows` 0. */
export const rowsAround = (path: string): { list: string; row: number }[] => {
  const parts = path.split('.')
  return parts.flatMap((part, index) =>
    index > 0 && /^\d+$/.test(part) ? [{ list: parts.slice(0, index).join('.'), row: Number(part) }] : [],
  )
}

/**
 * Where on the page a field may be, from itself outwards: what is not drawn by itself is found at its row or its list.
 * Each is a selector as Payload's admin makes its ids and classes.
 */
export const selectorsOf = (path: string): string[] => {
  const parts = path.split('.')
  return parts.map((_, index) => {
    const around = parts.slice(0, parts.length - index)
    const last = around.at(-1) ?? ''
    if (/^\d+$/.test(last)) return `[id="${around.slice(0, -1).join('-')}-row-${last}"]`
    const name = `field-${around.join('__')}`
    return `[id="${name}"], [class~="${name}"]`
  })
}

/**
 * A label of Payload's errors, `Write > Content > Block 3 (Spec table) > Rows 2 > Values`, as the field and where it is.
 * @param tabs labels of tabs, which say nothing that the link does not do
 */
export const wordsOfPlace = (
  label: string,
  tabs: ReadonlySet<string>,
): { field: string; around: string[] } => {
  const parts = label.split(' > ')
  const own = parts.length > 1 && tabs.has(parts[0] ?? '') ? parts.slice(1) : parts
  return { field: own.at(-1) ?? '', around: own.slice(0, -1) }
}
