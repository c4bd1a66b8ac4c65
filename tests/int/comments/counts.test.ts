import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import { wrongCounts } from './recount.ts'
import { makeArticle, makePending, moderate, sql } from './world.ts'

let app: App
let article: number
beforeAll(async () => {
  app = await startApp()
  article = await makeArticle(app.payload)
})
afterAll(() => app?.stop())

const counts = async () => (await app.as('moderator').get('/api/comments/counts')).body
const changes = async () =>
  (await sql<{ count: number }>(app, 'SELECT count(*)::int FROM comment_counts'))[0]?.count ?? 0
const insert = (status: string) =>
  sql(
    app,
    `INSERT INTO comments (article_id, author_name, body, status, is_listed, depth) VALUES ($1, 'Viel', 'Text', $2, false, 0)`,
    [article, status],
  )

it('counts by status what is there, whoever put it there, and nothing that is removed', async () => {
  expect(await counts()).toEqual({ pending: 0, approved: 0, rejected: 0, spam: 0 })
  const { id } = await makePending(app, article)
  await sql(
    app,
    `INSERT INTO comments (article_id, author_name, body, status, is_listed, depth)
     SELECT $1, 'Viel', 'Text', 'spam', false, 0 FROM generate_series(1, 500)`,
    [article],
  )
  expect(await counts()).toEqual({ pending: 1, approved: 0, rejected: 0, spam: 500 })
  const { body } = await moderate(app, id, 'approve')
  expect(body.counts).toEqual({ pending: 0, approved: 1, rejected: 0, spam: 500 })
  await sql(app, `UPDATE comments SET removed_at = now() WHERE status = 'spam'`)
  expect(await counts()).toEqual({ pending: 0, approved: 1, rejected: 0, spam: 0 })
  await sql(app, `DELETE FROM comments WHERE status = 'spam'`)
  expect(await counts()).toEqual({ pending: 0, approved: 1, rejected: 0, spam: 0 })
})

it('adds changes up when there are many, also while others write and read', async () => {
  for (let each = 0; each < 1100; each++) await insert('rejected')
  expect(await changes()).toBeGreaterThan(1000)
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, each) => {
      if (each % 4 === 0) await insert('rejected')
      return (await counts()).rejected as number
    }),
  )
  for (const rejected of answers) {
    expect(rejected).toBeGreaterThanOrEqual(1100)
    expect(rejected).toBeLessThanOrEqual(1105)
  }
  expect((await counts()).rejected).toBe(1105)
  expect(await changes()).toBeLessThan(100)
  expect(await wrongCounts(app)).toEqual([])
})
