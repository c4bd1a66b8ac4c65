import { de } from './de.ts'
import { en, type ModerationWords } from './en.ts'

export type { ModerationWords }

/** The words in the language of whoever is logged in, English for languages the plugin does not speak. */
export const moderationWords = (language: string): ModerationWords => (language.startsWith('de') ? de : en)

/** Fills the `{{name}}` places of a text. */
export const fillWords = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
