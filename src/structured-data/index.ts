export { type AIDisclosureMeta, aiDisclosureMeta } from './aiDisclosure.ts'
export { articleJsonLd } from './article.ts'
export { jsonLdScript } from './script.ts'
export type {
  BlockParts,
  BlockStructuredData,
  BlockStructuredDataTable,
  JsonLdContext,
  PageUrl,
  Publisher,
  ShownProduct,
} from './types.ts'
