import type { AggregateOfferLeaf, ItemAvailability, OfferLeaf, ProductLeaf } from 'schema-dts'
import { priceIsFresh } from '../../collections/Products/price.ts'
import type { Offer } from '../../collections/Products/types.ts'
import { shownProductNode } from '../../src/structured-data/products.ts'
import type { BlockStructuredData, JsonLdContext } from '../../src/structured-data/types.ts'
import { absoluteUrl, compact, mapList, populated, text } from '../../src/structured-data/values.ts'
import type { AffiliateProduct } from './types.ts'

type PricedOffer = OfferLeaf & { price: number; priceCurrency: string }

/** Fresh when it was read and, for an article that lay in a cache, still so now. */
function isFresh(offer: Offer, { now, priceMaxAgeHours }: JsonLdContext): boolean {
  if (offer.priceIsFresh !== true) return false
  return !now || priceMaxAgeHours === undefined || priceIsFresh(offer, priceMaxAgeHours, now)
}

/** An offer whose price may be shown: fresh, an amount of 0 or more, in a currency (ISO 4217). */
function pricedOffer(offer: Offer, context: JsonLdContext): PricedOffer | undefined {
  const { price, currency, availability } = offer
  if (!isFresh(offer, context)) return undefined
  if (typeof price !== 'number' || !Number.isFinite(price) || price < 0) return undefined
  if (!currency || !/^[A-Z]{3}$/.test(currency)) return undefined
  const merchant = text(offer.merchant)
  return compact<PricedOffer>({
    '@type': 'Offer',
    url: absoluteUrl(offer.url, context),
    // Adding 0 makes 0 of -0, which JSON does not know.
    price: price + 0,
    priceCurrency: currency,
    availability: availability
      ? (`https://schema.org/${availability}` satisfies ItemAvailability)
      : undefined,
    seller: merchant ? { '@type': 'Organization', name: merchant } : undefined,
  })
}

/**
 * The offers with a fresh price: one as `Offer`, those of several merchants as `AggregateOffer` (Product
 * snippet, "AggregateOffer"), which has one currency, so prices in different currencies stay a list of offers.
 */
export function freshOffers(
  offers: readonly Offer[] | null | undefined,
  context: JsonLdContext,
): ProductLeaf['offers'] {
  const priced = mapList(offers, (offer) => pricedOffer(offer, context))
  const [first, second] = priced
  if (!first || !second) return first
  if (priced.some((offer) => offer.priceCurrency !== first.priceCurrency)) return priced
  const prices = priced.map((offer) => offer.price)
  return {
    '@type': 'AggregateOffer',
    lowPrice: Math.min(...prices),
    highPrice: Math.max(...prices),
    priceCurrency: first.priceCurrency,
    offerCount: priced.length,
    offers: priced,
  } satisfies AggregateOfferLeaf
}

/** The product as the box shows it: its description is the box's pitch, not the one in the product's record. */
export const structuredData: BlockStructuredData<AffiliateProduct> = (block, context) => {
  const product = populated(block.product)
  const shown = { description: text(block.pitch), offers: freshOffers(product?.offers, context) }
  const node = product && shownProductNode(product, shown, context)
  return node ? { products: [{ id: String(product.id), node }] } : {}
}
