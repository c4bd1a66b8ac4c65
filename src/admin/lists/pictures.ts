import type { CollectionAfterOperationHook, PayloadRequest } from 'payload'
import type { MediaDoc } from '../../../collections/Media/types.ts'
import type { PluginContext } from '../../options.ts'
import { readsTable } from './readsTable.ts'

type Id = number | string

/** The addresses of small pictures, by the ids of the media. One read, as the user may. */
export const picturesOf = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  ids: readonly Id[],
): Promise<Map<Id, string>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: slugs.media as never,
    where: { id: { in: [...new Set(ids)] } },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return new Map(
    (docs as (MediaDoc & { thumbnailURL?: string | null })[]).flatMap(({ id, thumbnailURL, url }) => {
      const address = thumbnailURL ?? url
      return address ? [[id, address] as const] : []
    }),
  )
}

/** A row whose title stands beside a picture. */
export interface PicturedRow {
  atAGlance?: { picture: string | null }
}

/** Hands the tables of the admin the picture in a field of each row. */
export const addPictures =
  (context: PluginContext, field: string): CollectionAfterOperationHook =>
  async ({ args, operation, req, result }) => {
    if (operation !== 'find' || !readsTable(context, args, req)) return result
    const docs = result.docs as unknown as Record<string, Id | null | undefined>[]
    const pictures = await picturesOf(
      context,
      req,
      docs.flatMap((doc) => doc[field] ?? []),
    )
    const rows = docs.map((doc) => ({
      ...doc,
      atAGlance: { picture: pictures.get(doc[field] as Id) ?? null },
    }))
    return { ...result, docs: rows as never }
  }
