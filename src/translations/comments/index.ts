import { de } from './de.ts'
import { type CommentWords, en } from './en.ts'

export type CommentError = keyof CommentWords['errors']

const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))

const wordsOf = (language: string | undefined): CommentWords => (language?.startsWith('de') ? de : en)

/** An error in the request's language, English for languages the plugin does not speak. */
export const commentMessage = (
  language: string | undefined,
  code: CommentError,
  values: Record<string, string | number> = {},
): string => fill(wordsOf(language).errors[code], values)

/** Why a screening step said what it said, in plain words; a reason of a host's own step as it is. */
export const screeningReason = (
  language: string | undefined,
  reason: string,
  values: Record<string, string | number> = {},
): string => {
  const { reasons } = wordsOf(language)
  return Object.hasOwn(reasons, reason)
    ? fill(reasons[reason as keyof CommentWords['reasons']], values)
    : reason
}
