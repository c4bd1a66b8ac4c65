import type { BrandLeaf, ProductLeaf } from 'schema-dts'
import { isGtin } from '../../collections/Products/gtin.ts'
import type { ProductDoc } from '../../collections/Products/types.ts'
import { mediaImage } from './images.ts'
import type { JsonLdContext } from './types.ts'
import { compact, text } from './values.ts'

/** The property that holds a GTIN, by its length (schema.org/gtin). */
const GTIN_PROPERTIES = new Map<number, 'gtin8' | 'gtin12' | 'gtin13' | 'gtin14'>([
  [8, 'gtin8'],
  [12, 'gtin12'],
  [13, 'gtin13'],
  [14, 'gtin14'],
])

type Identifiers = Pick<ProductLeaf, 'brand' | 'gtin8' | 'gtin12' | 'gtin13' | 'gtin14'>

/** Brand and GTIN. They say which product is meant and claim nothing about it, so they need not be shown. */
export function productIdentifiers(product: Pick<ProductDoc, 'brand' | 'gtin'> | undefined): Identifiers {
  const brand = text(product?.brand)
  const gtin = text(product?.gtin)
  const property = gtin && isGtin(gtin) && GTIN_PROPERTIES.get(gtin.length)
  return compact<Identifiers>({
    brand: brand ? ({ '@type': 'Brand', name: brand } satisfies BrandLeaf) : undefined,
    ...(property && { [property]: gtin }),
  })
}

/** A product as a box on the page shows it; nothing without a name, which Google requires. */
export function shownProductNode(
  product: ProductDoc,
  shown: Pick<ProductLeaf, 'description' | 'offers'>,
  context: JsonLdContext,
): ProductLeaf | undefined {
  const name = text(product.name)
  if (!name) return undefined
  return compact<ProductLeaf>({
    '@type': 'Product',
    name,
    ...productIdentifiers(product),
    image: mediaImage(product.image, context),
    ...shown,
  })
}
