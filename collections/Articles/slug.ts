import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../src/options.ts'
import { slugField } from '../../src/slug.ts'

/** Whether the article has ever been public: from then on its address changes by hand only (contract §2). */
const wasPublished =
  ({ slugs }: PluginContext) =>
  async (doc: Record<string, unknown>, req: PayloadRequest): Promise<boolean> => {
    if (doc._status === 'published') return true
    const { totalDocs } = await req.payload.countVersions({
      collection: slugs.articles as never,
      where: { parent: { equals: doc.id }, 'version._status': { equals: 'published' } } as never,
      req,
    })
    return totalDocs > 0
  }

export const articleSlug = (context: PluginContext) => slugField('title', wasPublished(context))
