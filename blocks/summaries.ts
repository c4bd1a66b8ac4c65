import { label } from '../src/translations/admin/index.ts'
import { type BlockWords, blockWords } from '../src/translations/blocks/index.ts'
import { summary as affiliateProduct } from './AffiliateProduct/summary.ts'
import { summary as aiDisclosure } from './AIDisclosure/summary.ts'
import type { BlockName } from './index.ts'
import { summary as prosCons } from './ProsCons/summary.ts'
import { summary as prose } from './Prose/summary.ts'
import { summary as quickFacts } from './QuickFacts/summary.ts'
import { summary as specTable } from './SpecTable/summary.ts'
import type { BaseBlock } from './types.ts'
import { summary as verdict } from './Verdict/summary.ts'

/** What a summary says it with. */
export interface SummaryLanguage {
  language: string
  words: BlockWords['summary']
  /** The label of a select's option. */
  option: (value: Parameters<typeof label<'options'>>[1]) => string
}

/**
 * What a block folded up in the form says of itself, in parts. The block is what the form holds: anything may be
 * missing, and an array without rows is its number of rows. Empty parts are left out.
 */
export type Summary<B extends BaseBlock> = (
  block: Partial<B>,
  language: SummaryLanguage,
) => (string | false | null | undefined)[]

/** Beside the registry rather than in it, because the browser loads this: no summary imports what the server needs. */
const summaries: Record<BlockName, Summary<never>> = {
  prose,
  quickFacts,
  specTable,
  prosCons,
  verdict,
  affiliateProduct,
  aiDisclosure,
}

const maxLength = 90

/**
 * One line about a block in the form: `Eckdaten · 4 Zeilen`.
 * @param language of the admin panel, not of the article
 */
export const summaryOf = (name: BlockName, block: Record<string, unknown>, language: string): string => {
  const option: SummaryLanguage['option'] = (value) =>
    label('options', value)[language.startsWith('de') ? 'de' : 'en']
  const parts = summaries[name](block as never, { language, option, words: blockWords(language).summary })
  const line = parts
    .filter((part) => typeof part === 'string')
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' · ')
  return line.length > maxLength ? `${line.slice(0, maxLength).trimEnd()}…` : line
}
