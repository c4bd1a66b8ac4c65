import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Offer, ProductDoc } from '../../collections/Products/types.ts'
import type { RenderOptions } from '../../src/react/options.ts'
import { AffiliateProduct } from './Component.tsx'
import type { AffiliateProduct as AffiliateProductBlock } from './types.ts'

const offer: Offer = {
  merchant: 'Elektro Nord',
  url: 'https://shop.example/1?a=1&b=2',
  price: 149.9,
  currency: 'EUR',
  availability: 'InStock',
  checkedAt: '2026-05-03T14:30:00.000Z',
  priceIsFresh: true,
}
const product = (...offers: Partial<Offer>[]): ProductDoc => ({
  id: 1,
  name: 'Desk 900',
  offers: offers.map((one) => ({ ...offer, ...one })),
})
const html = (block: Partial<AffiliateProductBlock>, options: Partial<RenderOptions> = {}) =>
  renderToStaticMarkup(
    <AffiliateProduct
      block={{ blockType: 'affiliateProduct', product: product({}), ...block }}
      locale="de"
      {...options}
    />,
  ).replace(/\u00a0/g, ' ')

describe('advertising', () => {
  it.each([undefined, null, '', '  '])('is labelled before any link, also with the label %j', (adLabel) => {
    const box = html({ adLabel })
    expect(box.indexOf('>Anzeige<')).toBeGreaterThan(0)
    expect(box.indexOf('>Anzeige<')).toBeLessThan(box.indexOf('<a '))
    expect(html({ adLabel }, { locale: 'en' })).toContain('>Ad<')
  })

  it('is labelled in the editor’s words, and also without offers', () => {
    expect(html({ adLabel: 'Werbung' })).toContain('>Werbung<')
    expect(html({ product: product() })).toContain('>Anzeige<')
  })

  it('links as sponsored', () => {
    expect(html({})).toContain(
      '<a class="ra-button" href="https://shop.example/1?a=1&amp;b=2" rel="sponsored nofollow noopener">',
    )
  })

  it.each(['javascript:alert(1)', '/relative', '//evil.example', 'mailto:a@b.example', ''])(
    'does not link to %j',
    (url) => {
      const box = html({ product: product({ url }) })
      expect(box).toContain('Elektro Nord')
      expect(box).not.toContain('<a ')
    },
  )
})

describe('price', () => {
  it('is shown with the time it was seen when it is fresh', () => {
    const box = html({})
    expect(box).toContain('<strong>149,90 €</strong>')
    expect(box).toContain('>Preis vom 3. Mai 2026 um 14:30 UTC<')
    expect(box).toContain('Zum Angebot<span class="ra-spoken"> bei Elektro Nord</span>')
  })

  it.each<Partial<Offer>>([
    { priceIsFresh: false },
    { priceIsFresh: null },
    { price: null },
    { price: '149' as unknown as number },
    { currency: null },
    { currency: 'Euro' },
  ])('is never shown with %j', (one) => {
    const box = html({ product: product(one) })
    expect(box).not.toMatch(/149|Preis vom/)
    expect(box).toContain('Preis prüfen')
  })

  it('is checked once more when the document lay in a cache', () => {
    const at = (now: string) => html({}, { now: new Date(now), priceMaxAgeHours: 24 })
    expect(at('2026-05-04T14:00:00Z')).toContain('149,90')
    expect(at('2026-05-04T15:00:00Z')).not.toContain('149,90')
  })
})

it('says availability in words and takes the editor’s call to action', () => {
  const box = html({ ctaLabel: 'Ansehen', product: product({}, { availability: 'SoldOut', price: null }) })
  expect(box).toMatch(/Auf Lager.*Ausverkauft/)
  expect(box.match(/Ansehen/g)).toHaveLength(2)
})

it('shows name, brand, pitch and picture of the product', () => {
  const image = { id: 3, alt: 'Ein Kasten', url: '/m/box.webp' }
  const box = html({ pitch: 'Klein und leise', product: { ...product({}), brand: 'Volta', image } })
  expect(box).toMatch(/<img [^>]*src="\/m\/box.webp"[^>]*alt="Ein Kasten"/)
  expect(box).toMatch(/Volta.*<h3[^>]*>Desk 900<\/h3>.*Klein und leise/)
})

it('renders nothing when the product is only an id', () => {
  expect(html({ product: 7 })).toBe('')
  expect(html({ product: 'a7' })).toBe('')
  expect(html({ product: null as unknown as number })).toBe('')
})
