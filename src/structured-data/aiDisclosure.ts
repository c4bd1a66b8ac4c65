import type { AILevel } from '../../blocks/AIDisclosure/types.ts'

/** Content of `<meta name="ai-disclosure">`. */
export type AIDisclosureMeta = 'none' | 'ai-assisted' | 'ai-generated' | 'autonomous'

const META = new Map<AILevel, AIDisclosureMeta>([
  ['assisted', 'ai-assisted'],
  ['generated', 'ai-generated'],
  ['autonomous', 'autonomous'],
])

/** The `ai-disclosure` of a page from an article's `aiLevel`; an article without a disclosure is `none`. */
export function aiDisclosureMeta(level: AILevel | null | undefined): AIDisclosureMeta {
  return (level && META.get(level)) || 'none'
}
