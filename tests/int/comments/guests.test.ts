import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommentThreadDoc } from '../../../src/index.ts'
import { type App, startApp } from '../app.ts'
import { commentData, makeApproved, makeArticle, send, sql } from './world.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.stop())

const anonymous = () => app.as('anonymous')

it('the first comment of a new installation waits for a moderator', async () => {
  const article = await makeArticle(app.payload)
  expect(await sql(app, 'SELECT count(*)::int FROM comments')).toEqual([{ count: 0 }])
  const { body } = await send(app, commentData(article))
  expect(body.doc.status).toBe('pending')
  const thread = await anonymous().get<CommentThreadDoc>(`/api/articles/${article}/comments`)
  expect([thread.body.docs, thread.body.totalDocs, thread.body.open]).toEqual([[], 0, true])
})

describe('two comments with one e-mail', () => {
  it('are no more alike to the public than two of different people', async () => {
    const article = await makeArticle(app.payload)
    const authorEmail = `dieselbe-${randomUUID()}@example.org`
    const one = (await makeApproved(app, article, { authorEmail, authorName: 'Eins', body: 'Das erste' })).id
    const two = (await makeApproved(app, article, { authorEmail, authorName: 'Zwei', body: 'Das zweite' })).id
    const other = (await makeApproved(app, article, { authorName: 'Drei', body: 'Das dritte' })).id

    /** What two documents have in common that is not the same for all. */
    const shared = (docs: Record<string, unknown>[], [a, b]: number[]) => {
      const [first, second] = [a, b].map((id) => docs.find((doc) => doc.id === id) ?? {})
      return Object.keys(first ?? {}).filter(
        (key) => JSON.stringify(first?.[key]) === JSON.stringify(second?.[key]),
      )
    }
    const lists = await Promise.all([
      anonymous().get(`/api/comments?where[article][equals]=${article}&depth=2`),
      anonymous().get(`/api/articles/${article}/comments`),
      app.as('editor').get(`/api/comments?where[article][equals]=${article}&depth=2`),
    ])
    for (const { body } of lists)
      expect(shared(body.docs, [one, two])).toEqual(shared(body.docs, [one, other]))
  })
})

describe('what one answer holds', () => {
  it('is bounded for strangers, however much they ask for', async () => {
    const article = await makeArticle(app.payload)
    await sql(
      app,
      `INSERT INTO comments (article_id, author_name, body, status, is_listed, depth)
       SELECT $1, 'Viele', 'Text ' || k, 'approved', true, 0 FROM generate_series(1, 130) k`,
      [article],
    )
    await sql(app, 'UPDATE articles SET comment_count = 130, thread_count = 130 WHERE id = $1', [article])
    const filter = `where[article][equals]=${article}`
    for (const query of ['limit=0', 'limit=1000', 'pagination=false', 'limit=0&pagination=false']) {
      const { body } = await anonymous().get(`/api/comments?${filter}&${query}`)
      expect(body.docs, query).toHaveLength(100)
    }
    const graphql = await anonymous().graphql<{ Comments: { docs: object[] } }>(
      `{ Comments(limit: 0, where: { article: { equals: ${article} } }) { docs { id } } }`,
    )
    expect(graphql.body.data.Comments.docs).toHaveLength(100)
    const thread = await anonymous().get<CommentThreadDoc>(`/api/articles/${article}/comments`)
    expect([thread.body.docs.length, thread.body.totalThreads, thread.body.totalPages]).toEqual([50, 130, 3])
    expect((await anonymous().get(`/api/comments?${filter}&depth=4`)).status).toBe(400)
  })
})

describe('a search for a piece of an e-mail', () => {
  it('finds nothing, in comments and in articles', async () => {
    const article = await makeArticle(app.payload)
    const piece = randomUUID().slice(0, 8)
    await makeApproved(app, article, { authorEmail: `x${piece}@${piece}.example` })
    for (const [path, fields] of [
      ['/api/comments', ['authorName', 'authorUrl', 'body', 'locale']],
      ['/api/articles', ['title', 'excerpt', 'slug']],
    ] as const) {
      const where = fields.map((field, index) => `where[or][${index}][${field}][like]=${piece}`).join('&')
      expect((await anonymous().get(`${path}?${where}`)).body.totalDocs).toBe(0)
      expect((await app.as('editor').get(`${path}?${where}`)).body.totalDocs).toBe(0)
    }
    expect((await anonymous().get(`/api/comments?where[authorEmail][like]=${piece}`)).status).toBe(400)
  })
})

describe('comments close', () => {
  const day = 86_400_000
  const inDays = (days: number) => new Date(Date.now() + days * day).toISOString()

  it.each([
    ['by the switch', { commentsOpen: false }, 403],
    ['at their date', { commentsCloseAt: inDays(-1) }, 403],
    ['not before it', { commentsCloseAt: inDays(1) }, 201],
  ])('%s, for replies too and for staff', async (_, change, expected) => {
    const article = await makeArticle(app.payload)
    const parent = (await makeApproved(app, article)).id
    await app.payload.update({ collection: 'articles', id: article, data: change as never })
    expect((await send(app, commentData(article))).status).toBe(expected)
    expect((await send(app, commentData(article, { parent }))).status).toBe(expected)
    const staff = await app
      .as('moderator')
      .post('/api/comments', { article, authorName: 'Redaktion', body: 'Noch etwas' })
    expect(staff.status).toBe(expected)
    const thread = await anonymous().get<CommentThreadDoc>(`/api/articles/${article}/comments`)
    expect(thread.body.open).toBe(expected === 201)
    // What is there is still read.
    expect(thread.body.docs.some(({ id }) => id === parent)).toBe(true)
  })
})
