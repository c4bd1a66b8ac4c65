import type { Reference } from '../../blocks/types.ts'
import type { MediaDoc } from '../Media/types.ts'

/** schema.org ItemAvailability, without the https://schema.org/ in front. */
export type Availability =
  | 'InStock'
  | 'LimitedAvailability'
  | 'OnlineOnly'
  | 'InStoreOnly'
  | 'PreOrder'
  | 'PreSale'
  | 'BackOrder'
  | 'MadeToOrder'
  | 'Reserved'
  | 'OutOfStock'
  | 'SoldOut'
  | 'Discontinued'

export interface Offer {
  id?: string | null
  merchant: string
  /** http or https. */
  url: string
  price?: number | null
  /** ISO 4217, upper case. */
  currency?: string | null
  availability?: Availability | null
  /** ISO 8601: when somebody last looked at the price. */
  checkedAt?: string | null
  /** Worked out at reading: only a fresh price may be shown. */
  priceIsFresh?: boolean | null
}

export interface ProductDoc {
  id: number | string
  name: string
  brand?: string | null
  description?: string | null
  image?: Reference<MediaDoc> | null
  gtin?: string | null
  offers?: Offer[] | null
  updatedAt?: string
  createdAt?: string
}
