import type { Reference } from '../../blocks/types.ts'
import type { MediaDoc } from '../Media/types.ts'

export interface AuthorDoc {
  id: number | string
  name: string
  slug: string
  kind: 'person' | 'organization'
  bio?: string | null
  avatar?: Reference<MediaDoc> | null
  url?: string | null
  /** Profiles of the same person elsewhere (schema.org sameAs). */
  sameAs?: { id?: string | null; url: string }[] | null
  updatedAt?: string
  createdAt?: string
}
