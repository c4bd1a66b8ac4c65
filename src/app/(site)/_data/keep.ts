import { unstable_cache } from 'next/cache'
import { cache } from 'react'
import { firstAfter } from '../../../delivery/moments.ts'
import { momentPrefix } from '../../../server/pageCache.mjs'
import { payload } from './payload.ts'

/** Next drops the tags of a call that has more than 128. */
const tagsPerCall = 100

/** When the next article goes out by its date alone. */
const nextPublication = cache(async (): Promise<number[]> => {
  const { docs } = await (await payload()).find({
    collection: 'articles',
    where: { and: [{ _status: { equals: 'published' } }, { publishedAt: { greater_than: new Date() } }] },
    sort: 'publishedAt',
    select: { publishedAt: true },
    depth: 0,
    limit: 1,
    pagination: false,
  })
  return (docs as { publishedAt?: string | null }[]).flatMap(({ publishedAt }) =>
    publishedAt ? [Date.parse(publishedAt)] : [],
  )
})

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
  const until = firstAfter(Date.now(), [...moments, ...(await nextPublication())])
  const all = [...new Set(tags), ...(until === undefined ? [] : [`${momentPrefix}${until}`])]
  for (let start = 0; start < all.length; start += tagsPerCall) {
    await unstable_cache(async () => true, ['tags of a page'], {
      tags: all.slice(start, start + tagsPerCall),
    })()
  }
}
