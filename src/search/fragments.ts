import type { SearchFragment } from './types.ts'
import { foldedText } from './words.ts'

/** Two characters that no text has any use for, around what an engine has marked. */
export const marks = { start: '\u{E000}', end: '\u{E001}' } as const

const anyMark = /[\u{E000}\u{E001}]/gu

/** A text that can be marked: without what would look like a mark. */
export const withoutMarks = (text: string): string => text.replace(anyMark, '')

/** Takes marks apart. White space becomes single spaces, none before the signs that end a part of a sentence. */
export const fragmentsOf = (text: string): SearchFragment[] => {
  const tidy = text
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[\u{E000}\u{E001}]*[.,;:!?)\]])/gu, '')
    .trim()
  const fragments: SearchFragment[] = []
  let marked = false
  let from = 0
  const add = (to: number) => {
    const part = tidy.slice(from, to)
    if (part) fragments.push({ text: part, marked })
  }
  for (const { 0: mark, index } of tidy.matchAll(anyMark)) {
    add(index)
    from = index + mark.length
    marked = mark === marks.start
  }
  add(tidy.length)
  return fragments
}

const anyWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

/** Marks the words that begin with one of `words`, which are folded. */
export const markWords = (text: string, words: readonly string[]): string =>
  withoutMarks(text).replace(anyWord, (each) => {
    const folded = foldedText(each).trim()
    return words.some((word) => folded.startsWith(word)) ? `${marks.start}${each}${marks.end}` : each
  })

/** The part of a marked text around its first mark, in whole words; its beginning where nothing is marked. */
export const excerptOf = (marked: string, length: number): string => {
  const first = Math.max(0, marked.indexOf(marks.start))
  const from = first > length / 2 ? marked.indexOf(' ', first - length / 3) + 1 : 0
  if (from + length >= marked.length) return `${from > 0 ? '… ' : ''}${marked.slice(from)}`
  const to = marked.lastIndexOf(' ', from + length)
  const end = to > first ? to : marked.length
  return `${from > 0 ? '… ' : ''}${marked.slice(from, end)} …`
}
