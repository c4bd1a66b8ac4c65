import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../options.ts'
import { confirmationDays } from './mails.ts'
import { openToken, type TokenContent, type TokenPurpose } from './token.ts'

/** What a link of a mail says: whom it is about, or why it cannot be used. */
export const readLink = (
  { payload }: PayloadRequest,
  purpose: TokenPurpose,
  token: string | null,
): { link: TokenContent } | { problem: 'invalid' | 'expired'; language?: string } => {
  const link = openToken(payload.secret, purpose, token)
  if (!link) return { problem: 'invalid' }
  const isOld = Date.now() - link.at > confirmationDays * 86_400_000
  if (purpose === 'confirm' && isOld) return { problem: 'expired', language: link.language }
  return { link }
}

/** The person has confirmed the address. The first time counts. @returns false when the person is gone */
export const confirmAddress = async (
  { slugs }: PluginContext,
  { payload: { db } }: PayloadRequest,
  person: number | string,
): Promise<boolean> => {
  const now = new Date().toISOString()
  const confirmed = await db.updateOne({
    collection: slugs.commenters,
    where: { and: [{ id: { equals: person } }, { verifiedAt: { exists: false } }] },
    data: { verifiedAt: now, updatedAt: now },
    options: { atomic: true },
  })
  if (confirmed) return true
  return (await db.count({ collection: slugs.commenters, where: { id: { equals: person } } })).totalDocs > 0
}

/** The person wants no notices about what was written so far. Somebody who was erased gets none anyway. */
export const unsubscribe = async (
  { slugs }: PluginContext,
  { payload: { db } }: PayloadRequest,
  person: number | string,
): Promise<void> => {
  const now = new Date().toISOString()
  await db.updateOne({
    collection: slugs.commenters,
    where: { id: { equals: person } },
    data: { unsubscribedAt: now, updatedAt: now },
    options: { atomic: true },
  })
}
