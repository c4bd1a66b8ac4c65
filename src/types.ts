/** The documents and blocks as REST, GraphQL and the local API return them, for typed frontends. */

export type { AILevel, AITask } from '../blocks/AIDisclosure/types.ts'
export type {
  AffiliateProduct,
  AIDisclosure,
  Block,
  ProsCons,
  Prose,
  QuickFacts,
  SpecTable,
  Verdict,
} from '../blocks/all.ts'
export type { SpecRow } from '../blocks/SpecTable/types.ts'
export type { BaseBlock, Reference, TextRow } from '../blocks/types.ts'
export type { Criterion, Recommendation, Scale } from '../blocks/Verdict/types.ts'
export type { FoundArticle, SearchAnswer } from '../collections/Articles/search.ts'
export type { ArticleDoc, Origin, Source, SubjectType } from '../collections/Articles/types.ts'
export type { AuthorDoc } from '../collections/Authors/types.ts'
export type { CommentDoc } from '../collections/Comments/types.ts'
export type { DigitalSourceType, MediaDoc, MediaSize } from '../collections/Media/types.ts'
export type { Availability, Offer, ProductDoc } from '../collections/Products/types.ts'
export type { TopicDoc } from '../collections/Topics/types.ts'
export type { CommentThreadDoc, ThreadEntry } from './delivery/thread.ts'
export type { RichText, RichTextNode } from './input/richText.ts'
export type { SearchFragment } from './search/types.ts'
