import type { Thing } from 'schema-dts'
import type { ArticleDoc, SubjectType } from '../../collections/Articles/types.ts'
import type { ProductDoc } from '../../collections/Products/types.ts'
import { productIdentifiers } from './products.ts'
import type { ShownProduct } from './types.ts'
import { compact, populated, referenceId, text } from './values.ts'

/** What an article reviews. */
export interface Subject {
  type: SubjectType
  name: string
  product: ProductDoc | undefined
  /** Known without the product being populated, too. */
  productId: string | undefined
}

const SUBJECT_TYPES: readonly SubjectType[] = [
  'Product',
  'SoftwareApplication',
  'Service',
  'Organization',
  'Event',
  'CreativeWork',
]

/** The reviewed thing: set when it has a type and a name, its own or that of the product it points to. */
export function subjectOf(article: ArticleDoc): Subject | undefined {
  const type = SUBJECT_TYPES.find((known) => known === article.subject?.type)
  const product = populated(article.subject?.product)
  const name = text(article.subject?.name) ?? text(product?.name)
  return type && name ? { type, name, product, productId: referenceId(article.subject?.product) } : undefined
}

/** The box on the page that offers the reviewed thing. An organization is not what a shop sells. */
export function shownSubject(
  subject: Subject | undefined,
  products: readonly ShownProduct[],
): ShownProduct | undefined {
  if (!subject || subject.type === 'Organization') return undefined
  return products.find(({ id }) => id === subject.productId)
}

/**
 * The reviewed thing as `itemReviewed`. Description, picture and offers are in it only when a box shows them.
 *
 * It points back to its review. Google knows a review with `itemReviewed` and a thing with a nested `review`
 * (Review snippet, "Technical guidelines"), but asks of a Product one of `review`, `aggregateRating` and
 * `offers` (Product snippet, "Product") and describes pros and cons on the product's review only. With the
 * reference the graph reads either way and every Product in it is complete, also without a fresh price.
 */
export function itemReviewed(subject: Subject, shown: ShownProduct | undefined, reviewId: string): Thing {
  const { type, name, product } = subject
  const { description, image, offers } = shown?.node ?? {}
  const common = { name, description, image, review: { '@id': reviewId } }
  switch (type) {
    case 'Organization':
      return compact({ '@type': type, ...common })
    case 'Product':
      return compact({ '@type': type, ...common, ...productIdentifiers(product), offers })
    default:
      return compact({ '@type': type, ...common, offers })
  }
}
