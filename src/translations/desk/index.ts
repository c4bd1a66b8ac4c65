import { de } from './de.ts'
import { type DeskWords, en } from './en.ts'

/** The words in the language of whoever is logged in, English for languages the plugin does not speak. */
export const deskWords = (language: string | undefined): DeskWords => (language?.startsWith('de') ? de : en)
