import type { CollectionAfterOperationHook } from 'payload'
import type { ArticleDoc } from '../../../collections/Articles/types.ts'
import { countWaiting } from '../../moderation/waiting.ts'
import type { PluginContext } from '../../options.ts'
import { appearing, type Planned, plannedArticles } from '../../publishing/planned.ts'
import { picturesOf } from './pictures.ts'
import { readsTable } from './readsTable.ts'

type Id = number | string

/** What a table of the admin shows of an article beside its own fields. */
export interface AtAGlance {
  /** The address of a small main picture. */
  picture: string | null
  /** How many comments wait. */
  waiting: number
  planned: Planned[]
}

/** A row of such a table. */
export type ArticleRow = ArticleDoc & { atAGlance?: AtAGlance }

/** Hands the tables of the admin what they show of articles, each kind of thing read once for the whole page. */
export const addAtAGlance =
  (context: PluginContext): CollectionAfterOperationHook =>
  async ({ args, operation, req, result }) => {
    if (operation !== 'find' || result.docs.length === 0 || !readsTable(context, args, req)) return result
    const docs = result.docs as unknown as ArticleDoc[]
    const ids = docs.map(({ id }) => id)
    const heroImages = docs.flatMap(({ heroImage }) => (heroImage as Id | null | undefined) ?? [])
    const pictures = await picturesOf(context, req, heroImages)
    const waiting = await countWaiting(context, req, ids)
    const planned = await plannedArticles(context, req)
    const now = new Date()
    const rows = docs.map((doc): ArticleRow => {
      const own = planned.filter(({ article }) => article === String(doc.id))
      return {
        ...doc,
        atAGlance: {
          picture: pictures.get(doc.heroImage as Id) ?? null,
          waiting: waiting.get(doc.id) ?? 0,
          planned: [...appearing(doc, now), ...own],
        },
      }
    })
    return { ...result, docs: rows as never }
  }
