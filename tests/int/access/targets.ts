import type { Payload } from 'payload'
import { articleData, fileOf, picture, productData } from '../samples.ts'

export const collections = ['articles', 'authors', 'topics', 'products', 'media'] as const
export type Collection = (typeof collections)[number]

/** A collection's names in GraphQL, and the text field the tests write to. */
export const names: Record<Collection, { one: string; field: string }> = {
  articles: { one: 'Article', field: 'title' },
  authors: { one: 'Author', field: 'name' },
  topics: { one: 'Topic', field: 'name' },
  products: { one: 'Product', field: 'name' },
  media: { one: 'Media', field: 'credit' },
}

export const dataFor: Record<Collection, () => object> = {
  articles: () => articleData({ layout: [...(articleData().layout as object[]), disclosure] }),
  authors: () => ({ name: 'Autorin', kind: 'person' }),
  topics: () => ({ name: 'Thema' }),
  products: () => productData(),
  media: () => ({ alt: 'Ein Bild', credit: 'Fotografin' }),
}
const disclosure = { blockType: 'aiDisclosure', level: 'generated' }

export const newText = 'Von wem auch immer'

/** A document that somebody tries to change. */
export interface Target {
  collection: Collection
  id: number
  /** What stands in the field the tests write to. */
  text: string
}

export interface Prepared {
  byAutomation?: boolean
  [field: string]: unknown
}

/** Makes a document past access control, an article as a draft that could go out. */
export const makeTarget = async (
  payload: Payload,
  collection: Collection,
  { byAutomation = false, ...data }: Prepared = {},
): Promise<Target> => {
  const { field } = names[collection]
  const values = { ...dataFor[collection](), ...data } as Record<string, unknown>
  const { id } = await payload.create({
    collection,
    data: { ...values, origin: byAutomation ? 'automation' : 'editor' } as never,
    ...(collection === 'media' && { file: await fileOf(await picture()) }),
  })
  return { collection, id: id as number, text: String(values[field]) }
}

/** What is stored, the latest version where there are versions; null when it is gone. */
export const stored = async (payload: Payload, { collection, id }: Target) =>
  (await payload.findByID({
    collection,
    id,
    draft: true,
    trash: collection === 'articles',
    disableErrors: true,
    depth: 0,
  })) as unknown as Record<string, unknown> | null
