import { describe, expect, it } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'
import { mailLanguage } from './index.ts'

type Texts = { [key: string]: string | Texts }

const textsOf = (texts: Texts, path = ''): [path: string, text: string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsOf(value, `${path}${key}.`),
  )

const german = new Map(textsOf(de))

describe('mails', () => {
  it.each(textsOf(en))('have %s in both languages, with the same values', (path, text) => {
    const values = (each: string) => [...each.matchAll(/\{\{\w+\}\}/g)].map(String).sort()
    expect(values(german.get(path) ?? '')).toEqual(values(text))
    expect(german.get(path)?.trim()).toBeTruthy()
  })

  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE', 'de'],
    ['en', 'en'],
    ['den', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    [null, 'en'],
    [undefined, 'en'],
  ])('are for the locale %j in %s', (locale, language) => {
    expect(mailLanguage(locale)).toBe(language)
  })
})
