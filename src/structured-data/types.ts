import type { CreativeWorkLeaf, ProductLeaf, RatingLeaf } from 'schema-dts'
import type { BaseBlock } from '../../blocks/types.ts'
import type { ArticleDoc } from '../../collections/Articles/types.ts'
import type { AuthorDoc } from '../../collections/Authors/types.ts'
import type { TopicDoc } from '../../collections/Topics/types.ts'

/** Where a page is: an absolute http(s) URL or a path on `siteUrl`; nothing when there is no such page. */
export type PageUrl = string | null | undefined

/** Who publishes the site. */
export interface Publisher {
  name: string
  url?: string | null
  /** Pixels. */
  logo?: { url: string; width?: number | null; height?: number | null } | null
}

/** What a graph needs to know beyond the article. */
export interface JsonLdContext {
  /** Language of the article (BCP 47). Absent where the host has no localization. */
  locale?: string | null
  /**
   * Origin of the site, e.g. `https://example.com`, without a trailing slash. Paths are made absolute with
   * it. Without it paths stay out: JSON-LD resolves them against the document they stand in (JSON-LD 1.1
   * §4.1.3), which is the page when embedded there but the API when read over REST, so the same graph would
   * name different addresses; and Google accepts only absolute URLs in a JSON-LD breadcrumb.
   */
  siteUrl?: string | null
  publisher?: Publisher | null
  /** What each type of block says, by `blockType`; blocks that are not in it say nothing. */
  blocks: BlockStructuredDataTable
  articleUrl?: (article: ArticleDoc) => PageUrl
  topicUrl?: (topic: TopicDoc) => PageUrl
  /** The author's page on this site; without one, the author's own `url` stands in. */
  authorUrl?: (author: AuthorDoc) => PageUrl
  /** Start page in the article's language. Default `/`. */
  homeUrl?: PageUrl
  /** With `priceMaxAgeHours`: checks the age of prices once more at this moment, as `RenderBlocks` does. */
  now?: Date
  /** Age in hours after which a price is not shown; works together with `now`. */
  priceMaxAgeHours?: number
  labels?: {
    /** What the breadcrumb calls the start page. Default: the publisher's name. */
    home?: string | null
  }
}

/** A product that the page shows with its picture and offers. */
export interface ShownProduct {
  id: string
  node: ProductLeaf
}

/** What a block adds to the graph. Statements and products of several blocks are joined in their order. */
export interface BlockParts {
  /** The first one counts. */
  reviewRating?: RatingLeaf
  positiveNotes?: string[]
  negativeNotes?: string[]
  products?: ShownProduct[]
  /** The first one counts. */
  digitalSourceType?: CreativeWorkLeaf['digitalSourceType']
}

/** A block's part of the graph. Reads the block as stored, so it copes with an unfinished draft. */
export type BlockStructuredData<B extends BaseBlock> = (block: B, context: JsonLdContext) => BlockParts

/** Each function takes the block whose type it is filed under; `never` lets all of them into one table. */
export type BlockStructuredDataTable = Readonly<Record<string, BlockStructuredData<never>>>
