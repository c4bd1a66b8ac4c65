import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forgetOldSenders } from '../../../src/moderation/people.ts'
import { resolveOptions } from '../../../src/options.ts'
import { type App, startApp } from '../app.ts'
import { wrongCounts } from './recount.ts'
import { makeArticle, moderate, sql } from './world.ts'

const many = 50_000
const email = 'schreibt-viel@example.org'

let app: App
let article: number
beforeAll(async () => {
  app = await startApp()
  article = await makeArticle(app.payload)
  const [person] = await sql<{ id: number }>(
    app,
    `INSERT INTO commenters (email, names, approved_count) VALUES ($1, '["Viel"]', ${many}) RETURNING id`,
    [email],
  )
  await sql(
    app,
    `WITH written AS (
       INSERT INTO comments (article_id, author_name, author_url, body, status, is_listed, depth)
       SELECT $1, 'Viel', 'https://viel.example', 'Text ' || k, 'approved', true, 0 FROM generate_series(1, ${many}) k
       RETURNING id)
     INSERT INTO moderation_events (comment_id, event, "to", at, commenter_id, ip_hash, user_agent, text_hash)
     SELECT id, 'submitted', 'pending', now() - interval '40 days', $2, 'net', 'agent', 'text' || id FROM written`,
    [article, person?.id],
  )
  await sql(app, `UPDATE articles SET comment_count = ${many}, thread_count = ${many} WHERE id = $1`, [
    article,
  ])
  await sql(app, 'ANALYZE')
})
afterAll(() => app?.stop())

const count = async (where: string, table = 'moderation_events') =>
  (await sql<{ count: number }>(app, `SELECT count(*)::int FROM ${table} WHERE ${where}`))[0]?.count

it(`what is known of the senders of ${many} comments is forgotten, and of newer ones kept`, async () => {
  await sql(app, `UPDATE moderation_events SET at = now() - interval '29 days' WHERE id <= 10`)
  const req = await createLocalReq({}, app.payload)
  expect(await forgetOldSenders(resolveOptions(), req)).toBe(many - 10)
  expect(await count('ip_hash IS NOT NULL AND user_agent IS NOT NULL')).toBe(10)
  expect(await count('commenter_id IS NOT NULL AND text_hash IS NOT NULL')).toBe(many)
  expect(await forgetOldSenders(resolveOptions(), req)).toBe(0)
}, 120_000)

it(`a person with ${many} comments is exported and erased, while others go on`, async () => {
  const exported = await app
    .as('moderator')
    .post<{ comments: unknown[] }>('/api/commenters/export', { email })
  expect(exported.body.comments).toHaveLength(many)

  const erasing = app.as('moderator').post('/api/commenters/erase', { email })
  const [first] = await sql<{ id: number }>(app, 'SELECT id FROM comments ORDER BY id DESC LIMIT 1')
  expect((await moderate(app, first?.id ?? 0, 'restore')).status).toBe(200)
  const { body, status } = await erasing
  expect([status, body]).toEqual([200, { erased: many }])
  expect(await count(`author_name <> 'Anonymous' OR author_url IS NOT NULL`, 'comments')).toBe(0)
  expect(await count('commenter_id IS NOT NULL OR text_hash IS NOT NULL OR ip_hash IS NOT NULL')).toBe(0)
  expect(await count(`event = 'erased'`)).toBe(many)
  expect(await count('true', 'commenters')).toBe(0)
  expect(await wrongCounts(app)).toEqual([])
}, 400_000)
