import { LRUCache } from 'lru-cache'

/**
 * The pages Next has rendered, kept in memory until something they show changes. Next loads this file for itself and
 * the server loads `pages.ts`; both meet in `globalThis`.
 *
 * @see https://nextjs.org/docs/app/api-reference/config/next-config-js/incrementalCacheHandlerPath
 */
const symbol = Symbol.for('payload-review-articles.pages')
globalThis[symbol] ??= new LRUCache({
  maxSize: 128 * 1024 * 1024,
  sizeCalculation: ({ size }) => size,
})
const pages = globalThis[symbol]

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
    const entry = pages.get(key)
    return entry ? { lastModified: entry.lastModified, value: entry.value } : null
  }

  async set(key, data, context) {
    if (data === null) return void pages.delete(key)
    pages.set(key, { lastModified: Date.now(), value: data, tags: tagsOf(data, context), size: sizeOf(data) })
  }

  async revalidateTag(tags) {
    const dropped = new Set([tags].flat())
    for (const [key, entry] of pages.entries()) {
      if (entry.tags.some((tag) => dropped.has(tag))) pages.delete(key)
    }
  }

  resetRequestCache() {}
}
