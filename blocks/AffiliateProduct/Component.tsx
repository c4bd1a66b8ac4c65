import type { ReactNode } from 'react'
import type { Offer, ProductDoc } from '../../collections/Products/types.ts'
import { each } from '../../src/react/each.tsx'
import { formatMinute, formatPrice } from '../../src/react/format.ts'
import { webHref } from '../../src/react/href.ts'
import { type BlockProps, below, type RenderOptions } from '../../src/react/options.ts'
import { sectionOutline } from '../../src/react/outline.ts'
import { Picture } from '../../src/react/Picture.tsx'
import { Heading, Section, Spoken } from '../../src/react/Section.tsx'
import { populated, rowsOf, textOf } from '../../src/react/values.ts'
import { fillLabel, type ReaderLabels, readerLabels } from '../../src/translations/readers/index.ts'
import type { AffiliateProduct as AffiliateProductBlock } from './types.ts'

const hour = 3_600_000

/** The block's heading; empty where it shows nothing. */
const headingOf = ({ heading, product }: AffiliateProductBlock, words: ReaderLabels) =>
  populated(product) ? textOf(heading) || words['affiliateProduct.heading'] : ''

/** A product with its offers. Says first that it is advertising; shows no price that is not fresh. */
export function AffiliateProduct({
  block,
  id = 'ra-affiliate-product',
  ...options
}: BlockProps<AffiliateProductBlock>): ReactNode {
  const { locale, labels, headingLevel = 2, fileUrl } = options
  const product = populated<ProductDoc>(block.product)
  if (!product) return null
  const words = readerLabels(locale, labels)
  const brand = textOf(product.brand)
  const pitch = textOf(block.pitch)
  const offers = rowsOf(product.offers)
  return (
    <Section
      name="product"
      id={id}
      heading={headingOf(block, words)}
      level={headingLevel}
      before={<p className="ra-ad">{textOf(block.adLabel) || words['affiliateProduct.adLabel']}</p>}
    >
      <div className="ra-product__body">
        <Picture
          media={product.image}
          locale={locale}
          labels={labels}
          fileUrl={fileUrl}
          sizes="(min-width: 40rem) 11rem, 100vw"
          className="ra-product__image"
        />
        <div className="ra-product__text">
          {brand && <p className="ra-product__brand">{brand}</p>}
          <Heading level={below(headingLevel)} className="ra-product__name">
            {textOf(product.name)}
          </Heading>
          {pitch && <p className="ra-lines">{pitch}</p>}
        </div>
        {offers.length > 0 && (
          <ul className="ra-product__offers">
            {each(offers, (offer) => (
              <OfferLine
                offer={offer}
                price={priceOf(offer, options)}
                ctaLabel={textOf(block.ctaLabel)}
                options={options}
                words={words}
              />
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}

AffiliateProduct.outline = sectionOutline(headingOf)

/** The price to show: only a fresh one, and only when amount and currency are known. */
function priceOf(offer: Offer, { locale, now, priceMaxAgeHours }: RenderOptions): string | undefined {
  if (offer.priceIsFresh !== true || typeof offer.price !== 'number') return undefined
  if (now && priceMaxAgeHours !== undefined) {
    const age = now.getTime() - Date.parse(String(offer.checkedAt))
    if (!(age <= priceMaxAgeHours * hour)) return undefined
  }
  return formatPrice(offer.price, textOf(offer.currency), locale)
}

interface OfferLineProps {
  offer: Offer
  price: string | undefined
  ctaLabel: string
  options: RenderOptions
  words: ReaderLabels
}

function OfferLine({ offer, price, ctaLabel, options, words }: OfferLineProps): ReactNode {
  const href = webHref(offer.url)
  const merchant = textOf(offer.merchant)
  const availability = offer.availability && words[`affiliateProduct.availability.${offer.availability}`]
  const date = price && formatMinute(offer.checkedAt, options.locale, options.timeZone)
  return (
    <li className="ra-offer">
      <span className="ra-offer__merchant">{merchant}</span>
      {availability && <span className="ra-offer__availability">{availability}</span>}
      {price && (
        <span className="ra-offer__price">
          <strong>{price}</strong>
          {date && (
            <time dateTime={textOf(offer.checkedAt)}>
              {fillLabel(words['affiliateProduct.priceDate'], { date })}
            </time>
          )}
        </span>
      )}
      {href && (
        <a className="ra-button" href={href} rel="sponsored nofollow noopener">
          {ctaLabel || words[price ? 'affiliateProduct.cta' : 'affiliateProduct.checkPrice']}
          {merchant && <Spoken>{` ${fillLabel(words['affiliateProduct.at'], { merchant })}`}</Spoken>}
        </a>
      )}
    </li>
  )
}
