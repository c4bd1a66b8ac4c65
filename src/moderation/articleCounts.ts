import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../options.ts'

/**
 * Adds to the counts of an article, which the caller has locked. The newest version is told what comes out of it: the
 * lists of the admin show, filter and sort versions, and what is counted is never part of a draft. Neither counts as a
 * change, so the dates stay.
 */
export const addToCounts = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  article: number | string,
  added: { comments: number; threads: number },
): Promise<void> => {
  const { db, collections } = req.payload
  const collection = slugs.articles
  const counted = await db.updateOne({
    collection,
    id: article,
    data: {
      commentCount: { $inc: added.comments },
      threadCount: { $inc: added.threads },
      updatedAt: null,
    } as never,
    select: { commentCount: true, threadCount: true },
    req,
  })
  if (!collections[collection]?.config.versions || !counted) return
  const { docs } = await db.findVersions({
    collection,
    where: { and: [{ parent: { equals: article } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    select: { parent: true },
    req,
  })
  const [latest] = docs
  if (!latest) return
  const { commentCount, threadCount } = counted
  // By its id: by a condition, Payload's SQL adapters would add a version instead.
  await db.updateVersion({
    collection,
    id: latest.id,
    versionData: { version: { commentCount, threadCount }, updatedAt: null } as never,
    req,
    returning: false,
  })
}
