import type { Block } from '../../../blocks/all.ts'
import type { Origin, Source, SubjectType } from '../../../collections/Articles/types.ts'
import type { AuthorDoc } from '../../../collections/Authors/types.ts'
import type { DigitalSourceType } from '../../../collections/Media/types.ts'
import type { Offer } from '../../../collections/Products/types.ts'

/** The locales that the demo content is written in; the first one is created, the others added. */
export const locales = ['de', 'en'] as const

export type Locale = (typeof locales)[number]

/** A text in every locale. */
export type Localized<T = string> = Record<Locale, T>

/** The id of a stored document. */
export type Id = number | string

export type MediaKey =
  | 'copperMine'
  | 'leachHeap'
  | 'powerSupply'
  | 'bikeHarbour'
  | 'bikeStudio'
  | 'bikeDrive'
  | 'backupDesk'
  | 'threeTwoOne'
  | 'avatarNewsdesk'
  | 'avatarJana'
  | 'avatarMats'

export type TopicKey = 'dataCentres' | 'resources' | 'mobility' | 'software' | 'storage' | 'reviews'
export type AuthorKey = 'newsdesk' | 'jana' | 'mats'
export type ProductKey = 'powerSupply' | 'cargoBike'
export type ArticleKey = 'copper' | 'cargoBike' | 'backup'

/** A picture: how it is drawn and what is said about it. */
export interface DemoPicture {
  filename: string
  /** The picture as an SVG document. */
  draw: () => string
  alt: Localized
  caption?: Localized
  credit: string
  digitalSourceType: DigitalSourceType
}

export interface DemoTopic {
  slug: string
  name: Localized
  description: Localized
}

export interface DemoAuthor extends Pick<AuthorDoc, 'name' | 'slug' | 'kind'> {
  bio: Localized
  avatar: MediaKey
  url: string
  sameAs: string[]
}

export interface DemoProduct {
  name: string
  brand: string
  description: Localized
  image: MediaKey
  /** The offers, as of `now`. */
  offers: (now: Date) => Offer[]
}

/** What an article's text refers to: stored documents, and the time it is published for. */
export interface DemoContext {
  now: Date
  media: Record<MediaKey, Id>
  products: Record<ProductKey, Id>
}

/** What an article says in one locale. */
export interface ArticleText {
  title: string
  excerpt: string
  layout: Block[]
  /** One note for each of the article's updates. */
  updates: string[]
}

export interface DemoArticle {
  slug: string
  topics: TopicKey[]
  heroImage: MediaKey
  subject?: { type: SubjectType; name: string; product?: ProductKey }
  authors: AuthorKey[]
  sources: Source[]
  /** How many days before `now` each update was made, newest last. */
  updatedDaysAgo: number[]
  publishedDaysAgo: number
  related: ArticleKey[]
  origin: Origin
  text: Localized<(context: DemoContext) => ArticleText>
}
