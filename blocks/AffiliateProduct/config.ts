import type { RelationshipFieldSingleValidation } from 'payload'
import { relationship } from 'payload/shared'
import type { ProductDoc } from '../../collections/Products/types.ts'
import { blockAdmin, explain, line, lines, named } from '../../src/fields.ts'
import { errorMessage, labels } from '../../src/translations/admin/index.ts'
import { defineBlock } from '../definition.ts'
import { images } from './images.ts'
import { structuredData } from './structuredData.ts'
import type { AffiliateProduct } from './types.ts'

/** A product goes out with at least one offer: without one the box would have nothing to click (contract §3). */
const productHasOffer =
  (products: string): RelationshipFieldSingleValidation =>
  async (value, args) => {
    const result = await relationship(value, args)
    if (result !== true || value == null || args.event === 'onChange') return result
    const product = (await args.req.payload.findByID({
      collection: products as never,
      id: value as number | string,
      depth: 0,
      disableErrors: true,
      req: args.req,
    })) as unknown as ProductDoc | null
    return product?.offers?.length ? true : errorMessage(args.req.i18n.language, 'productWithoutOffer')
  }

/** A product box with its offers. */
export const affiliateProduct = ({ products }: { products: string }) =>
  defineBlock<AffiliateProduct>({
    config: {
      slug: 'affiliateProduct',
      interfaceName: 'AffiliateProduct',
      labels: labels('blocks', 'affiliateProduct'),
      admin: blockAdmin('affiliateProduct', images),
      fields: [
        line('heading', { maxLength: 200, admin: { description: explain('heading') } }),
        {
          ...named('product'),
          type: 'relationship',
          relationTo: products as never,
          required: true,
          validate: productHasOffer(products),
        },
        lines('pitch', { maxLength: 1000 }),
        {
          type: 'row',
          fields: [
            line('ctaLabel', { maxLength: 60, admin: { description: explain('ctaLabel') } }),
            line('adLabel', { maxLength: 60, admin: { description: explain('adLabel') } }),
          ],
        },
      ],
    },
    structuredData,
    texts: ({ heading, pitch }) => [heading, pitch],
    products: ({ product }) => [product],
  })
