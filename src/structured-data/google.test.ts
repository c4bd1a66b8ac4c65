import type { Graph } from 'schema-dts'
import { describe, expect, it } from 'vitest'
import type { ArticleDoc, SubjectType } from '../../collections/Articles/types.ts'
import { freshOffer, graphOf, news, product, prosAndCons, review, scoredVerdict } from './testing/articles.ts'
import { googleProblems } from './testing/googleRules.ts'
import { type JsonNode, nodeOf } from './testing/graph.ts'
import { validate } from './testing/validator.ts'
import type { JsonLdContext } from './types.ts'

const box = { blockType: 'affiliateProduct', product } as const
const types: SubjectType[] = [
  'Product',
  'SoftwareApplication',
  'Service',
  'Organization',
  'Event',
  'CreativeWork',
]

const cases: Record<string, { article: ArticleDoc; changes?: Partial<JsonLdContext> }> = {
  'a news article': { article: news },
  'a news article with an advertised product': { article: { ...news, layout: [box] } },
  'a news article in a host that knows no address': { article: news, changes: { siteUrl: undefined } },
  'a product review': { article: review },
  'a product review without a price': { article: { ...review, layout: [prosAndCons, scoredVerdict] } },
  'a product review with offers of several shops': {
    article: {
      ...review,
      layout: [
        scoredVerdict,
        { ...box, product: { ...product, offers: [freshOffer, { ...freshOffer, price: 201 }] } },
      ],
    },
  },
  'a product review with prices in two currencies': {
    article: {
      ...review,
      layout: [
        scoredVerdict,
        { ...box, product: { ...product, offers: [freshOffer, { ...freshOffer, currency: 'CHF' }] } },
      ],
    },
  },
  'an unsigned review': { article: { ...review, authors: [] } },
  ...Object.fromEntries(
    types.map((type) => [`a review of type ${type}`, { article: { ...review, subject: { type, product } } }]),
  ),
}

describe.each(Object.entries(cases))('%s', (_, { article, changes }) => {
  const graph = graphOf(article, changes)

  it("keeps to Google's documented rules", () => {
    expect(googleProblems(graph)).toEqual([])
  })

  it('passes the validator and uses only terms of schema.org', async () => {
    expect(await validate(graph)).toEqual({ errors: [], unknown: [] })
  })
})

it('lacks nothing but the rating when a review has no score', async () => {
  const graph = graphOf({ ...review, layout: [prosAndCons] })
  expect(await validate(graph)).toEqual({
    errors: ['Review: Required attribute "reviewRating" is missing'],
    unknown: [],
  })
})

/** The checks above prove something only as far as they can fail. */
describe('the checks find', () => {
  const broken = (change: (main: JsonNode, trail: JsonNode) => void): Graph => {
    const graph = structuredClone(graphOf(review))
    change(nodeOf(graph, 'Review'), nodeOf(graph, 'BreadcrumbList'))
    return graph
  }
  const item = (main: JsonNode) => main.itemReviewed as JsonNode

  it.each<[string, (main: JsonNode, trail: JsonNode) => void]>([
    [
      'dates in ISO 8601',
      (main) => {
        main.datePublished = '2026-05-01'
      },
    ],
    [
      'URLs of pictures',
      (main) => {
        main.image = ['/usv.jpg']
      },
    ],
    [
      'one object each',
      (main) => {
        main.author = ['Mara Lindqvist']
      },
    ],
    [
      '"author": required',
      (main) => {
        main.author = undefined
      },
    ],
    [
      '"itemReviewed.name"',
      (main) => {
        item(main).name = ''
      },
    ],
    [
      'within its scale',
      (main) => {
        ;(main.reviewRating as JsonNode).ratingValue = 11
      },
    ],
    [
      'offers, review or rating',
      (main) => {
        Object.assign(item(main), { review: undefined, offers: undefined })
      },
    ],
    [
      'price and currency',
      (main) => {
        ;(item(main).offers as JsonNode).priceCurrency = '€'
      },
    ],
    [
      'price and currency',
      (main) => {
        ;(item(main).offers as JsonNode).availability = 'https://schema.org/Soon'
      },
    ],
    [
      '"AggregateOffer"',
      (main) => {
        item(main).offers = { '@type': 'AggregateOffer', lowPrice: 3, highPrice: 2 }
      },
    ],
    [
      'two statements or none',
      (main) => {
        main.itemReviewed = { '@type': 'Service', name: 'Wattwerk' }
      },
    ],
    [
      'positions from 1',
      (main) => {
        ;((main.positiveNotes as JsonNode).itemListElement as JsonNode[]).reverse()
      },
    ],
    [
      'URLs but for the last',
      (_, trail) => {
        trail.itemListElement = (trail.itemListElement as JsonNode[]).slice(2)
      },
    ],
    [
      'absolute, http or https',
      (main) => {
        main.url = '/de/articles/x'
      },
    ],
    [
      'references lead to a node',
      (main) => {
        main['@id'] = '#other'
      },
    ],
  ])('a graph against %s', (rule, change) => {
    expect(googleProblems(broken(change)).join('\n')).toContain(rule)
  })

  it('properties that schema.org lacks, and what the validator requires', async () => {
    const { errors, unknown } = await validate(
      broken((main) => {
        main.articleSection = 'Strom'
        delete item(main).name
      }),
    )
    expect(unknown.join()).toContain('articleSection')
    expect(errors.join()).toContain('itemReviewed.name')
  })
})
