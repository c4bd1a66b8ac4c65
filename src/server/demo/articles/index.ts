import type { ArticleKey, DemoArticle } from '../types.ts'
import { backup } from './backup/index.ts'
import { cargoBike } from './cargoBike/index.ts'
import { copper } from './copper/index.ts'

/** The demo articles. */
export const articles: Record<ArticleKey, DemoArticle> = { copper, cargoBike, backup }
