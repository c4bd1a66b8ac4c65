import { de } from './de.ts'
import { en, type ModerationWords } from './en.ts'

/** The words in the language of whoever is logged in, English for languages the plugin does not speak. */
export const moderationWords = (language: string | undefined): ModerationWords =>
  language?.startsWith('de') ? de : en

export { fillCount, fillWords } from '../fill.ts'
