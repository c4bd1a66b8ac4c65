import { de } from './de.ts'
import { en } from './en.ts'

/** Every word the reference site shows on its own account, by key. `{name}` stands for what is filled in. */
export type SiteWords = Record<keyof typeof de, string>

/** The words by locale; what stands here is a language of the site. */
export const siteWords = { de, en } satisfies Record<string, SiteWords>

/** A language of the site, the first part of every address. */
export type SiteLocale = keyof typeof siteWords

export const siteLocales = Object.keys(siteWords) as SiteLocale[]

/** For readers who ask for none of the site's languages. */
export const defaultSiteLocale: SiteLocale = 'de'

export const isSiteLocale = (value: unknown): value is SiteLocale =>
  typeof value === 'string' && Object.hasOwn(siteWords, value)
