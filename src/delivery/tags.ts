import type { FlattenedField, Payload } from 'payload'
import type { RichText, RichTextNode } from '../input/richText.ts'
import { referenceId } from '../publishing/facts.ts'

/** The tag of a document, in `Cache-Tag` and in every cache: `articles:12`. */
export const tagOf = (collection: string, id: number | string): string => `${collection}:${id}`

type Data = Record<string, unknown>
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null
const rows = (value: unknown): Data[] => (Array.isArray(value) ? value.filter(isData) : [])

/** A document that is shown or named by another. */
export interface Shown {
  collection: string
  id: number | string
  /** Whether it is there itself, or its id alone. */
  isPopulated: boolean
}

/**
 * A document and everything it shows: relations and uploads at any depth, in arrays, groups, blocks and rich text. A
 * relation that is not populated counts too: when it becomes readable, the answer changes.
 */
export const shownBy = (doc: { id: number | string }, collection: string, payload: Payload): Shown[] => {
  const shown: Shown[] = []

  const document = (value: unknown, slug: string) => {
    const id = referenceId(value)
    const known = payload.collections[slug]
    if (id === undefined || !known) return
    shown.push({ collection: slug, id, isPopulated: isData(value) })
    if (isData(value)) walk(value, known.config.flattenedFields)
  }

  const relation = (value: unknown, relationTo: string | string[]) => {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (typeof relationTo === 'string') document(each, relationTo)
      else if (isData(each)) document(each.value, String(each.relationTo))
    }
  }

  const richText = (node: RichTextNode) => {
    if (typeof node.relationTo === 'string') document(node.value, node.relationTo)
    const fields = isData(node.fields) ? node.fields : {}
    if (isData(fields.doc)) document(fields.doc.value, String(fields.doc.relationTo))
    if (typeof fields.blockType === 'string') block(fields)
    for (const child of rows(node.children)) richText(child as RichTextNode)
  }

  const block = (data: Data) => {
    const config = payload.blocks[String(data.blockType)]
    if (config) walk(data, config.flattenedFields)
  }

  const walk = (data: Data, fields: FlattenedField[]) => {
    for (const field of fields) {
      const value = data[field.name]
      if (value == null) continue
      if (field.type === 'relationship' || field.type === 'upload') relation(value, field.relationTo)
      else if (field.type === 'join') relation((value as Data).docs, field.collection)
      else if (field.type === 'array') for (const row of rows(value)) walk(row, field.flattenedFields)
      else if (field.type === 'blocks') rows(value).forEach(block)
      else if (field.type === 'richText') richText((value as RichText).root ?? { type: 'root', version: 1 })
      else if ('flattenedFields' in field && isData(value)) walk(value, field.flattenedFields)
    }
  }

  document(doc, collection)
  return shown
}

/** The tags of a document and of everything it shows. */
export const tagsOf = (doc: { id: number | string }, collection: string, payload: Payload): string[] => [
  ...new Set(shownBy(doc, collection, payload).map((each) => tagOf(each.collection, each.id))),
]
