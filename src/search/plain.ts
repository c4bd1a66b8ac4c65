import type { Where } from 'payload'
import type { PluginContext } from '../options.ts'
import { publicEntries } from './entries.ts'
import { excerptOf, fragmentsOf, markWords } from './fragments.ts'
import { maxResults, type SearchEngine, type SearchEntry, type SearchText } from './types.ts'
import { foldedText, spellings } from './words.ts'

/** What a word counts by where it stands. */
const weights: [part: Exclude<keyof SearchText, 'body'>, weight: number][] = [
  ['title', 8],
  ['excerpt', 4],
  ['topics', 2],
]

const textLength = 240

/**
 * Works with every database adapter: looks for the beginnings of words with the database's `LIKE` and ranks the newest
 * `maxResults`. It reads all texts of the locale at each search, which a few thousand articles bear.
 */
export const plainEngine = (slugs: PluginContext['slugs']): SearchEngine => ({
  usesWords: true,
  find: async ({ words, locale, page, limit }, { payload }) => {
    const forms = words.map((word) => spellings(word).map((each) => foldedText(each).trim()))
    const where: Where = {
      and: [
        publicEntries(locale),
        ...forms.map((word) => ({ or: word.map((form) => ({ words: { contains: ` ${form}` } })) })),
      ],
    }
    const { docs: found } = await payload.db.find<SearchEntry>({
      collection: slugs.searchEntries,
      where,
      sort: '-publishedAt',
      limit: maxResults,
      pagination: false,
      select: { article: true, title: true, excerpt: true, topics: true },
    })
    const rank = (entry: SearchEntry) =>
      weights.reduce((total, [part, weight]) => {
        const text = foldedText(entry[part] ?? '')
        return total + weight * forms.filter((word) => word.some((form) => text.includes(` ${form}`))).length
      }, 0)
    const ranked = found
      .map((entry) => ({ id: entry.id, rank: rank(entry) }))
      .toSorted((one, other) => other.rank - one.rank)
    const ids = ranked.slice((page - 1) * limit, page * limit).map(({ id }) => id)
    const { docs } = await payload.db.find<SearchEntry>({
      collection: slugs.searchEntries,
      where: { id: { in: ids } },
      pagination: false,
    })
    const flat = forms.flat()
    const hits = ids.flatMap((id) => docs.find((entry) => entry.id === id) ?? [])
    return {
      total: found.length,
      hits: hits.map(({ article, title, excerpt, body }) => ({
        article,
        title: fragmentsOf(markWords(title, flat)),
        text: fragmentsOf(excerptOf(markWords(`${excerpt} ${body}`, flat), textLength)),
      })),
    }
  },
})
