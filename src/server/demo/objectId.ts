import { randomBytes } from 'node:crypto'

/** An id as Payload gives one to rows of arrays and to nodes of rich text: the form of a MongoDB ObjectID. */
export const objectId = (): string => randomBytes(12).toString('hex')
