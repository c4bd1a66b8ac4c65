import { AsyncLocalStorage } from 'node:async_hooks'
import { LRUCache } from 'lru-cache'

/**
 * The pages Next has rendered, kept in memory until something they show changes. Next loads this file for itself and
 * the server loads it with the config; both meet in `globalThis`.
 *
 * @see https://nextjs.org/docs/app/api-reference/config/next-config-js/incrementalCacheHandlerPath
 */
const everything = '*'
const symbol = Symbol.for('payload-review-articles.pages')
globalThis[symbol] ??= {
  pages: new LRUCache({ maxSize: 128 * 1024 * 1024, sizeCalculation: ({ size }) => size }),
  /** When a page that is not kept was asked for, by key. */
  asked: new LRUCache({ max: 10_000 }),
  /** When a tag was last dropped; older than any rendering takes is of no interest. */
  dropped: new LRUCache({ max: 100_000, ttl: 10 * 60 * 1000 }),
  /** Whether every change is heard of. */
  isUpToDate: () => true,
  /** What is known about the page that a request is answered with. */
  noting: new AsyncLocalStorage(),
}
const shared = globalThis[symbol]
const { pages, asked, dropped, noting } = shared

/** What the tag of a moment begins with: with it, a page is kept until then. */
export const momentPrefix = 'until:'

/**
 * Lets pages be kept only while every change of other instances is heard of too.
 * @param {() => boolean} isUpToDate
 */
export const trustPagesWhile = (isUpToDate) => {
  shared.isUpToDate = isUpToDate
}

/**
 * Drops the pages that show something of `tags`, also those that are being rendered.
 * @param {readonly string[]} tags
 */
export const dropPages = (tags) => {
  if (tags.includes(everything)) return dropAllPages()
  const gone = new Set(tags)
  for (const tag of gone) dropped.set(tag, Date.now())
  for (const [key, entry] of pages.entries()) {
    if (entry.tags.some((tag) => gone.has(tag))) pages.delete(key)
  }
}

/** Drops all pages, also those that are being rendered. */
export const dropAllPages = () => {
  dropped.set(everything, Date.now())
  pages.clear()
}

/** Next's own, for paths and layouts: nobody drops by them here. */
const ownTag = '_N_T_'

/**
 * Answers a request, and tells how long the page it was answered with stays right: nothing for what is not kept. Next
 * says nothing of it in its answer, and what it keeps a page under is its own affair.
 *
 * @template T
 * @param {() => Promise<T>} answer
 * @returns {Promise<{ answered: T, freshness?: { tags: string[], until?: number } }>}
 */
export const withFreshness = async (answer) => {
  const noted = {}
  // Waited for within: some answers are not begun before.
  const answered = await noting.run(noted, async () => await answer())
  return { answered, freshness: noted.freshness }
}

const note = ({ tags, until, value }) => {
  const noted = noting.getStore()
  // Beside pages, results of single functions are kept here.
  if (!noted || value.kind === 'FETCH') return
  noted.freshness = {
    tags: tags.filter((tag) => !tag.startsWith(momentPrefix) && !tag.startsWith(ownTag)),
    until,
  }
}

const entryOf = (key) => {
  const entry = pages.get(key)
  if (!entry || !shared.isUpToDate()) return undefined
  if (entry.until === undefined || Date.now() < entry.until) return entry
  pages.delete(key)
  return undefined
}

const momentOf = (tags) => {
  const moments = tags.flatMap((tag) =>
    tag.startsWith(momentPrefix) ? [Number(tag.slice(momentPrefix.length))] : [],
  )
  return moments.length > 0 ? Math.min(...moments) : undefined
}

const bytes = (value) =>
  typeof value === 'string' ? value.length * 2 : Buffer.isBuffer(value) ? value.length : 0

const sizeOf = (data) =>
  1000 +
  Object.values(data ?? {}).reduce(
    (total, part) =>
      total +
      (part instanceof Map ? [...part.values()].reduce((sum, each) => sum + bytes(each), 0) : bytes(part)),
    0,
  )

/** Tags stand in a header of rendered pages, and in the context of other entries. */
const tagsOf = (data, context) => {
  const header = data?.headers?.['x-next-cache-tags']
  return [...(typeof header === 'string' ? header.split(',') : []), ...(context?.tags ?? [])]
}

export default class PageCache {
  async get(key) {
    const entry = entryOf(key)
    // The first of several that ask at once counts: what any of them renders may be as old as that.
    if (!entry && !asked.has(key)) asked.set(key, Date.now())
    if (entry) note(entry)
    return entry ? { lastModified: entry.lastModified, value: entry.value } : null
  }

  async set(key, data, context) {
    if (data === null) return void pages.delete(key)
    const tags = tagsOf(data, context)
    // Rendered from what was read before a change that has been committed since: shown once, not kept.
    const since = asked.get(key) ?? 0
    asked.delete(key)
    if ([...tags, everything].some((tag) => (dropped.get(tag) ?? -1) >= since)) return
    const entry = { lastModified: Date.now(), value: data, tags, until: momentOf(tags), size: sizeOf(data) }
    pages.set(key, entry)
    note(entry)
  }

  async revalidateTag(tags) {
    dropPages([tags].flat())
  }

  resetRequestCache() {}
}
