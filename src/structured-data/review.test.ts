import { describe, expect, it } from 'vitest'
import type { Block, ProsCons } from '../../blocks/all.ts'
import type { SubjectType } from '../../collections/Articles/types.ts'
import { freshOffer, graphOf, mainOf, product, prosAndCons, review, staleOffer } from './testing/articles.ts'

describe('a review', () => {
  it('is an article with the reviewed thing, its rating, pros and cons', () => {
    const main = mainOf(review)
    expect(main).toMatchObject({
      '@type': 'Review',
      headline: review.title,
      description: review.excerpt,
      author: [{ name: 'Mara Lindqvist' }, {}],
      publisher: { name: 'Technikkurier' },
      datePublished: review.publishedAt,
      reviewRating: { '@type': 'Rating', ratingValue: 7.5, bestRating: 10, worstRating: 0 },
      positiveNotes: {
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Hält einen Router vier Stunden am Laufen' },
          { '@type': 'ListItem', position: 2, name: 'Akku ohne Werkzeug zu tauschen' },
        ],
      },
      negativeNotes: {
        itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Lüfter springt alle zehn Minuten an' }],
      },
      digitalSourceType:
        'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
    })
    // articleSection is a property of Article, which Review is not.
    expect(main).not.toHaveProperty('articleSection')
    expect(main).not.toHaveProperty('mentions')
  })

  it('has the product with the offers of its box, and the product points back to the review', () => {
    const main = mainOf(review)
    expect(main.itemReviewed).toEqual({
      '@type': 'Product',
      name: 'Wattwerk USV 900',
      description: 'Leise genug für das Arbeitszimmer.',
      image: {
        '@type': 'ImageObject',
        url: 'https://kurier.example/api/media/file/usv-1280.webp',
        width: '1280 px',
        height: '853 px',
      },
      review: { '@id': main['@id'] },
      brand: { '@type': 'Brand', name: 'Wattwerk' },
      gtin13: '4006381333931',
      offers: {
        '@type': 'Offer',
        url: 'https://kabelhaus.example/usv-900?ref=kurier',
        price: 189.9,
        priceCurrency: 'EUR',
        availability: 'https://schema.org/InStock',
        seller: { '@type': 'Organization', name: 'Kabelhaus' },
      },
    })
  })

  it('keeps description, picture and offers to itself when no box shows them', () => {
    expect(mainOf({ ...review, layout: [prosAndCons] }).itemReviewed).toEqual({
      '@type': 'Product',
      name: 'Wattwerk USV 900',
      review: { '@id': 'https://kurier.example/de/articles/wattwerk-usv-900-test#article' },
      brand: { '@type': 'Brand', name: 'Wattwerk' },
      gtin13: '4006381333931',
    })
  })

  it('calls the thing by the name the editor gave it', () => {
    const subject = { type: 'Product', name: 'USV 900 (2026)', product } as const
    expect(mainOf({ ...review, subject }).itemReviewed).toMatchObject({
      name: 'USV 900 (2026)',
      gtin13: product.gtin,
    })
  })

  it('never describes the thing in words that the page does not show', () => {
    expect(JSON.stringify(graphOf(review))).not.toContain(product.description)
  })

  it('finds the box by the id of a product that was not populated', () => {
    const subject = { type: 'Product', name: 'USV 900', product: '21' } as const
    expect(mainOf({ ...review, subject }).itemReviewed).toMatchObject({ offers: { price: 189.9 } })
  })

  it('mentions the products that it does not review', () => {
    const other = { ...product, id: 22, name: 'Wattwerk USV 1500' }
    const layout = [...(review.layout ?? []), { blockType: 'affiliateProduct', product: other } as const]
    expect(mainOf({ ...review, layout }).mentions).toMatchObject([{ name: 'Wattwerk USV 1500' }])
  })

  it.each<SubjectType>([
    'Product',
    'SoftwareApplication',
    'Service',
    'Organization',
    'Event',
    'CreativeWork',
  ])('can be of the type %s', (type) => {
    const main = mainOf({ ...review, subject: { type, name: 'Wattwerk' } })
    expect(main).toMatchObject({ '@type': 'Review', itemReviewed: { '@type': type, name: 'Wattwerk' } })
    expect('positiveNotes' in main).toBe(type === 'Product')
  })

  it('offers software that a box sells, but no organization', () => {
    const software = mainOf({ ...review, subject: { type: 'SoftwareApplication', product } })
    expect(software.itemReviewed).toMatchObject({ offers: { price: 189.9 } })
    expect(software.itemReviewed).not.toHaveProperty('gtin13')
    const maker = mainOf({ ...review, subject: { type: 'Organization', name: 'Wattwerk', product } })
    expect(maker.itemReviewed).not.toHaveProperty('offers')
    expect(maker.mentions).toMatchObject([{ name: 'Wattwerk USV 900' }])
  })

  it('needs a type and a name', () => {
    for (const subject of [
      { name: 'Wattwerk' },
      { type: 'Product' as const },
      { type: 'Product' as const, name: ' ', product: 21 },
      { type: 'Nonsense' as SubjectType, name: 'Wattwerk' },
    ]) {
      expect(mainOf({ ...review, subject })['@type']).toBe('NewsArticle')
    }
  })

  it('joins the statements of several blocks and numbers them through', () => {
    const layout: Block[] = [prosAndCons, { blockType: 'prosCons', pros: [{ text: 'Leise' }] }]
    expect(mainOf({ ...review, layout }).positiveNotes).toMatchObject({
      itemListElement: [{ position: 1 }, { position: 2 }, { position: 3, name: 'Leise' }],
    })
  })

  it('has no pros and cons of fewer than two statements', () => {
    const one: ProsCons = { blockType: 'prosCons', pros: [{ text: 'Leise' }, { text: '  ' }] }
    const none = mainOf({ ...review, layout: [one] })
    expect(none).not.toHaveProperty('positiveNotes')
    const two = mainOf({ ...review, layout: [{ ...one, cons: [{ text: 'Teuer' }] }] })
    expect(two).toMatchObject({ positiveNotes: {}, negativeNotes: {} })
    const pros = mainOf({ ...review, layout: [{ ...one, pros: [{ text: 'Leise' }, { text: 'Günstig' }] }] })
    expect(pros).not.toHaveProperty('negativeNotes')
  })

  it('has offers of a product only while a price is fresh', () => {
    const now = { ...product, offers: [{ ...freshOffer, priceIsFresh: false }, staleOffer] }
    const layout = [{ blockType: 'affiliateProduct', product: now } as const]
    const item = mainOf({ ...review, subject: { type: 'Product', product: now }, layout }).itemReviewed
    expect(item).not.toHaveProperty('offers')
    expect(item).toHaveProperty('image')
  })
})
