import type { IncomingMessage } from 'node:http'
import type { SanitizedConfig } from 'payload'
import { maxThreadLimit } from '../../delivery/thread.ts'
import { pluginContext } from '../../settings.ts'

/** Longer addresses are nobody's article, or a list that nobody else asks for. */
const maxLength = 1000
/** What a list may be asked for by; `where[…]` and `select[…]` with any path. */
const listParameter = /^(?:limit|page|pagination|sort|depth|locale|(?:where|select)(?:\[\w+\])+)$/

/**
 * A slug or an ID as it is written everywhere: `%66` for a letter, and zeros before a number, would be further addresses
 * of the same document without end.
 */
const plainName = /^(?!0\d)[\w.~-]+$/

/** Tells the key of the document a request asks for; undefined when it is not one that is the same for everybody. */
export type DocumentKey = (
  incoming: Pick<IncomingMessage, 'headers' | 'method' | 'url'>,
) => string | undefined

/** The parameters of a query, when each is known and stands once. */
const queryOf = (query: string | undefined, known: readonly string[]) => {
  const parameters = new URLSearchParams(query)
  const names = [...parameters.keys()]
  const isKnown = names.every((name) => known.includes(name)) && new Set(names).size === names.length
  return isKnown ? parameters : undefined
}

/**
 * Recognises the requests for documents that are kept: articles by slug, the first page of their comments (contract §4)
 * and lists of articles, asked for by nobody in particular and with parameters that are known. All others get the same
 * answer from Payload each time.
 */
export const documentKeys = (config: SanitizedConfig): DocumentKey => {
  const { slugs } = pluginContext(config)
  const { cookiePrefix, localization, routes } = config
  const collection = `${routes.api}/${slugs.articles}`
  const locales = localization ? localization.localeCodes : []
  const session = `${cookiePrefix}-token=`

  const bySlug = (slug: string, query?: string) => {
    const parameters = queryOf(query, ['locale'])
    const locale = parameters?.get('locale') ?? (localization ? localization.defaultLocale : '')
    const isKnown = parameters?.has('locale') ? locales.includes(locale) : Boolean(parameters)
    return isKnown ? `by-slug ${slug} ${locale}` : undefined
  }

  const list = (query = '') => {
    const parameters = [...new URLSearchParams(query)]
    const isKnown = parameters.every(([name]) => listParameter.test(name))
    // Comments change no list but one in the order of their number.
    const isByComments = parameters.some(
      ([name, value]) => !name.startsWith('select') && /comment/i.test(`${name} ${value}`),
    )
    return isKnown && !isByComments ? `list ${query}` : undefined
  }

  const firstPage = (article: string, query?: string) => {
    const parameters = queryOf(query, ['page', 'limit', 'sort'])
    if (!parameters || (parameters.get('page') ?? '1') !== '1') return undefined
    const limit = parameters.get('limit') ?? '50'
    const sort = parameters.get('sort') ?? 'newest'
    if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > maxThreadLimit) return undefined
    return sort === 'newest' || sort === 'oldest' ? `comments ${article} ${limit} ${sort}` : undefined
  }

  return ({ headers, method, url = '' }) => {
    if ((method !== 'GET' && method !== 'HEAD') || url.length > maxLength || !url.startsWith(collection))
      return
    if (headers.authorization !== undefined) return
    if (headers.cookie?.includes(session)) return
    const [path = '', query, tail] = url.slice(collection.length).split('?')
    // What stands behind is asked for too, but is in no key.
    if (tail !== undefined || url.includes('#')) return
    if (path === '') return list(query)
    const [start, first = '', second = '', more] = path.split('/')
    if (start !== '' || more !== undefined || !plainName.test(first) || !plainName.test(second)) return
    if (first === 'by-slug') return bySlug(second, query)
    return second === 'comments' ? firstPage(first, query) : undefined
  }
}
