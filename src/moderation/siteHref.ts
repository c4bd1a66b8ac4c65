import type { PluginContext } from '../options.ts'

/** Where readers find an article, while they do. */
export const siteHref = (
  { site }: PluginContext,
  { _status, publishedAt, slug }: { _status?: unknown; publishedAt?: unknown; slug?: unknown },
  locale: string,
): string | undefined => {
  const isOut = _status === 'published' && Date.parse(String(publishedAt)) <= Date.now()
  if (!isOut || typeof slug !== 'string' || !slug) return undefined
  return `${site.url ?? ''}${site.articlePath({ slug, locale })}`
}
