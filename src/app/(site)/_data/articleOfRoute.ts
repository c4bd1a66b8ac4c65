import { type Params, placeOf } from '../_output/place.ts'
import { findArticle, tagsOfArticles } from './articles.ts'
import { keepUntilChanged, listed } from './keep.ts'

/**
 * The article below whose address a file stands, null when there is none. The file is kept until the article or
 * something it shows changes; that there is nothing, as long as nothing is published.
 */
export const articleOfRoute = async (params: Params) => {
  const { isPossible, locale, slug } = await placeOf(params)
  const article = isPossible ? await findArticle(locale, slug) : null
  await keepUntilChanged(article ? await tagsOfArticles([article]) : [listed])
  return { article, locale, slug }
}
