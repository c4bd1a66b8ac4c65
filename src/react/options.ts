import type { ReactNode } from 'react'
import type { BaseBlock } from '../../blocks/types.ts'
import type { RichTextNode } from '../input/richText.ts'
import type { ReaderLabels } from '../translations/readers/index.ts'
import type { BlockOutline } from './outline.ts'

/** 2 for `<h2>`, up to 6. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6

/** A block of the host's own, or one whose slug the host renamed. */
export interface UnknownBlock extends BaseBlock {
  [field: string]: unknown
}

/** What every renderer takes besides its data. All of it is passed on to blocks and texts within. */
export interface RenderOptions {
  /** Language of words, numbers and dates: `de`, `en`, `de-AT`; a language without words of its own gets English. */
  locale: string
  /** Where the headings of blocks stand in the page's outline, default 2. Headings inside go deeper, down to 6. */
  headingLevel?: HeadingLevel
  /** Renderers by block type, added to the plugin's own or in their place. */
  components?: Record<string, BlockComponent>
  /** Words to show instead of the locale's own. */
  labels?: Partial<ReaderLabels>
  /** Renderers by Lexical node type, added to the plugin's own or in their place. */
  nodes?: Record<string, NodeRenderer>
  /** The address of a document that a text links to; without one the link is shown as plain text. */
  resolveLink?: (doc: LinkedDoc) => string | null | undefined
  /** Turns the address of a picture or file into the one to load, for frontends on another host than Payload. */
  fileUrl?: (url: string) => string
  /** How wide pictures in texts are shown, as the `sizes` attribute says it. */
  sizes?: string
  /** IANA zone for dates and times, default `UTC`. */
  timeZone?: string
  /**
   * With `priceMaxAgeHours`: checks the age of prices once more at this moment, for documents that lay in a cache.
   * Without, `priceIsFresh` as the API gave it decides alone.
   */
  now?: Date
  /** Age in hours after which a price is not shown; works together with `now`. */
  priceMaxAgeHours?: number
  /** How deep in rich text the blocks stand; the renderers count it themselves, to end hostile nesting. */
  depth?: number
}

/** What a block's component gets. `id` is unique on the page and is the prefix of every id the block makes. */
export interface BlockProps<B extends BaseBlock = UnknownBlock> extends RenderOptions {
  block: B
  id?: string
}

/** A component for one block type; also an async server component. */
export type BlockComponent = ((props: BlockProps<never>) => ReactNode) & {
  /** The headings it shows, for tables of contents. */
  outline?: BlockOutline<never>
}

/** An internal link's target as Lexical stores it; `value` is the document when populated, else its id. */
export interface LinkedDoc {
  relationTo: string
  value: unknown
}

/** Renders one Lexical node; `children` are its rendered children. */
export type NodeRenderer = (props: {
  node: RichTextNode
  children: ReactNode
  options: RenderOptions
}) => ReactNode

/** One level below, never deeper than `<h6>`. */
export function below(level: number, steps = 1): HeadingLevel {
  const sum = Number.isInteger(level) ? level + steps : 2 + steps
  return Math.min(6, Math.max(2, sum)) as HeadingLevel
}

/** A part of an id: no white space, which would split `aria-labelledby` in two. */
export const idPart = (value: string | number) => String(value).replace(/[^\w-]/g, '-')
