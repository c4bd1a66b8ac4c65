import type { AILevel } from '../../blocks/AIDisclosure/types.ts'
import type { Block } from '../../blocks/all.ts'
import type { Reference } from '../../blocks/types.ts'
import type { AuthorDoc } from '../Authors/types.ts'
import type { MediaDoc } from '../Media/types.ts'
import type { ProductDoc } from '../Products/types.ts'
import type { TopicDoc } from '../Topics/types.ts'

export type SubjectType =
  | 'Product'
  | 'SoftwareApplication'
  | 'Service'
  | 'Organization'
  | 'Event'
  | 'CreativeWork'

export type Origin = 'editor' | 'automation' | 'import'

export interface Source {
  id?: string | null
  title: string
  url: string
  publisher?: string | null
  publishedAt?: string | null
}

/** An article in one locale, as REST and the local API return it. */
export interface ArticleDoc {
  id: number | string
  title?: string | null
  slug?: string | null
  topics?: Reference<TopicDoc>[] | null
  excerpt?: string | null
  heroImage?: Reference<MediaDoc> | null
  layout?: Block[] | null
  subject?: {
    type?: SubjectType | null
    name?: string | null
    product?: Reference<ProductDoc> | null
  } | null
  authors?: Reference<AuthorDoc>[] | null
  sources?: Source[] | null
  updates?: { id?: string | null; date: string; note?: string | null }[] | null
  related?: Reference<ArticleDoc>[] | null
  publishedAt?: string | null
  commentsOpen?: boolean | null
  commentsCloseAt?: string | null
  origin?: Origin | null
  externalId?: string | null
  /** 0–100, from the scored Verdict. */
  score?: number | null
  award?: string | null
  aiLevel?: AILevel | null
  readingMinutes?: number | null
  commentCount?: number | null
  commentsAreOpen?: boolean | null
  jsonLd?: Record<string, unknown> | null
  _status?: 'draft' | 'published' | null
  deletedAt?: string | null
  updatedAt?: string
  createdAt?: string
}
