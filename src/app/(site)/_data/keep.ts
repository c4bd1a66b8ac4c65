import { unstable_cache } from 'next/cache'

/** Next drops the tags of a call that has more than 128. */
const tagsPerCall = 100

/**
 * Notes what the page being made shows, by the tags of `src/delivery/tags.ts`: it is kept until one of them changes.
 *
 * Next takes a page's tags from the cached functions it calls, and has no other way without cache components; so this
 * calls one that does nothing.
 */
export const keepUntilChanged = async (tags: Iterable<string>): Promise<void> => {
  const all = [...new Set(tags)]
  for (let start = 0; start < all.length; start += tagsPerCall) {
    await unstable_cache(async () => true, ['tags of a page'], {
      tags: all.slice(start, start + tagsPerCall),
    })()
  }
}
