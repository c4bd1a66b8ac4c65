import { de } from './de.ts'
import { en, type ServerWords } from './en.ts'

export type ServerMessage = keyof ServerWords

/** A message of the server in the request's language, English for languages it does not speak. */
export const serverMessage = (language: string | undefined, code: ServerMessage): string =>
  (language?.startsWith('de') ? de : en)[code]
