import type { PayloadRequest } from 'payload'

/** The locale a request reads in; the admin's default language where the host has no localization. */
export const locale = ({ locale: requested, payload }: PayloadRequest): string => {
  const { localization, i18n } = payload.config
  if (!localization) return i18n.fallbackLanguage
  return requested && requested !== 'all' ? requested : localization.defaultLocale
}
