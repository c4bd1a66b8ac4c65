import { cache } from 'react'
import type { SiteLocale } from '../../../translations/site/index.ts'
import { type Params, placeOf } from '../_output/place.ts'
import { findArticle, momentsOfArticle, tagsOfArticles } from './articles.ts'
import { keepUntilChanged, listed } from './keep.ts'

/** Once for a page and its head. */
const keptArticle = cache(async (isPossible: boolean, locale: SiteLocale, slug: string) => {
  const article = isPossible ? await findArticle(locale, slug) : null
  if (article) await keepUntilChanged(await tagsOfArticles([article]), await momentsOfArticle(article))
  else await keepUntilChanged([listed])
  return article
})

/**
 * The article below whose address something stands, null when there is none. What stands there, or that there is
 * nothing, is kept until the article or something it shows changes; that there is no article, until one comes.
 */
export const articleOfRoute = async (params: Params) => {
  const { isPossible, locale, slug } = await placeOf(params)
  return { article: await keptArticle(isPossible, locale, slug), locale, slug }
}
