import type { ProductDoc } from '../../collections/Products/types.ts'
import type { BaseBlock, Reference } from '../types.ts'

/** A product box with its offers. Its links are advertising and are labelled as such. */
export interface AffiliateProduct extends BaseBlock<'affiliateProduct'> {
  heading?: string | null
  product: Reference<ProductDoc>
  pitch?: string | null
  ctaLabel?: string | null
  /** Empty: the locale's own word ("Anzeige", "Ad"). */
  adLabel?: string | null
}
