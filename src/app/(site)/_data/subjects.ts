import { cache } from 'react'
import type { ArticleDoc } from '../../../../collections/Articles/types.ts'
import type { AuthorDoc } from '../../../../collections/Authors/types.ts'
import type { TopicDoc } from '../../../../collections/Topics/types.ts'
import { referenceId } from '../../../publishing/facts.ts'
import { type SiteLocale, siteLocales } from '../../../translations/site/index.ts'
import { publicInLocale } from './articles.ts'
import { keptFor, listed } from './keep.ts'
import { payload } from './payload.ts'

const findBySlug = async (collection: 'topics' | 'authors', locale: SiteLocale, slug: string) => {
  const { docs } = await (await payload()).find({
    collection,
    where: { slug: { equals: slug } },
    depth: 1,
    limit: 1,
    pagination: false,
    locale,
    fallbackLocale: false,
    overrideAccess: false,
  })
  return docs[0] as unknown
}

/** The topic of an address; undefined when it has no name in the locale. */
export const findTopic = cache(async (locale: SiteLocale, slug: string): Promise<TopicDoc | undefined> => {
  const topic = (await findBySlug('topics', locale, slug)) as TopicDoc | undefined
  return topic?.name ? topic : undefined
})

/** The locales a topic has a name in. */
export const localesOfTopic = cache(async (slug: string): Promise<SiteLocale[]> => {
  const found = await Promise.all(siteLocales.map((locale) => findTopic(locale, slug)))
  return siteLocales.filter((_, index) => found[index])
})

export const findAuthor = cache(
  async (locale: SiteLocale, slug: string): Promise<AuthorDoc | undefined> =>
    (await findBySlug('authors', locale, slug)) as AuthorDoc | undefined,
)

/** How many articles the navigation looks back, and how many topics it offers. */
const lookBack = 100
const offered = 7

/** A topic as links name it. */
export type TopicLink = Pick<TopicDoc, 'id' | 'name' | 'slug'>

/** What the site has written about most of late: the topics in its navigation. Every page shows them. */
export const findTopics = cache(
  (locale: SiteLocale): Promise<TopicLink[]> =>
    keptFor(['topics in the navigation', locale], [listed, 'topics'], () => readTopics(locale)),
)

const readTopics = async (locale: SiteLocale): Promise<TopicLink[]> => {
  const instance = await payload()
  const shared = {
    depth: 0,
    pagination: false,
    locale,
    fallbackLocale: false,
  } as const
  const recent = await instance.find({
    ...shared,
    collection: 'articles',
    where: publicInLocale(),
    sort: '-publishedAt',
    select: { topics: true },
    limit: lookBack,
  })
  const counts = new Map<number | string, number>()
  for (const id of (recent.docs as unknown as ArticleDoc[]).flatMap(({ topics }) => topics ?? [])) {
    const key = referenceId(id)
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const found = await instance.find({
    ...shared,
    collection: 'topics',
    where: { id: { in: [...counts.keys()] } },
    sort: 'createdAt',
    limit: counts.size || 1,
  })
  return (found.docs as unknown as TopicDoc[])
    .filter(({ name }) => name)
    .toSorted((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0))
    .slice(0, offered)
    .map(({ id, name, slug }) => ({ id, name, slug }))
}
