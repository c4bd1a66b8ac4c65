import type { ArticleKey } from '../types.ts'
import { backup } from './backup.ts'
import { cargoBike } from './cargoBike.ts'
import { copper } from './copper.ts'
import type { DemoComment } from './types.ts'

export type { DemoComment } from './types.ts'

/** The comments below the demo articles, in the order they were written. */
export const comments: Record<ArticleKey, DemoComment[]> = { copper, cargoBike, backup }
