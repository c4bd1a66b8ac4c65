import type { Payload } from 'payload'
import type { PluginContext } from '../../options.ts'

type Id = number | string

interface FoundArticle {
  title: string
  slug: string
  /** Where it exists: the wanted locale when it does there. */
  locale: string
}

/** The locale of what people read in who are not asked: the default one, or the language of the admin panel. */
export const defaultLocale = ({ config: { i18n, localization } }: Payload): string =>
  localization ? localization.defaultLocale : i18n.fallbackLanguage

/** How an article is called and found, for mails; undefined when it exists in no locale. Past access control. */
export const findArticle = async (
  { slugs }: PluginContext,
  payload: Payload,
  id: Id,
  wanted: string | null | undefined,
): Promise<FoundArticle | undefined> => {
  const { localization } = payload.config
  const codes = localization ? localization.localeCodes : []
  const known = wanted && (!localization || codes.includes(wanted)) ? [wanted] : []
  for (const locale of new Set([...known, defaultLocale(payload), ...codes])) {
    const article = (await payload.findByID({
      collection: slugs.articles as never,
      id,
      depth: 0,
      ...(localization && { locale: locale as never, fallbackLocale: false }),
      select: { title: true, slug: true, layout: true } as never,
      disableErrors: true,
    })) as { title?: string | null; slug?: string | null; layout?: unknown[] | null } | null
    if (!article) return undefined
    const { layout, slug, title } = article
    if (title?.trim() && slug && layout?.length) return { title, slug, locale }
  }
  return undefined
}
