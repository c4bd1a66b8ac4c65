import { expect, it } from 'vitest'
import { isSiteLocale, siteLocales, siteWords } from './index.ts'

it('has the same places to fill in every language', () => {
  const places = (words: Record<string, string>) =>
    Object.fromEntries(Object.entries(words).map(([key, word]) => [key, word.match(/\{\w+\}/g)?.toSorted()]))
  expect(places(siteWords.en)).toEqual(places(siteWords.de))
})

it('knows its locales, and nothing that every object has', () => {
  expect(siteLocales).toEqual(['de', 'en'])
  expect(['de', 'en', 'fr', 'toString', 7, undefined].map(isSiteLocale)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})
