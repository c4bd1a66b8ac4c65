import { createFinder } from './automaton.ts'
import { isWordsOnly, type TokenOptions, tokensOf, wordsIn } from './tokens.ts'

/** Looks for the words of a list in a text. */
export type WordList = (text: string) => string | undefined

/**
 * Compiles a list of words and phrases, once for all texts. They are found as whole words, however they are written:
 * in capitals, full width, with invisible characters between. Anything but letters and digits may stand between the
 * words of a phrase. In scripts without spaces they are found anywhere; what has signs in it, such as `c++`, is found
 * with exactly these.
 *
 * @returns finds the word of the list that a text has, as the list spells it
 */
export const compileWordList = (list: readonly string[], options: TokenOptions = {}): WordList => {
  const entries = list.map((word) => [tokensOf(word, options), word] as const)
  const words = createFinder(entries.filter(([tokens]) => isWordsOnly(tokens)))
  const withSigns = createFinder(entries.filter(([tokens]) => !isWordsOnly(tokens)))
  return (text) => {
    const tokens = tokensOf(text, options)
    return words.find(wordsIn(tokens)) ?? withSigns.find(tokens)
  }
}
