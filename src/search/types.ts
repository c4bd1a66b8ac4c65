import type { Payload, PayloadRequest } from 'payload'

type Id = number | string

/** What a search looks through: one article in one locale, as readers see it. */
export interface SearchText {
  title: string
  /** Its topics and what it reviews. */
  topics: string
  excerpt: string
  /** The texts of all blocks, one a line. */
  body: string
}

/** A text of an article as it is stored for searching. */
export interface SearchEntry extends SearchText {
  id: Id
  article: Id
  /** Absent in hosts without locales. */
  locale?: string | null
  publishedAt?: string | null
  /** The words of all texts in the form that `foldedText` gives them; for engines that ask for them. */
  words?: string | null
}

export interface SearchQuery {
  /**
   * What is looked for: at least one word, letters and digits only. Every one is to be found, the last one perhaps as a
   * beginning.
   */
  words: readonly string[]
  locale?: string
  /** From 1. */
  page: number
  limit: number
}

/** A part of a text; `marked` where it is what was looked for. */
export interface SearchFragment {
  text: string
  marked: boolean
}

export interface SearchHit {
  article: Id
  title: SearchFragment[]
  /** What the article says about it. */
  text: SearchFragment[]
}

export interface SearchResult {
  /** The page's, best first. */
  hits: SearchHit[]
  /** How many were found, `maxResults` at most. */
  total: number
  /** The words that were looked for instead of the query's, where those are nowhere. */
  corrected?: readonly string[]
}

/** Finds stored texts. Whatever it finds is read again as everybody sees it before it is shown. */
export interface SearchEngine {
  /** Whether entries are to have `words`. */
  usesWords: boolean
  find: (query: SearchQuery, req: PayloadRequest) => Promise<SearchResult>
  /**
   * The IDs, ascending, of published articles without an entry: the first `limit` after `after`. Default: all articles
   * are looked at, at each start.
   */
  missing?: (payload: Payload, limit: number, after?: Id) => Promise<Id[]>
}

/** So many results are ranked and counted, however many there are: it bounds what a search costs. */
export const maxResults = 200
