import type { PayloadRequest, Where } from 'payload'

/**
 * Sets the same in every row that a condition matches, in few statements. An atomic update of Payload's SQL adapters
 * changes all rows that match, that of MongoDB's one of them; so it is asked for until none is left, and what is set
 * must be what the condition no longer matches.
 */
export const updateAll = async (
  req: PayloadRequest,
  collection: string,
  where: Where,
  data: Record<string, unknown>,
): Promise<void> => {
  const update = () =>
    req.payload.db.updateOne({ collection, where, data: { ...data }, options: { atomic: true }, req })
  while (await update());
}
