interface KeptPages {
  entries(): Iterable<[string, { tags: string[] }]>
  delete(key: string): boolean
}

/** Drops the kept pages that show something of `tags`; the next visitor gets them rendered anew. See `pageCache.mjs`. */
export const dropPages = (tags: readonly string[]): void => {
  const pages = (globalThis as Record<symbol, unknown>)[Symbol.for('payload-review-articles.pages')] as
    | KeptPages
    | undefined
  const dropped = new Set(tags)
  for (const [key, { tags: shown }] of pages?.entries() ?? []) {
    if (shown.some((tag) => dropped.has(tag))) pages?.delete(key)
  }
}
