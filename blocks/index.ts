import { affiliateProduct } from './AffiliateProduct/config.ts'
import { aiDisclosure } from './AIDisclosure/config.ts'
import type { BlockDefinition } from './definition.ts'
import { prosCons } from './ProsCons/config.ts'
import { prose } from './Prose/config.ts'
import { quickFacts } from './QuickFacts/config.ts'
import { specTable } from './SpecTable/config.ts'
import { verdict } from './Verdict/config.ts'

/** The plugin's blocks, every one once, in the order of the admin's menu. */
export const blockFactories = {
  prose,
  quickFacts,
  specTable,
  prosCons,
  verdict,
  affiliateProduct,
  aiDisclosure,
} satisfies Record<string, (slugs: { articles: string; media: string; products: string }) => BlockDefinition>

/** The name of one of the plugin's blocks, its `blockType` unless a host renames it. */
export type BlockName = keyof typeof blockFactories
