import type { IdType, RichTextOptions } from './richText.ts'

/** What counts of a field of a sanitised Payload config; `Field[]` and `FlattenedField[]` both fit. */
export interface FieldShape {
  type: string
  name?: string
  hasMany?: boolean
  localized?: boolean
  index?: boolean
  unique?: boolean
  virtual?: boolean | string
  options?: readonly (string | { value: string })[]
  relationTo?: string | readonly string[]
  /** Of a join field. */
  collection?: string | readonly string[]
  fields?: readonly FieldShape[]
  tabs?: readonly { name?: string; localized?: boolean; fields: readonly FieldShape[] }[]
  blocks?: readonly BlockShape[]
  blockReferences?: readonly (string | BlockShape)[]
  /** `url: 'any'` or `'http'`: the text is an address. */
  custom?: Record<string, unknown>
}

export interface BlockShape {
  slug: string
  fields: readonly FieldShape[]
}

/** What the shape of data depends on beside its fields. */
export interface ShapeContext {
  /** All blocks that fields name by slug: `payload.blocks`. */
  blocks: Readonly<Record<string, { fields: readonly FieldShape[] }>>
  /** The type of a collection's IDs: `payload.collections[slug].customIDType ?? payload.db.defaultIDType`. */
  idType: (collection: string) => IdType | undefined
  /** `payload.db.blocksAsJSON`: rows inside blocks are then no rows of the database. */
  blocksAsJSON?: boolean
  /** Set for a request with `locale=all`: a localised value is then an object with these keys. */
  allLocales?: readonly string[]
  /** What the editor of a rich text field can load; see `editorOptions`. */
  richText?: (field: FieldShape) => RichTextOptions
}
