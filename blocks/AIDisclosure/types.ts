import type { BaseBlock } from '../types.ts'

/** How much of the article a machine wrote. */
export type AILevel = 'none' | 'assisted' | 'generated' | 'autonomous'

export type AITask =
  | 'research'
  | 'writing'
  | 'editing'
  | 'translation'
  | 'formatting'
  | 'images'
  | 'factChecking'

/** What part AI had in the article, who checked it and who answers for it. */
export interface AIDisclosure extends BaseBlock<'aiDisclosure'> {
  heading?: string | null
  level: AILevel
  tasks?: AITask[] | null
  tools?: { id?: string | null; name: string; provider?: string | null }[] | null
  humanReview?: {
    reviewed?: boolean | null
    reviewer?: string | null
    scope?: string | null
    /** ISO 8601. */
    date?: string | null
  } | null
  responsible?: { name?: string | null; role?: string | null; contact?: string | null } | null
  /** Empty: the locale's text for the level. */
  statement?: string | null
  method?: { label?: string | null; url?: string | null } | null
}
