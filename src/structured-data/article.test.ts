import { describe, expect, it } from 'vitest'
import type { ArticleDoc } from '../../collections/Articles/types.ts'
import {
  author,
  context,
  graphOf,
  mainOf,
  media,
  news,
  product,
  review,
  staleOffer,
} from './testing/articles.ts'
import { nodeOf, nodesOf } from './testing/graph.ts'
import type { JsonLdContext } from './types.ts'

describe('a news article', () => {
  it('says what the page shows', () => {
    expect(graphOf(news)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'NewsArticle',
          '@id': 'https://kurier.example/de/articles/rechenzentren-kaufen-kupfer#article',
          url: 'https://kurier.example/de/articles/rechenzentren-kaufen-kupfer',
          mainEntityOfPage: 'https://kurier.example/de/articles/rechenzentren-kaufen-kupfer',
          headline: 'Rechenzentren kaufen Kupfer ab Mine',
          description: 'Ein Cloud-Anbieter sichert sich für zwei Jahre die Förderung einer Mine in Arizona.',
          inLanguage: 'de',
          image: [
            {
              '@type': 'ImageObject',
              url: 'https://kurier.example/api/media/file/usv-og.webp',
              width: '1200 px',
              height: '630 px',
              caption: 'Die USV unter dem Testtisch',
              creditText: 'Foto: Redaktion',
            },
            {
              '@type': 'ImageObject',
              url: 'https://kurier.example/api/media/file/usv-1280.webp',
              width: '1280 px',
              height: '853 px',
              caption: 'Die USV unter dem Testtisch',
              creditText: 'Foto: Redaktion',
            },
            {
              '@type': 'ImageObject',
              url: 'https://kurier.example/api/media/file/usv.jpg',
              width: '2400 px',
              height: '1600 px',
              caption: 'Die USV unter dem Testtisch',
              creditText: 'Foto: Redaktion',
            },
          ],
          datePublished: '2026-05-01T06:00:00.000Z',
          dateModified: '2026-05-02T12:00:00.000Z',
          author: [
            {
              '@type': 'Person',
              name: 'Mara Lindqvist',
              url: 'https://lindqvist.example/',
              sameAs: ['https://social.example/@mara'],
              image: {
                '@type': 'ImageObject',
                url: 'https://kurier.example/api/media/file/mara.png',
                width: '400 px',
                height: '400 px',
              },
            },
            { '@type': 'Organization', name: 'Redaktion Technikkurier' },
          ],
          publisher: {
            '@type': 'Organization',
            name: 'Technikkurier',
            url: 'https://kurier.example/de',
            logo: {
              '@type': 'ImageObject',
              url: 'https://kurier.example/logo.png',
              width: '512 px',
              height: '128 px',
            },
          },
          keywords: ['Stromversorgung', 'Rohstoffe'],
          isBasedOn: ['https://mine.example/news/1'],
          citation: [
            {
              '@type': 'CreativeWork',
              name: 'Pressemitteilung zum Liefervertrag',
              url: 'https://mine.example/news/1',
              publisher: { '@type': 'Organization', name: 'Copper Ridge Mining' },
              datePublished: '2026-04-28T00:00:00.000Z',
            },
          ],
          commentCount: 4,
          articleSection: 'Stromversorgung',
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { '@type': 'ListItem', position: 1, name: 'Startseite', item: 'https://kurier.example/de' },
            {
              '@type': 'ListItem',
              position: 2,
              name: 'Stromversorgung',
              item: 'https://kurier.example/de/topics/stromversorgung',
            },
            {
              '@type': 'ListItem',
              position: 3,
              name: 'Rechenzentren kaufen Kupfer ab Mine',
              item: 'https://kurier.example/de/articles/rechenzentren-kaufen-kupfer',
            },
          ],
        },
      ],
    })
  })

  it('is all it can be of a draft that has nothing but an id', () => {
    const graph = graphOf({ id: 1, layout: null }, { publisher: null })
    expect(graph['@graph']).toEqual([{ '@type': 'NewsArticle', '@id': '#article', inLanguage: 'de' }])
  })

  it('has no rating, pros or cons: there is nothing they would be of', () => {
    const main = mainOf({ ...review, subject: null })
    expect(main['@type']).toBe('NewsArticle')
    expect(main).not.toHaveProperty('reviewRating')
    expect(main).not.toHaveProperty('positiveNotes')
    expect(main).not.toHaveProperty('negativeNotes')
  })

  it('mentions a product from a box, with its fresh price only', () => {
    const main = mainOf({ ...news, layout: [{ blockType: 'affiliateProduct', product }] })
    expect(main.mentions).toMatchObject([
      { '@type': 'Product', name: product.name, offers: { price: 189.9 } },
    ])
    expect(JSON.stringify(main)).not.toContain('174.75')
  })

  it('does not mention a product without a fresh price, which would be an invalid Product', () => {
    const stale = { ...product, offers: [staleOffer] }
    expect(
      mainOf({ ...news, layout: [{ blockType: 'affiliateProduct', product: stale }] }),
    ).not.toHaveProperty('mentions')
  })

  it('mentions a product once, as the first of its boxes shows it', () => {
    const box = { blockType: 'affiliateProduct', product } as const
    const mentions = mainOf({ ...news, layout: [box, { ...box, pitch: 'Auch hier' }] }).mentions
    expect(mentions).toHaveLength(1)
    expect(JSON.stringify(mentions)).not.toContain('Auch hier')
  })

  it('leaves out relationships that were not populated', () => {
    const main = mainOf({ ...news, heroImage: 7, authors: [3], topics: ['5'] }, { publisher: null })
    for (const property of ['image', 'author', 'keywords', 'articleSection']) {
      expect(main).not.toHaveProperty(property)
    }
  })

  it('is by its publisher when nobody signed it', () => {
    expect(mainOf({ ...news, authors: [] }).author).toMatchObject([
      { '@type': 'Organization', name: 'Technikkurier' },
    ])
  })

  it('links an author to the page about them, and to the others with sameAs', () => {
    const main = mainOf({ ...news, authors: [author] }, { authorUrl: ({ slug }) => `/de/authors/${slug}` })
    expect(main.author).toMatchObject([
      {
        url: 'https://kurier.example/de/authors/mara-lindqvist',
        sameAs: ['https://lindqvist.example/', 'https://social.example/@mara'],
      },
    ])
  })

  it('names a picture once when its sizes are the original', () => {
    const small = { ...media, sizes: { og: { url: media.url, width: 2400, height: 1600 } } }
    expect(mainOf({ ...news, heroImage: small }).image).toHaveLength(1)
  })
})

describe('dates', () => {
  it('take the newest entry of what changed over the last save', () => {
    const updates = [
      { date: '2026-05-03T00:00:00.000Z', note: 'Preis ergänzt' },
      { date: '2026-05-02T00:00:00.000Z', note: 'Tippfehler' },
    ]
    const main = mainOf({ ...news, updates, updatedAt: '2026-06-01T00:00:00.000Z' })
    expect(main.dateModified).toBe('2026-05-03T00:00:00.000Z')
  })

  it('never say modified before published', () => {
    const main = mainOf({ ...news, updatedAt: '2026-04-01T00:00:00.000Z' })
    expect(main.dateModified).toBe(main.datePublished)
  })

  it('leave out what is no date', () => {
    const main = mainOf({ ...news, publishedAt: 'bald', updatedAt: undefined })
    expect(main).not.toHaveProperty('datePublished')
    expect(main).not.toHaveProperty('dateModified')
  })
})

describe('without the address of the site', () => {
  const graph = graphOf(news, { siteUrl: undefined })

  it('paths stay out and absolute URLs stay in', () => {
    const main = nodeOf(graph, 'NewsArticle')
    expect(main['@id']).toBe('#article')
    expect(main).not.toHaveProperty('url')
    expect(main).not.toHaveProperty('image')
    expect(main.isBasedOn).toEqual(['https://mine.example/news/1'])
    expect(main.author).toMatchObject([{ url: 'https://lindqvist.example/' }, {}])
  })

  it('there is no breadcrumb, since its entries need addresses', () => {
    expect(nodesOf(graph)).toHaveLength(1)
  })
})

describe('blocks', () => {
  it('speak under the type the host gave them', () => {
    const blocks = { gesamturteil: context.blocks.verdict } as JsonLdContext['blocks']
    const layout = [{ blockType: 'gesamturteil', scale: '5', score: 4 }] as unknown as ArticleDoc['layout']
    expect(mainOf({ ...review, layout }, { blocks }).reviewRating).toMatchObject({
      ratingValue: 4,
      bestRating: 5,
    })
  })

  it('that nobody speaks for say nothing', () => {
    const layout = ['constructor', '__proto__', 'host'].map((blockType) => ({ blockType }))
    const main = mainOf({ ...news, layout: layout as unknown as ArticleDoc['layout'] })
    expect(main).toEqual(mainOf(news))
  })
})

it('does not change the article', () => {
  const before = structuredClone(review)
  graphOf(review)
  expect(review).toEqual(before)
})
