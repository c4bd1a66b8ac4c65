import type { RichText } from '../src/input/richText.ts'

/** What every block carries in REST and in the database. */
export interface BaseBlock<Slug extends string = string> {
  blockType: Slug
  /** Set by Payload when the block is stored. */
  id?: string | null
  /** The editor's own name for the block; never shown to readers. */
  blockName?: string | null
}

/** An upload or relationship as Payload returns it: an id, or the document when populated. */
export type Reference<Doc> = number | string | Doc

/** A row of an array field that holds one text. */
export interface TextRow {
  id?: string | null
  text: string
}

export type { RichText }
