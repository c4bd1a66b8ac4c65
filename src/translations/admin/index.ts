import { fillWords } from '../fill.ts'
import { de } from './de.ts'
import { type AdminWords, en } from './en.ts'

/** A label in every language the plugin speaks; Payload picks the user's. */
export type Label = Record<'de' | 'en', string>

type Labelled = 'groups' | 'widgets' | 'tabs' | 'templates' | 'fields' | 'descriptions' | 'options'

/** The label `section.key` in all languages, for `label`, `description` and `options` of a config. */
export const label = <S extends Labelled>(section: S, key: keyof AdminWords[S] & string): Label => ({
  de: (de[section] as Record<string, string>)[key] ?? key,
  en: (en[section] as Record<string, string>)[key] ?? key,
})

/** Singular and plural of a collection or a block. */
export const labels = <S extends 'collections' | 'blocks'>(
  section: S,
  key: keyof AdminWords[S] & string,
): { singular: Label; plural: Label } => {
  const words = (language: AdminWords) => (language[section] as Record<string, Record<string, string>>)[key]
  return {
    singular: { de: words(de)?.singular ?? key, en: words(en)?.singular ?? key },
    plural: { de: words(de)?.plural ?? key, en: words(en)?.plural ?? key },
  }
}

export type ErrorCode = keyof AdminWords['errors']

/**
 * An error message in the request's language, English for languages the plugin does not speak.
 * @param values replace `{{name}}` in the text
 */
export const errorMessage = (
  language: string | undefined,
  code: ErrorCode,
  values: Record<string, string | number> = {},
): string => fillWords((language?.startsWith('de') ? de : en).errors[code], values)
