import { unstable_cache } from 'next/cache'
import { cache } from 'react'
import { listedTag } from '../../../../collections/Articles/listing.ts'
import { nextPublication } from '../../../delivery/articleFreshness.ts'
import { firstAfter } from '../../../delivery/moments.ts'
import { momentPrefix } from '../../../server/pageCache.mjs'
import { context, payload } from './payload.ts'

/** The tag of where articles stand: lists carry it, with the tags of the articles they show. */
export const listed = listedTag('articles')

/** Next drops the tags of a call that has more than 128. */
const tagsPerCall = 100

/** Once for a page, which may note what it shows in several places. */
const publication = cache(async () => nextPublication(await context(), await payload()))

const tagsUntil = (tags: Iterable<string>, until: number | undefined): string[] => [
  ...new Set(tags),
  ...(until === undefined ? [] : [`${momentPrefix}${until}`]),
]

/**
 * What `read` finds, kept for all pages until something under the tags changes or an article reaches its date. A page
 * that shows it is kept no longer either.
 *
 * @param name of what is read; what is found must be JSON
 */
export const keptFor = async <T>(name: string[], tags: string[], read: () => Promise<T>): Promise<T> => {
  const until = firstAfter(Date.now(), await publication())
  return unstable_cache(read, name, { tags: tagsUntil(tags, until) })()
}

/**
 * Notes what the page being made shows, by the tags of `src/delivery/tags.ts`: it is kept until one of them changes,
 * an article reaches its date, or one of the moments at which something in it changes by itself has come.
 *
 * Next takes a page's tags from the cached functions it calls, and has no other way without cache components; so this
 * calls one that does nothing.
 */
export const keepUntilChanged = async (
  tags: Iterable<string>,
  moments: readonly number[] = [],
): Promise<void> => {
  const until = firstAfter(Date.now(), [...moments, ...(await publication())])
  const all = tagsUntil(tags, until)
  for (let start = 0; start < all.length; start += tagsPerCall) {
    await unstable_cache(async () => true, ['tags of a page'], {
      tags: all.slice(start, start + tagsPerCall),
    })()
  }
}
