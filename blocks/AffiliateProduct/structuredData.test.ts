import { describe, expect, it } from 'vitest'
import { context, freshOffer, product, staleOffer } from '../../src/structured-data/testing/articles.ts'
import { freshOffers, structuredData } from './structuredData.ts'

describe('offers', () => {
  const offersOf = (...offers: Parameters<typeof freshOffers>[0] & object) => freshOffers(offers, context)

  it('are one Offer when one price is fresh', () => {
    expect(offersOf(staleOffer, freshOffer)).toEqual({
      '@type': 'Offer',
      url: freshOffer.url,
      price: 189.9,
      priceCurrency: 'EUR',
      availability: 'https://schema.org/InStock',
      seller: { '@type': 'Organization', name: 'Kabelhaus' },
    })
  })

  it('are an AggregateOffer over several fresh prices in one currency', () => {
    expect(
      offersOf(freshOffer, staleOffer, { ...freshOffer, price: 201.5 }, { ...freshOffer, price: 179 }),
    ).toMatchObject({
      '@type': 'AggregateOffer',
      lowPrice: 179,
      highPrice: 201.5,
      priceCurrency: 'EUR',
      offerCount: 3,
      offers: [{ price: 189.9 }, { price: 201.5 }, { price: 179 }],
    })
  })

  it('stay a list when currencies differ', () => {
    expect(offersOf(freshOffer, { ...freshOffer, currency: 'CHF' })).toMatchObject([
      { priceCurrency: 'EUR' },
      { priceCurrency: 'CHF' },
    ])
  })

  it('may be free of charge', () => {
    expect(offersOf({ ...freshOffer, price: 0 })).toMatchObject({ price: 0 })
  })

  it.each([
    ['stale', { priceIsFresh: false }],
    ['of unknown age', { priceIsFresh: null }],
    ['missing', { price: null }],
    ['negative', { price: -1 }],
    ['no number', { price: Number.NaN }],
    ['without a currency', { currency: null }],
    ['in what is no currency', { currency: 'Euro' }],
  ])('leave out a price that is %s', (_, change) => {
    expect(offersOf({ ...freshOffer, ...change })).toBeUndefined()
  })

  it('leave out a price that was fresh when it was read and no longer is', () => {
    const at = (now: string) =>
      freshOffers([freshOffer], { ...context, now: new Date(now), priceMaxAgeHours: 24 })
    expect(at('2026-05-04T07:59:00.000Z')).toMatchObject({ price: 189.9 })
    expect(at('2026-05-04T08:01:00.000Z')).toBeUndefined()
  })

  it('link to http and https only', () => {
    expect(offersOf({ ...freshOffer, url: 'javascript:alert(1)' })).not.toHaveProperty('url')
  })

  it('are none without offers', () => {
    expect(freshOffers(null, context)).toBeUndefined()
  })
})

describe('the product of a box', () => {
  const nodeOf = (changes: object) =>
    structuredData({ blockType: 'affiliateProduct', product: { ...product, ...changes } }, context)
      .products?.[0]?.node

  it('is known by its id as text, since a reference may carry it as either', () => {
    expect(structuredData({ blockType: 'affiliateProduct', product }, context).products).toMatchObject([
      { id: '21' },
    ])
  })

  it.each([
    ['96385074', 'gtin8'],
    ['012345678905', 'gtin12'],
    ['4006381333931', 'gtin13'],
    ['04006381333931', 'gtin14'],
  ])('has the GTIN %s as %s', (gtin, property) => {
    expect(nodeOf({ gtin })).toHaveProperty(property, gtin)
  })

  it.each(['', '123', '40063813339311234', 'B07XJ8C8F5', '4006381333930', '９６３８５０７４'])(
    'has no GTIN of %j',
    (gtin) => {
      expect(Object.keys(nodeOf({ gtin }) ?? {}).filter((key) => key.startsWith('gtin'))).toEqual([])
    },
  )

  it('is described by the pitch of the box', () => {
    const block = { blockType: 'affiliateProduct', product, pitch: ' Leise ' } as const
    expect(structuredData(block, context).products?.[0]?.node.description).toBe('Leise')
    expect(nodeOf({})).not.toHaveProperty('description')
  })

  it('is nothing without a name, or when it was not populated', () => {
    expect(nodeOf({ name: ' ' })).toBeUndefined()
    expect(structuredData({ blockType: 'affiliateProduct', product: 21 }, context)).toEqual({})
  })
})
