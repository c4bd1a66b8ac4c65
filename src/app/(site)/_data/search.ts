import { createLocalReq } from 'payload'
import { type SearchAnswer, searchArticles } from '../../../../collections/Articles/search.ts'
import type { SiteLocale } from '../../../translations/site/index.ts'
import { context, payload } from './payload.ts'

/** Results on a page. */
const perPage = 10

/** One page of the articles of a locale that a query finds. */
export const findByQuery = async (locale: SiteLocale, query: string, page: number): Promise<SearchAnswer> => {
  const req = await createLocalReq({ locale }, await payload())
  return searchArticles(await context(), { q: query, page, limit: perPage }, req)
}
