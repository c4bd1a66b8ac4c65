import { de } from './de.ts'
import { type EditingWords, en } from './en.ts'

/** The words in the language of whoever is logged in, English for languages the plugin does not speak. */
export const editingWords = (language: string | undefined): EditingWords =>
  language?.startsWith('de') ? de : en
