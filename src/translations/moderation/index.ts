import { de } from './de.ts'
import { en, type ModerationWords } from './en.ts'

/** The words in the language of whoever is logged in, English for languages the plugin does not speak. */
export const moderationWords = (language: string | undefined): ModerationWords =>
  language?.startsWith('de') ? de : en

/** A text with its `{{name}}` places filled. */
export const fillWords = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))

/** The text for a number of things, with `{{count}}` filled. German and English have the same two forms. */
export const fillCount = (texts: { one: string; other: string }, count: number): string =>
  fillWords(count === 1 ? texts.one : texts.other, { count })
