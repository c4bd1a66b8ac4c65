import { normalizedText } from '../normalizedText.ts'

// Scripts that put no spaces between words: each of their characters stands for itself.
const unspaced = [
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Yi',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tai_Le',
]
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('')

const wordPart = '[\\p{L}\\p{M}\\p{N}]'

// A character of such a script with its marks, a word of another script, a sign, or the space between.
const token = new RegExp(
  `(?=[\\p{L}\\p{N}])[${unspaced}]\\p{M}*|(?:(?![${unspaced}])${wordPart})+|\\S|\\s+`,
  'gu',
)
const isWord = new RegExp(`^${wordPart}`, 'u')

// Marks of Latin, Greek and Cyrillic letters; in other scripts such marks are vowels. Some letters do not decompose.
const diacritics = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/g
const crossed: Record<string, string> = { đ: 'd', ħ: 'h', ł: 'l', ø: 'o', ŧ: 't' }

const withoutDiacritics = (text: string): string =>
  text
    .normalize('NFD')
    .replace(diacritics, '')
    .normalize('NFC')
    .replace(/[đħłøŧ]/g, (letter) => crossed[letter] ?? letter)

export interface TokenOptions {
  /** Whether `n` and `ñ` are the same. */
  foldDiacritics?: boolean
}

/**
 * A text as words and signs, in the form in which two are compared. White space is one token, a single space, wherever
 * it stands. Linear in the length of the text.
 */
export const tokensOf = (text: string, { foldDiacritics = false }: TokenOptions = {}): string[] => {
  const normalized = normalizedText(text)
  const folded = foldDiacritics ? withoutDiacritics(normalized) : normalized
  return folded.match(token) ?? []
}

/** The words alone, with a single space wherever anything but letters and digits stands between two of them. */
export const wordsIn = (tokens: readonly string[]): string[] => {
  const words: string[] = []
  let isGap = false
  for (const each of tokens) {
    if (!isWord.test(each)) {
      isGap = words.length > 0
      continue
    }
    if (isGap) words.push(' ')
    isGap = false
    words.push(each)
  }
  return words
}

/** Whether all of it is words and spaces. */
export const isWordsOnly = (tokens: readonly string[]): boolean =>
  tokens.every((each) => each === ' ' || isWord.test(each))

/** Whether anything is left of a text once it is in the form in which two are compared. */
export const hasTokens = (text: string): boolean => tokensOf(text).length > 0
