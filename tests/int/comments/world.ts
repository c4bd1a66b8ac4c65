import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { App } from '../app.ts'
import type { Answer, Doc } from '../client.ts'
import { publishedArticle } from '../samples.ts'

/** A published article, made past access control. */
export const makeArticle = async (payload: Payload, overrides: object = {}): Promise<number> => {
  const data = publishedArticle({ title: `Artikel ${randomUUID()}`, ...overrides })
  const { id } = await payload.create({ collection: 'articles', data: data as never })
  return id as number
}

/** What a reader sends, a person and a text of their own each time. */
export const commentData = (article: number, overrides: object = {}) => ({
  article,
  authorName: 'Lea Leserin',
  authorEmail: `lea-${randomUUID()}@example.org`,
  body: `Ein Gedanke ${randomUUID()}`,
  ...overrides,
})

/** Empties what the flood limits count, so that a test can send as much as it needs to. */
export const forgetFloods = async ({ payload }: Pick<App, 'payload'>): Promise<void> => {
  const { pool } = payload.db as unknown as { pool: { query: (sql: string) => Promise<unknown> } }
  // A host that counts in memory has no such table.
  await pool.query(
    `DO $$ BEGIN IF to_regclass('comment_limits') IS NOT NULL THEN DELETE FROM comment_limits; END IF; END $$`,
  )
}

/** Sends a comment as anonymous, past the flood limits. */
export const send = async (app: App, data: object): Promise<Answer> => {
  await forgetFloods(app)
  return app.as('anonymous').post('/api/comments', data)
}

/** A comment that waits. */
export const makePending = async (app: App, article: number, overrides: object = {}): Promise<Doc> => {
  const { body, status } = await send(app, commentData(article, overrides))
  if (status !== 201) throw new Error(`The comment was refused: ${JSON.stringify(body)}`)
  return body.doc
}

export const moderate = (app: App, ids: number | number[], action: string, rest: object = {}) =>
  app.as('moderator').post<{
    results: { id: number; status: string; changed: boolean }[]
    counts: Record<string, number>
    errors: { message: string }[]
  }>('/api/comments/moderate', { ids: [ids].flat(), action, ...rest })

/** A comment that everybody sees. */
export const makeApproved = async (app: App, article: number, overrides: object = {}): Promise<Doc> => {
  const doc = await makePending(app, article, overrides)
  const { status } = await moderate(app, doc.id, 'approve')
  if (status !== 200) throw new Error('The comment was not approved.')
  return doc
}

/** Rows of the database, as they are. */
export const sql = async <T = Record<string, unknown>>(
  { payload }: Pick<App, 'payload'>,
  query: string,
  values: unknown[] = [],
): Promise<T[]> => {
  const { pool } = payload.db as unknown as {
    pool: { query: (sql: string, values: unknown[]) => Promise<{ rows: T[] }> }
  }
  return (await pool.query(query, values)).rows
}
