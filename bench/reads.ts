import type { Request } from 'autocannon'
import { type Locale, locales } from './content.ts'

/** What of an answer is looked at before anything is measured. */
interface Answer {
  layout?: unknown[]
  docs?: { title?: string; layout?: unknown[] }[]
  data?: { ArticleBySlug?: { layout?: unknown[] } }
}

/** A way of reading, over many articles. */
export interface Read {
  title: string
  /** @param slugs of published articles */
  requests(slugs: readonly string[]): Request[]
  /** Whether an answer is what was asked for. */
  isRight(answer: Answer): boolean
}

/** Every article once, the locales taking turns. */
const each = (make: (slug: string, locale: Locale) => Request) => (slugs: readonly string[]) =>
  slugs.map((slug, index) => make(slug, index % 2 ? 'en' : 'de'))

/** The first twenty pages of ten, in both locales. */
const pages = (more: string) => () =>
  locales.flatMap((locale) =>
    Array.from({ length: 20 }, (_, page) => ({
      path: `/api/articles?limit=10&page=${page + 1}&locale=${locale}&depth=1&sort=-publishedAt${card}${more}`,
    })),
  )
const card = ['title', 'slug', 'excerpt', 'heroImage', 'topics', 'publishedAt', 'score', 'readingMinutes']
  .map((field) => `&select[${field}]=true`)
  .join('')

const query = `query ($slug: String!, $locale: LocaleInputType!) {
  ArticleBySlug(slug: $slug, locale: $locale) {
    id title slug excerpt publishedAt score readingMinutes commentsAreOpen
    topics { name slug } authors { name slug avatar { url alt } } heroImage { url alt width height }
    sources { title url }
    layout {
      __typename
      ... on Prose { content }
      ... on QuickFacts { heading facts { label text } }
      ... on SpecTable { caption labelHeading columns rows { group label values unit note } }
      ... on ProsCons { heading pros { text } cons { text } }
      ... on Verdict { heading content scale score criteria { label score weight } recommendation
        bestFor { text } notFor { text } award }
      ... on AffiliateProduct { heading pitch ctaLabel adLabel
        product { name brand image { url alt } offers { merchant url price currency priceIsFresh } } }
      ... on AIDisclosure { heading level tasks tools { name provider }
        humanReview { reviewed reviewer date } responsible { name role contact } statement }
    }
  }
}`

const hasTen = (list: unknown[] | undefined) => list?.length === 10

export const reads: readonly Read[] = [
  {
    title: 'Article by slug: GET /api/articles/by-slug/:slug',
    requests: each((slug, locale) => ({ path: `/api/articles/by-slug/${slug}?locale=${locale}` })),
    isRight: ({ layout }) => hasTen(layout),
  },
  {
    title: "Payload's own: GET /api/articles?where[slug][equals]=…&depth=2",
    requests: each((slug, locale) => ({
      path: `/api/articles?where[slug][equals]=${slug}&depth=2&locale=${locale}`,
    })),
    isRight: ({ docs }) => docs?.length === 1 && hasTen(docs[0]?.layout),
  },
  {
    title: 'List of ten cards: GET /api/articles?limit=10&select[…]',
    requests: pages(''),
    isRight: ({ docs }) => hasTen(docs) && Boolean(docs?.[0]?.title && !docs[0].layout),
  },
  {
    title: 'List of ten cards without the total: the same with &pagination=false',
    requests: pages('&pagination=false'),
    isRight: ({ docs }) => hasTen(docs) && Boolean(docs?.[0]?.title && !docs[0].layout),
  },
  {
    title: 'GraphQL: ArticleBySlug with all fields of all blocks',
    requests: each((slug, locale) => ({
      method: 'POST',
      path: '/api/graphql',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables: { slug, locale } }),
    })),
    isRight: ({ data }) => hasTen(data?.ArticleBySlug?.layout),
  },
]
