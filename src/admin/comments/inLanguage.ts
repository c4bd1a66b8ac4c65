import type { LabelFunction, ServerProps, StaticLabel } from 'payload'

/** What components are handed to speak the user's language. */
export type I18n = ServerProps['i18n']

/** A label of a config in the user's language; the first there is for a language it does not have. */
export const inLanguage = (label: LabelFunction | StaticLabel, i18n: I18n): string => {
  if (typeof label === 'function') return label({ i18n, t: i18n.t as never })
  if (typeof label === 'string') return label
  return label[i18n.language] ?? label[i18n.fallbackLanguage ?? 'en'] ?? Object.values(label)[0] ?? ''
}
