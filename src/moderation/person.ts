import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import type { CommenterRow } from '../../collections/Commenters/types.ts'
import type { CommentRow } from '../../collections/Comments/types.ts'
import type { ModerationEventRow } from '../../collections/ModerationEvents/types.ts'
import type { PluginContext } from '../options.ts'
import { lockRow } from '../transaction.ts'

/** A person's row that another request made or deleted at the same moment: `inTransaction` tries again. */
class ChangedMeanwhile extends Error {
  readonly code = '23505'
}

/** The row of a person who is known and writes now, locked until the transaction ends. */
export const lockPerson = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  { id }: CommenterRow,
): Promise<CommenterRow> => {
  const now = new Date().toISOString()
  const locked = await lockRow<CommenterRow>(req, slugs.commenters, id, 'approvedCount', now)
  // Erased since it was found.
  if (!locked) throw new ChangedMeanwhile('This person is gone.')
  return locked
}

/** The row of a person who has not written before. */
export const addPerson = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  email: string,
  name: string,
): Promise<CommenterRow> => {
  try {
    const data = { email, names: [name], approvedCount: 0, rejectedCount: 0 }
    return (await req.payload.db.create({
      collection: slugs.commenters,
      data,
      req,
    })) as unknown as CommenterRow
  } catch (error) {
    throw error instanceof ValidationError ? new ChangedMeanwhile('This person exists.') : error
  }
}

export const noteName = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  person: CommenterRow,
  name: string,
) => {
  const names = person.names ?? []
  if (names.includes(name)) return
  // A person with more names than this is playing.
  const data = { names: [...names, name].slice(-50), updatedAt: new Date().toISOString() }
  await req.payload.db.updateOne({ collection: slugs.commenters, id: person.id, data, req, returning: false })
}

/** Tells the same text under the same parent by. */
export const fingerprint = ({
  article,
  body,
  parent,
}: Pick<CommentRow, 'article' | 'body' | 'parent'>): string =>
  createHash('sha256')
    .update(JSON.stringify([String(article), String(parent ?? ''), body.trim().replace(/\s+/g, ' ')]))
    .digest('base64url')

/** Whether this person has said the same under the same parent, and it was neither rejected nor removed. */
export const isDuplicate = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  person: CommenterRow,
  textHash: string,
): Promise<boolean> => {
  const { db } = req.payload
  const { docs } = await db.find<ModerationEventRow>({
    collection: slugs.moderationEvents,
    where: { and: [{ commenter: { equals: person.id } }, { textHash: { equals: textHash } }] },
    pagination: false,
    select: { comment: true },
    req,
  })
  if (docs.length === 0) return false
  const { totalDocs } = await db.count({
    collection: slugs.comments,
    where: {
      and: [
        { id: { in: docs.flatMap(({ comment }) => comment ?? []) } },
        { status: { in: ['pending', 'approved'] } },
        { removedAt: { exists: false } },
      ],
    },
    req,
  })
  return totalDocs > 0
}

export const findPerson = async ({ slugs }: PluginContext, req: PayloadRequest, email: string | undefined) =>
  email === undefined
    ? null
    : req.payload.db.findOne<CommenterRow>({
        collection: slugs.commenters,
        where: { email: { equals: email } },
        req,
      })
