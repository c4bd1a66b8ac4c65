import { expect, it } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'
import { fillLabel, readerLabels } from './index.ts'

it('takes the language of a regional tag, and English where a language has no words', () => {
  for (const locale of ['de', 'de-AT', 'de_CH', 'DE']) expect(readerLabels(locale)).toEqual(de)
  for (const locale of ['en', 'en-GB', 'fr', 'constructor', '']) expect(readerLabels(locale)).toEqual(en)
})

it('lets the host replace words, but not with nothing', () => {
  const words = readerLabels('de', { 'verdict.heading': 'Urteil', 'affiliateProduct.adLabel': '' })
  expect(words['verdict.heading']).toBe('Urteil')
  expect(words['affiliateProduct.adLabel']).toBe('Anzeige')
})

it('has the same places to fill in every language', () => {
  const places = (words: Record<string, string>) =>
    Object.fromEntries(Object.entries(words).map(([key, word]) => [key, word.match(/\{\w+\}/g)?.toSorted()]))
  expect(places(en)).toEqual(places(de))
})

it('fills places once, whatever the values contain', () => {
  expect(fillLabel('{score} von {max}', { score: '{max}', max: '10' })).toBe('{max} von 10')
  expect(fillLabel('bei {merchant}', {})).toBe('bei ')
})
