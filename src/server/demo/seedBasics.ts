import { authors } from './authors.ts'
import { pictures } from './pictures/index.ts'
import { toJpeg } from './pictures/raster.ts'
import { products } from './products.ts'
import { topics } from './topics.ts'
import type { Picture, Store } from './transaction.ts'
import {
  type AuthorKey,
  type Id,
  type Localized,
  locales,
  type MediaKey,
  type ProductKey,
  type TopicKey,
} from './types.ts'

/** The entries of a record with their keys' own type. */
export const entriesOf = <K extends string, V>(record: Record<K, V>) => Object.entries(record) as [K, V][]

/** Localized fields, by name. A field that is undefined is left out. */
type LocalizedFields = Record<string, Localized | undefined>

const inLocale = (fields: LocalizedFields, locale: keyof Localized) =>
  Object.fromEntries(entriesOf(fields).flatMap(([name, texts]) => (texts ? [[name, texts[locale]]] : [])))

/** Stores one document: created in the first locale, its localized fields then added in the others. */
async function storeLocalized(
  store: Store,
  collection: 'authors' | 'media' | 'products' | 'topics',
  shared: object,
  localized: LocalizedFields,
  file?: Picture,
): Promise<Id> {
  const [first, ...others] = locales
  const id = await store.create(collection, first, { ...shared, ...inLocale(localized, first) }, file)
  for (const locale of others) await store.update(collection, id, locale, inLocale(localized, locale))
  return id
}

/** Stores one document for each entry, one after the other: a transaction has one connection. */
async function storeAll<K extends string, V>(
  record: Record<K, V>,
  storeOne: (entry: V, key: K) => Promise<Id>,
) {
  const ids: [K, Id][] = []
  for (const [key, entry] of entriesOf(record)) ids.push([key, await storeOne(entry, key)])
  return Object.fromEntries(ids) as Record<K, Id>
}

/** Draws the pictures: some seconds of work, so it is done before a transaction is open. */
export async function drawPictures(): Promise<Record<MediaKey, Picture>> {
  const drawn: [MediaKey, Picture][] = []
  for (const [key, { filename, draw }] of entriesOf(pictures)) {
    const data = await toJpeg(draw())
    drawn.push([key, { name: filename, mimetype: 'image/jpeg', data, size: data.length }])
  }
  return Object.fromEntries(drawn) as Record<MediaKey, Picture>
}

export const seedMedia = (store: Store, files: Record<MediaKey, Picture>): Promise<Record<MediaKey, Id>> =>
  storeAll(pictures, ({ alt, caption, credit, digitalSourceType }, key) =>
    storeLocalized(store, 'media', { credit, digitalSourceType }, { alt, caption }, files[key]),
  )

export const seedTopics = (store: Store): Promise<Record<TopicKey, Id>> =>
  storeAll(topics, ({ slug, name, description }) =>
    storeLocalized(store, 'topics', { slug }, { name, description }),
  )

export const seedAuthors = (store: Store, media: Record<MediaKey, Id>): Promise<Record<AuthorKey, Id>> =>
  storeAll(authors, ({ bio, avatar, sameAs, ...shared }) =>
    storeLocalized(
      store,
      'authors',
      { ...shared, avatar: media[avatar], sameAs: sameAs.map((url) => ({ url })) },
      { bio },
    ),
  )

export const seedProducts = (
  store: Store,
  media: Record<MediaKey, Id>,
  now: Date,
): Promise<Record<ProductKey, Id>> =>
  storeAll(products, ({ description, image, offers, ...shared }) =>
    storeLocalized(
      store,
      'products',
      { ...shared, image: media[image], offers: offers(now) },
      { description },
    ),
  )
