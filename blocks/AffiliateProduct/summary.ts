import type { Summary } from '../summaries.ts'
import type { AffiliateProduct } from './types.ts'

/** The form holds the product's id alone, which says nothing to an editor. */
export const summary: Summary<AffiliateProduct> = ({ heading, pitch }) => [heading, pitch]
