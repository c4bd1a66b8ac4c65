import { de } from './de.ts'
import { en, type TemplateWords } from './en.ts'

/** The words in the language an article is written in, English for languages the plugin does not speak. */
export const templateWords = (locale: string): TemplateWords => (locale.startsWith('de') ? de : en)
