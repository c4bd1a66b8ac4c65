import type { BlockShape, FieldShape, ShapeContext } from './fieldShape.ts'
import { addProblem, type Problem, quoted } from './problem.ts'
import { blockOf, nodeProblems } from './richText.ts'
import { ENTRIES, type Fault, SCALARS } from './scalars.ts'
import { isPlainObject, treeProblems } from './tree.ts'
import { isId } from './values.ts'

export type { BlockShape, FieldShape, ShapeContext }

/** Entries of one list. */
export const MAX_ITEMS = 1000
/**
 * Rows of all arrays and blocks together, and entries of all `hasMany` fields: each kind is inserted at once, and
 * PostgreSQL takes 65,535 values a statement. What is stored as JSON does not count.
 */
export const MAX_ROWS = 4000
export const MAX_ENTRIES = 6000

// What Payload's admin and forms send for "nothing chosen"; Payload makes null of it.
const NO_REFERENCE: unknown[] = ['', 'none', 'null']

/** One pass over a document. */
class Shape {
  readonly problems: Problem[] = []
  private readonly path: string[] = []
  private rows = 0
  private entries = 0
  private inJSON = false
  private readonly context: ShapeContext

  constructor(context: ShapeContext) {
    this.context = context
  }

  /** @param localized whether something around these fields is localised already, which makes them plain */
  fields(fields: readonly FieldShape[], data: Record<string, unknown>, localized: boolean): void {
    for (const field of fields) {
      if (field.type === 'tabs')
        this.fields(
          (field.tabs ?? []).map((tab) => ({ ...tab, type: 'tab' })),
          data,
          localized,
        )
      else if (field.name === undefined) this.fields(field.fields ?? [], data, localized)
      else if (Object.hasOwn(data, field.name)) this.named(field, data[field.name], localized)
    }
    const names = new Set(fields.map(({ name }) => name))
    // Payload's SQL adapters take `group.field` for a path and write it unchecked.
    for (const key of Object.keys(data))
      if (key.includes('.') && names.has(key.slice(0, key.indexOf('.'))))
        this.add('key', { key: quoted(key) })
  }

  private named(field: FieldShape, value: unknown, localized: boolean): void {
    if (value === undefined || field.virtual || field.type === 'ui' || field.type === 'join') return
    this.inside(field.name, () => {
      const { allLocales } = this.context
      if (!field.localized || localized || !allLocales || value === null) this.value(field, value, localized)
      else if (!isPlainObject(value)) this.add('notObject')
      else this.locales(field, value, allLocales)
    })
  }

  private locales(field: FieldShape, values: Record<string, unknown>, known: readonly string[]): void {
    for (const [locale, value] of Object.entries(values)) {
      if (!known.includes(locale)) this.add('key', { key: quoted(locale) })
      else if (value !== undefined) this.inside(locale, () => this.value(field, value, false))
    }
  }

  /** @param localized whether something around the field is localised */
  private value(field: FieldShape, value: unknown, localized: boolean): void {
    const inner = localized || field.localized === true
    const empty = value === null
    switch (field.type) {
      case 'group':
      case 'tab':
        // Payload reads the fields of a null group and fails.
        this.object(value, (data) => this.fields(field.fields ?? [], data, inner))
        break
      case 'array':
        // Payload's SQL adapters fail on a null list, except in JSON and where it is the whole value of a locale.
        if (empty && (this.inJSON || (inner && !localized))) break
        this.rowsOf(value, (data) => this.fields(field.fields ?? [], data, inner))
        break
      case 'blocks':
        if (!empty) this.blocks(field, value, inner)
        break
      case 'relationship':
      case 'upload':
        if (empty || NO_REFERENCE.includes(value)) break
        if (field.hasMany) this.entriesOf(value, (entry) => this.reference(field, entry))
        else this.reference(field, value)
        break
      case 'richText':
        if (!empty) this.richText(field, value)
        break
      default:
        if (!empty) this.scalar(field, value)
    }
  }

  private object(value: unknown, visit: (data: Record<string, unknown>) => void): void {
    if (isPlainObject(value)) visit(value)
    else this.add('notObject')
  }

  private scalar(field: FieldShape, value: unknown): void {
    const report = (fault: Fault | undefined) => fault && this.add(fault.code, fault.values)
    const entry = field.hasMany ? ENTRIES[field.type] : undefined
    if (entry) this.entriesOf(value, (each) => report(entry(each, field)))
    else report(SCALARS[field.type]?.(value, field))
  }

  /** @returns the number of items */
  private list(value: unknown, visit: (item: unknown) => void): number {
    // Forms send the number of rows for an empty list.
    if (value === 0 || value === '0') return 0
    if (!Array.isArray(value)) this.add('notList')
    else if (value.length > MAX_ITEMS) this.add('tooManyItems', { max: MAX_ITEMS })
    else {
      const ids = value.flatMap((item) => (isPlainObject(item) && item.id ? [item.id] : []))
      if (new Set(ids).size < ids.length) this.add('duplicateId')
      for (const [index, item] of value.entries()) this.inside(String(index), () => visit(item))
      return this.inJSON ? 0 : value.length
    }
    return 0
  }

  private rowsOf(value: unknown, visit: (data: Record<string, unknown>) => void): void {
    const rows = this.list(value, (row) => this.object(row, visit))
    this.rows += rows
  }

  private entriesOf(value: unknown, visit: (entry: unknown) => void): void {
    const entries = this.list(value, visit)
    this.entries += entries
  }

  private blocks(field: FieldShape, value: unknown, localized: boolean): void {
    const outer = this.inJSON
    this.inJSON = outer || this.context.blocksAsJSON === true
    this.rowsOf(value, (data) => this.block(field, data, localized))
    this.inJSON = outer
  }

  private block(field: FieldShape, data: Record<string, unknown>, localized: boolean): void {
    const { blockType } = data
    const fields = this.blockFields(blockOf(field.blockReferences ?? field.blocks ?? [], blockType))
    if (fields) this.fields(fields, data, localized)
    else this.inside('blockType', () => this.add('unknownBlock', { block: quoted(blockType) }))
  }

  private blockFields(block: string | BlockShape | undefined): readonly FieldShape[] | undefined {
    if (typeof block !== 'string') return block?.fields
    return Object.hasOwn(this.context.blocks, block) ? this.context.blocks[block]?.fields : undefined
  }

  private reference({ relationTo }: FieldShape, value: unknown): void {
    const target =
      typeof relationTo === 'string' ? { collection: relationTo, value } : polymorphic(value, relationTo)
    // A client that sends back what it has read sends whole documents; Payload takes their IDs.
    const id = isPlainObject(target?.value) ? target.value.id : target?.value
    const type = target && this.context.idType(target.collection)
    if (!type || !isId(id, type)) this.add('notReference')
  }

  private richText(field: FieldShape, value: unknown): void {
    const problems = nodeProblems(value, {
      idType: this.context.idType,
      checkBlock: (data, block) => this.blockInText(data, block),
      ...this.context.richText?.(field),
      path: this.path.join('.'),
    })
    for (const problem of problems) addProblem(this.problems, problem)
  }

  /** Rows inside a text are part of its JSON, and its path is the only one the admin knows. */
  private blockInText(data: Record<string, unknown>, block: string | BlockShape): Problem[] {
    const fields = this.blockFields(block)
    if (!fields)
      return [{ path: 'blockType', code: 'unknownBlock', values: { block: quoted(data.blockType) } }]
    const inner = new Shape(this.context)
    inner.fields(fields, data, true)
    return inner.problems
  }

  private inside(key: string | undefined, visit: () => void): void {
    this.path.push(key ?? '')
    visit()
    this.path.pop()
  }

  private add(code: Problem['code'], values?: Problem['values']): void {
    addProblem(this.problems, { path: this.path.join('.'), code, ...(values && { values }) })
  }

  /** What can only be said at the end. */
  finish(): Problem[] {
    if (this.rows > MAX_ROWS) this.add('tooManyRows', { max: MAX_ROWS })
    if (this.entries > MAX_ENTRIES) this.add('tooManyRows', { max: MAX_ENTRIES })
    return this.problems
  }
}

const polymorphic = (value: unknown, relationTo: readonly string[] = []) =>
  isPlainObject(value) && typeof value.relationTo === 'string' && relationTo.includes(value.relationTo)
    ? { collection: value.relationTo, value: value.value }
    : undefined

/**
 * Whether incoming data has the types its fields want, for drafts as well as for what is published. What is missing
 * or empty is never a problem here: what an article needs to go out is checked elsewhere, and so are lengths and
 * numbers of rows up to bounds that no honest document reaches. Unknown keys are none of Payload's business either,
 * but they are read for depth, size and texts. Never throws; linear.
 *
 * @param data as it came, before Payload has touched it
 * @param fields of the collection, global or block it is for, sanitised
 * @returns all problems, at most `MAX_PROBLEMS`; empty: let it in
 */
export const shapeProblems = (
  data: unknown,
  fields: readonly FieldShape[],
  context: ShapeContext,
): Problem[] => {
  if (!isPlainObject(data)) return [{ path: '', code: 'notObject' }]
  const problems = treeProblems(data)
  if (problems.some(({ code }) => code === 'tooDeep' || code === 'tooLarge')) return problems
  const shape = new Shape(context)
  shape.fields(fields, data, false)
  for (const problem of shape.finish()) addProblem(problems, problem)
  return problems
}
