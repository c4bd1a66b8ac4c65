import fc from 'fast-check'
import { expect, it } from 'vitest'
import { siteLocales } from '../../../translations/site/index.ts'
import { bestLocale, localeOf } from './locale.ts'

it.each([
  ['de', 'de'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['fr-FR,fr;q=0.9,en;q=0.8,de;q=0.7', 'en'],
  ['de-CH;q=0.5, en-US;q=0.4', 'de'],
  ['en;q=0.4, de-AT;q=0.5', 'de'],
  ['EN-us', 'en'],
  ['en ; q = 0.1 , de ; Q=0.9', 'de'],
  ['en;q=0, de', 'de'],
  ['de;q=0, en', 'en'],
  ['fr, it', 'de'],
  ['*', 'de'],
  ['en;q=high', 'de'],
  ['', 'de'],
  [null, 'de'],
])('answers %j with %s', (header, locale) => {
  expect(bestLocale(header)).toBe(locale)
})

it('takes the first of languages that are wanted equally', () => {
  expect(bestLocale('en;q=0.5,de;q=0.5')).toBe('en')
  expect(bestLocale('de;q=0.5,en;q=0.5')).toBe('de')
})

it('has an answer for whatever is sent', () => {
  const hostile = fc.stringMatching(/^[a-z*;,=q0-9. -]*$/)
  fc.assert(
    fc.property(fc.oneof(fc.string(), hostile), (header) => {
      expect(siteLocales).toContain(bestLocale(header))
    }),
  )
})

it('reads the locale of an address, and takes the default for what every object has', () => {
  expect(['de', 'en', 'xx', 'DE', 'constructor', undefined].map(localeOf)).toEqual([
    'de',
    'en',
    'de',
    'de',
    'de',
    'de',
  ])
})
