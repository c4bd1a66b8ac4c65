import type { AffiliateProduct } from './AffiliateProduct/types.ts'
import type { AIDisclosure } from './AIDisclosure/types.ts'
import type { ProsCons } from './ProsCons/types.ts'
import type { Prose } from './Prose/types.ts'
import type { QuickFacts } from './QuickFacts/types.ts'
import type { SpecTable } from './SpecTable/types.ts'
import type { Verdict } from './Verdict/types.ts'

/** Any of the plugin's blocks, told apart by `blockType`. */
export type Block = Prose | QuickFacts | SpecTable | ProsCons | Verdict | AffiliateProduct | AIDisclosure

export type { AffiliateProduct, AIDisclosure, ProsCons, Prose, QuickFacts, SpecTable, Verdict }
