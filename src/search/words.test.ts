import { expect, it } from 'vitest'
import { foldedText, queryWords, spellings } from './words.ts'

it.each([
  ['Kupfer  kupfer Kupfer', ['Kupfer', 'kupfer']],
  ['"USV-Anlage" & !(3:*)', ['USV', 'Anlage', '3']],
  ["l'été Cafe\u0301", ['l', 'été', 'Café']],
  ['%_\\ <script>', ['script']],
  ['🙂 …', []],
  ['a b c d e f g h i j k l', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']],
])('the words of %s', (query, words) => {
  expect(queryWords(query)).toEqual(words)
})

it.each([
  ['maechtig', ['maechtig', 'mächtig']],
  ['Ueberzug', ['Ueberzug', 'überzug']],
  ['groesse', ['groesse', 'grösse']],
  ['neue', ['neue']],
  ['Quelle', ['Quelle']],
  ['Frauen', ['Frauen']],
  ['mächtig', ['mächtig']],
])('%s is written in these ways', (word, forms) => {
  expect(spellings(word)).toEqual(forms)
})

it('folds case, width and diacritics, and keeps the words apart', () => {
  expect(foldedText('Der PRÜFSTAND, Größe: 3-2-1\nＡmpère')).toBe(' der prufstand grosse 3 2 1 ampere ')
})
