import type { PayloadRequest, Where } from 'payload'
import type { PluginContext } from '../options.ts'

type Id = number | string

/** So many waiting comments are read at once; beyond them each article is counted by itself. */
const most = 1000

/** The comments that wait for a decision, of some articles or of all. */
export const waitingComments = (articles?: readonly Id[]): Where => ({
  and: [{ status: { equals: 'pending' } }, ...(articles ? [{ article: { in: [...articles] } }] : [])],
})

/**
 * How many comments wait below each of the articles, as far as the request may read them; articles where none waits are
 * left out. One read, unless more than a thousand wait below them together.
 */
export const countWaiting = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  articles: readonly Id[],
): Promise<Map<Id, number>> => {
  const counts = new Map<Id, number>()
  if (articles.length === 0) return counts
  const asked = { collection: slugs.comments as never, overrideAccess: false, req }
  const { docs, totalDocs } = await req.payload.find({
    ...asked,
    where: waitingComments(articles),
    select: { article: true } as never,
    depth: 0,
    limit: most,
  })
  if (totalDocs <= most) {
    for (const { article } of docs as { article: Id }[]) counts.set(article, (counts.get(article) ?? 0) + 1)
    return counts
  }
  for (const article of articles) {
    const { totalDocs } = await req.payload.count({ ...asked, where: waitingComments([article]) })
    if (totalDocs > 0) counts.set(article, totalDocs)
  }
  return counts
}
