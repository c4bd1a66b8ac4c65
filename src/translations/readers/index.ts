import { de } from './de.ts'
import { en } from './en.ts'

/** Every word the renderers show on their own account, by key. `{name}` stands for what is filled in. */
export type ReaderLabels = Record<keyof typeof de, string>

const languages = new Map<string, ReaderLabels>([
  ['de', de],
  ['en', en],
])

/**
 * The words for a locale. `de-AT` and `de_AT` take German; a language without words of its own takes English.
 * @param overrides the host's own words; entries left empty keep the default
 */
export function readerLabels(locale: string, overrides: Partial<ReaderLabels> = {}): ReaderLabels {
  const language = String(locale).split(/[-_]/)[0]?.toLowerCase() ?? ''
  const given = Object.entries(overrides).filter(([, word]) => word)
  return { ...(languages.get(language) ?? en), ...Object.fromEntries(given) }
}

/** A label with its `{name}` places filled. A place without a value stays empty. */
export function fillLabel(label: string, values: Record<string, string>): string {
  return label.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
