import type { Payload } from 'payload'
import type { Id, Locale } from './types.ts'

type Collection = 'articles' | 'authors' | 'comments' | 'media' | 'products' | 'topics'

/** A picture to be stored with a document of the media collection. */
export interface Picture {
  name: string
  mimetype: string
  data: Buffer
  size: number
}

/** Writes documents within one transaction. */
export interface Store {
  create: (collection: Collection, locale: Locale, data: object, file?: Picture) => Promise<Id>
  update: (collection: Collection, id: Id, locale: Locale, data: object) => Promise<void>
}

/**
 * Runs the work within one database transaction, committed when it is done and rolled back when it throws. Databases
 * without transactions store as they go.
 *
 * @param payload the host's instance; access control is not applied
 * @throws what the work throws
 */
export async function inTransaction(payload: Payload, work: (store: Store) => Promise<void>): Promise<void> {
  const transactionID = (await payload.db.beginTransaction()) ?? undefined
  // A fresh request for each document: Payload keeps the uploaded file and the locale on the one it is given.
  const request = () => ({ depth: 0, req: { transactionID } })
  try {
    await work({
      create: async (collection, locale, data, file) => {
        const { id } = await payload.create({
          collection: collection as never,
          locale: locale as never,
          data: data as never,
          file,
          ...request(),
        })
        return id as Id
      },
      update: async (collection, id, locale, data) => {
        await payload.update({
          collection: collection as never,
          id,
          locale: locale as never,
          data: data as never,
          ...request(),
        })
      },
    })
  } catch (error) {
    if (transactionID !== undefined) await payload.db.rollbackTransaction(transactionID)
    throw error
  }
  if (transactionID !== undefined) await payload.db.commitTransaction(transactionID)
}
