import { createHash } from 'node:crypto'
import type { App } from '../../app.ts'
import { makeApproved, makeArticle, moderate, send, sql } from '../world.ts'

/** What all secrets begin with, and nothing else: whoever can ask for it can find out the rest letter by letter. */
export const guess = 'qz7'

/** What nobody but admins and moderators may learn, in words that no answer contains by chance. */
const words = {
  email: 'qz7heimlich',
  domain: 'qz7verborgen',
  agent: 'qz7geraet',
  name: 'qz7frueher',
  note: 'qz7notiz',
  reason: 'qz7grund',
  check: 'qz7pruefung',
}

export interface Secrets {
  /** Texts that may be in no answer. */
  texts: string[]
  /** The e-mail as avatars and the like carry it; nobody at all is to see these. */
  digests: string[]
  email: string
  ipHash: string
  /** IDs of the documents that hold them, and of those beside them. */
  ids: { article: number; comment: number; commenter: number; event: number }
}

/** The secrets that an answer gives away. */
export const leaksIn = ({ digests, texts }: Secrets, answer: string): string[] => {
  const lower = answer.toLowerCase()
  return [...texts, ...digests].filter((text) => lower.includes(text))
}

const digestsOf = (text: string): string[] =>
  ['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) =>
    (['hex', 'base64url'] as const).map((encoding) =>
      createHash(algorithm).update(text).digest(encoding).slice(0, 20).toLowerCase(),
    ),
  )

/**
 * Plants secrets wherever the plugin keeps something about people: with an approved comment that everybody sees, a
 * reply to it, a report, a moderator's note, a job, and somebody who is editing the person.
 */
export const plantSecrets = async (app: App): Promise<Secrets> => {
  const article = await makeArticle(app.payload, { title: 'Vor aller Augen' })
  const email = `${words.email}@${words.domain}.example`
  const { id: comment } = await makeApproved(app, article, { authorEmail: email, authorName: 'Öffentlich' })
  await sql(
    app,
    `UPDATE moderation_events SET user_agent = $1, checks = $2 WHERE comment_id = $3 AND event = 'submitted'`,
    [
      `Mozilla (${words.agent})`,
      JSON.stringify([{ step: 'own', verdict: 'hold', reason: words.check }]),
      comment,
    ],
  )
  await sql(app, 'UPDATE commenters SET names = $1 WHERE email = $2', [
    JSON.stringify(['Öffentlich', words.name]),
    email,
  ])
  await makeApproved(app, article, { parent: comment, authorEmail: email, authorName: 'Öffentlich' })
  await moderate(app, comment, 'restore', { note: words.note })
  await moderate(app, comment, 'approve')
  await app.as('anonymous').post(`/api/comments/${comment}/report`, { reason: words.reason })
  await send(app, { article, authorName: 'Wartend', authorEmail: `b.${email}`, body: 'Noch nicht zu sehen' })

  const [event] = await sql<{ id: number; commenter_id: number; ip_hash: string; text_hash: string }>(
    app,
    `SELECT * FROM moderation_events WHERE comment_id = $1 AND event = 'submitted'`,
    [comment],
  )
  if (!event) throw new Error('The comment has no event.')
  for (const { id } of await sql<{ id: number }>(app, 'SELECT id FROM commenters'))
    await app.payload.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'commenters', value: id },
        user: { relationTo: 'users', value: app.users.admin.id },
      } as never,
    })
  await sql(app, `INSERT INTO payload_jobs (input, queue) VALUES ($1, 'default')`, [
    JSON.stringify({ email }),
  ])
  const hashes = [event.ip_hash, event.text_hash].filter(Boolean).map((hash) => hash.toLowerCase())
  return {
    email,
    digests: digestsOf(email),
    ipHash: event.ip_hash,
    texts: [...Object.values(words), '127.0.0.1', ...hashes],
    ids: { article, comment, commenter: event.commenter_id, event: event.id },
  }
}
