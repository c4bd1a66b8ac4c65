import { APIError, type Payload } from 'payload'
import type { PoolClient } from 'pg'
import { nearestWord } from '../search/corrections.ts'
import { fragmentsOf, marks } from '../search/fragments.ts'
import { maxResults, type SearchEngine } from '../search/types.ts'
import { spellings } from '../search/words.ts'
import { poolOf } from './database/adapter.ts'

/** How long a statement may take, in milliseconds. */
const patience = 2_000

/** As many of the newest texts are ranked of those with the words in title, excerpt or topics, and of all. */
const candidates = maxResults / 2

/** As many similar words are looked up. */
const mostAttempts = 5

/** Months to look into, until there are enough candidates; what is common is found in the first. */
const spans = [3, 24, undefined]

/** A month as the vectors have it, see `search_month` in the migration. */
const monthNow = () => Math.floor(Date.now() / 1000 / 2_629_800)

type Queryable = Pick<PoolClient, 'query'>

/** Reads without writing, with a bound on time, and by the index of words alone: the planner underrates a vector's size. */
const reading = async <T>(payload: Payload, work: (client: Queryable) => Promise<T>): Promise<T> => {
  const client = await poolOf(payload).connect()
  let isSound = false
  try {
    await client.query(
      `BEGIN READ ONLY; SET LOCAL statement_timeout = ${patience}; SET LOCAL enable_seqscan = off; SET LOCAL pg_trgm.similarity_threshold = 0.2`,
    )
    const result = await work(client)
    await client.query('COMMIT')
    isSound = true
    return result
  } catch (error) {
    if ((error as { code?: unknown }).code === '57014')
      throw new APIError('The search took too long.', 503, undefined, true)
    throw error
  } finally {
    // A connection in an unknown state, which ends with its transaction, does not go back.
    client.release(!isSound)
  }
}

/** A shorter one begins too many words: all that have any of them would be looked at. */
const shortestBeginning = 3

/**
 * `(kupfer | …) & fahrrad:*`: what `to_tsquery` takes. Words are letters and digits, so that nothing in it is a sign.
 * @param isBeginning whether the last word may go on
 */
const queryText = (words: readonly string[], isBeginning = true): string =>
  words
    .map((word, index) => {
      const goesOn = isBeginning && index === words.length - 1 && word.length >= shortestBeginning
      return `(${spellings(word)
        .map((form) => `'${form}'${goesOn ? ':*' : ''}`)
        .join(' | ')})`
    })
    .join(' & ')

const visible = `locale IS NOT DISTINCT FROM $2 AND published_at <= now()`

/**
 * The newest entries whose vector has the words; of the last, also longer ones where it is rare as it is. An index finds
 * what has a word in the newest months without looking at the rest, but not what has any of many words.
 */
const newest = async (
  client: Queryable,
  vector: 'names_vector' | 'words_vector',
  words: readonly string[],
  locale: string | null,
  wanted: number = candidates,
): Promise<number[]> => {
  let found: number[] = []
  for (const query of new Set([queryText(words, false), queryText(words)])) {
    for (const span of spans) {
      const months = Array.from({ length: span ?? 0 }, (_, ago) => `'@${monthNow() - ago}'`).join(' | ')
      const { rows } = await client.query<{ id: number }>(
        `SELECT id FROM search_entries
         WHERE ${vector} @@ (to_tsquery(search_config($2), $1)${months ? ' && $4::tsquery' : ''}) AND ${visible}
         ORDER BY published_at DESC LIMIT $3`,
        [query, locale, wanted, ...(months ? [months] : [])],
      )
      found = rows.map(({ id }) => id)
      if (found.length >= wanted) return found
    }
  }
  return found
}

/** IDs of entries, best first: weights of PostgreSQL's `ts_rank`, then the date. */
const ranked = async (client: Queryable, words: readonly string[], locale: string | null) => {
  const named = await newest(client, 'names_vector', words, locale)
  const all = await newest(client, 'words_vector', words, locale)
  const { rows } = await client.query<{ id: number }>(
    `SELECT id FROM search_entries WHERE id = ANY($3)
     ORDER BY ts_rank(words_vector, to_tsquery(search_config($2), $1)) DESC, published_at DESC, id DESC`,
    [queryText(words), locale, [...new Set([...named, ...all])]],
  )
  return rows.map(({ id }) => id)
}

/** Words of a query that mean something in the language; `the` does not. */
const meaningful = async (client: Queryable, words: readonly string[], locale: string | null) => {
  const { rows } = await client.query<{ word: string }>(
    `SELECT word FROM unnest($1::text[]) WITH ORDINALITY AS t(word, place)
     WHERE numnode(to_tsquery(search_config($2), '''' || word || '''')) > 0 ORDER BY place`,
    [words, locale],
  )
  return rows.map(({ word }) => word)
}

const isKnown = async (client: Queryable, word: string, locale: string | null): Promise<boolean> =>
  (await newest(client, 'words_vector', [word], locale, 1)).length > 0

/** The most similar word of the titles and topics that readers see; undefined where none is similar enough. */
const similarWord = async (client: Queryable, typed: string, locale: string | null) => {
  const { rows } = await client.query<{ word: string }>(
    `SELECT word FROM search_words WHERE word % $1 AND locale IS NOT DISTINCT FROM $2
     GROUP BY word ORDER BY word <-> $1 LIMIT 20`,
    [typed, locale],
  )
  const words = new Set(rows.map(({ word }) => word))
  // Words stay when their articles go.
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const nearest = nearestWord(typed, [...words])
    if (!nearest || (await isKnown(client, nearest, locale))) return nearest
    words.delete(nearest)
  }
  return undefined
}

/** The words with those that are nowhere replaced by the most similar one of a title or topic; undefined without any. */
const corrected = async (
  client: Queryable,
  words: readonly string[],
  locale: string | null,
): Promise<string[] | undefined> => {
  const { rows } = await client.query(
    `SELECT 1 FROM pg_class WHERE oid = to_regclass('search_words_similar_idx')`,
  )
  if (rows.length === 0) return undefined
  let isChanged = false
  const result: string[] = []
  for (const word of words) {
    if (await isKnown(client, word, locale)) {
      result.push(word)
      continue
    }
    const nearest = await similarWord(client, word, locale)
    if (!nearest) return undefined
    isChanged = true
    result.push(nearest)
  }
  return isChanged ? result : undefined
}

const markers = `StartSel="${marks.start}", StopSel="${marks.end}"`

const hitsOf = async (
  client: Queryable,
  words: readonly string[],
  locale: string | null,
  ids: readonly number[],
) => {
  const { rows } = await client.query<{ id: number; article_id: number; title: string; text: string }>(
    `SELECT id, article_id,
       ts_headline(search_config($2), coalesce(title, ''), q, '${markers}, HighlightAll=true') AS title,
       ts_headline(search_config($2), coalesce(excerpt, '') || E'\\n' || left(body, 20000), q,
         '${markers}, MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=" … "') AS text
     FROM search_entries, to_tsquery(search_config($2), $1) AS q WHERE id = ANY($3)`,
    [queryText(words), locale, ids],
  )
  return ids.flatMap((id) => {
    const row = rows.find((each) => each.id === id)
    if (!row) return []
    return [{ article: row.article_id, title: fragmentsOf(row.title), text: fragmentsOf(row.text) }]
  })
}

/**
 * The search of the reference application: PostgreSQL's full text, with stems in German and English, and with
 * `pg_trgm`, where the database has it, for typing errors. Tables and indexes are made by the migrations
 * `search` and `search_words`.
 */
export const postgresSearch: SearchEngine = {
  usesWords: false,
  missing: async (payload, limit, after = 0) => {
    const { rows } = await poolOf(payload).query<{ id: number }>(
      `SELECT id FROM articles WHERE _status = 'published' AND deleted_at IS NULL AND id > $1
         AND NOT EXISTS (SELECT 1 FROM search_entries WHERE article_id = articles.id) ORDER BY id LIMIT $2`,
      [after, limit],
    )
    return rows.map(({ id }) => id)
  },
  find: ({ words: typed, limit, page, ...query }, { payload }) =>
    reading(payload, async (client) => {
      const locale = query.locale ?? null
      let words = await meaningful(client, typed, locale)
      let ids = words.length > 0 ? await ranked(client, words, locale) : []
      const instead =
        words.length > 0 && ids.length === 0 ? await corrected(client, words, locale) : undefined
      if (instead) {
        words = instead
        ids = await ranked(client, words, locale)
      }
      const shown = ids.slice((page - 1) * limit, page * limit)
      return {
        total: ids.length,
        hits: shown.length > 0 ? await hitsOf(client, words, locale, shown) : [],
        ...(instead && ids.length > 0 && { corrected: instead }),
      }
    }),
}
