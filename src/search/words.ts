import { tokensOf, wordsIn } from '../moderation/screening/tokens.ts'

/** A query has at most so many characters, and so many words of it count. */
export const limits = { query: 200, words: 10 } as const

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

/** The words of a query as they were typed, each once; what is neither letter nor digit separates them. */
export const queryWords = (query: string): string[] =>
  [...new Set(query.normalize('NFC').match(word))].slice(0, limits.words)

/** The words of a text with case, width and diacritics folded, each between two spaces: ` prufstand misst `. */
export const foldedText = (text: string): string =>
  ` ${wordsIn(tokensOf(text, { foldDiacritics: true }))
    .join('')
    .trim()} `

const umlauts: Record<string, string> = { ae: 'ä', oe: 'ö', ue: 'ü' }

/**
 * How else a word may be written: `maechtig` is `mächtig` where a keyboard has no umlauts. Not after the letters where
 * these two are sounds of their own: `neue`, `Quelle`.
 */
export const spellings = (typed: string): string[] => {
  const withUmlauts = typed.replace(/(?<![aeq])(?:ae|oe|ue)/gi, (pair) => umlauts[pair.toLowerCase()] ?? pair)
  return withUmlauts === typed ? [typed] : [typed, withUmlauts]
}
