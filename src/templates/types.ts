import type { StaticLabel } from 'payload'
import type { ArticleDoc } from '../../collections/Articles/types.ts'

/** What an article begins with: any of its fields, and blocks of whatever kinds the installation has. */
export type ArticleBeginning = Partial<Omit<ArticleDoc, 'id' | 'layout'>> & {
  layout?: { blockType: string; [field: string]: unknown }[]
}

/** Something a new article can start from. */
export interface ArticleTemplate {
  /** Tells it from the others. */
  name: string
  /** What editors choose it by, one text or one for each language of the admin. */
  label: StaticLabel
  /** One sentence about what is in it. */
  description?: StaticLabel
  /** @param args.locale the language the article is written in; empty where the host has no localization */
  content: (args: { locale: string }) => ArticleBeginning
}
