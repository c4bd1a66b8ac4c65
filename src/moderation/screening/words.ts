import { domainToUnicode } from 'node:url'
import type { TokenOptions } from './tokens.ts'
import type { Screener, ScreeningResult, Submission } from './types.ts'
import { compileWordList } from './wordList.ts'

/** An address as it is written, and with what hides words in it undone: `%63` and Punycode. */
const spellings = (address: string): string[] => {
  const decoded = address.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
  const host = URL.canParse(address) ? domainToUnicode(new URL(address).hostname) : ''
  return [address, decoded, host]
}

/** The fields that are looked at, what each says, and the reason; in the order in which one is told. */
const fields: [reason: string, textsOf: (submission: Submission) => string[]][] = [
  ['wordInText', ({ body }) => [body]],
  ['wordInName', ({ authorName }) => [authorName]],
  ['wordInUrl', ({ authorUrl }) => (authorUrl ? spellings(authorUrl) : [])],
  ['wordInEmail', ({ authorEmail }) => (authorEmail ? [authorEmail] : [])],
]

/** A list of words that gives a comment its verdict when one of them is in the name, the e-mail, the URL or the text. */
export const wordsStep = (
  name: 'holdWords' | 'rejectWords',
  list: readonly string[],
  options: TokenOptions,
): Screener => {
  const verdict = name === 'holdWords' ? 'hold' : 'reject'
  const wordIn = compileWordList(list, options)
  return {
    name,
    screen: (submission): ScreeningResult => {
      for (const [reason, textsOf] of fields) {
        for (const text of textsOf(submission)) {
          const word = wordIn(text)
          // A word of the text alone is repeated: what the event keeps is not to tell a name or an e-mail.
          if (word !== undefined)
            return { verdict, reason, ...(reason === 'wordInText' && { values: { word } }) }
        }
      }
      return { verdict: 'pass' }
    },
  }
}
