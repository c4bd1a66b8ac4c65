import { de } from './de.ts'
import { en, type MailWords } from './en.ts'

export type { MailWords } from './en.ts'

/** The language of mails and of the pages behind their links in a locale: German, or English for all others. */
export const mailLanguage = (locale: string | null | undefined): 'de' | 'en' =>
  /^de(?![a-z])/i.test(locale ?? '') ? 'de' : 'en'

export const mailWords = (language: string): MailWords => (mailLanguage(language) === 'de' ? de : en)

/** A text with its values; what stands in a value is never taken for a placeholder. */
export const fillMail = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))

/** The text for a number of things. */
export const countedMail = (texts: { one: string; other: string }, count: number): string =>
  fillMail(count === 1 ? texts.one : texts.other, { count })
