import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommentThreadDoc, ThreadEntry } from '../../../src/index.ts'
import { type App, startApp } from '../app.ts'
import { commentData, makeApproved, makeArticle, makePending, moderate, send, sql } from './world.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.stop())

const threadOf = async (article: number, query = '') =>
  app.as('anonymous').get<CommentThreadDoc>(`/api/articles/${article}/comments${query}`)

/** All entries, from the top level down. */
const flat = (entries: ThreadEntry[]): ThreadEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.replies)])

/** A thread as nested texts. */
const shape = (entries: ThreadEntry[]): unknown[] =>
  entries.map(({ body, replies }) => (replies.length > 0 ? [body, shape(replies)] : body))

describe('a reply', () => {
  it('hangs below what it answers, and below the deepest ancestor allowed when that is too deep', async () => {
    const article = await makeArticle(app.payload)
    const one = await makeApproved(app, article, { body: 'eins' })
    const two = await makeApproved(app, article, { body: 'zwei', parent: one.id })
    const three = await makeApproved(app, article, { body: 'drei', parent: two.id })
    const four = await makeApproved(app, article, { body: 'vier', parent: three.id })
    expect([two.parent, three.parent, four.parent]).toEqual([one.id, two.id, two.id])
    const { body } = await threadOf(article, '?sort=oldest')
    expect(shape(body.docs)).toEqual([['eins', [['zwei', ['drei', 'vier']]]]])
    expect([body.totalDocs, body.totalThreads]).toEqual([4, 1])
  })

  it.each([
    ['waits', async (article: number) => (await makePending(app, article)).id],
    ['is not there', async () => 999_999],
    ['is below another article', async () => (await makeApproved(app, await makeArticle(app.payload))).id],
    [
      'was removed',
      async (article: number) => {
        const { id } = await makeApproved(app, article)
        await app.as('moderator').delete(`/api/comments/${id}`)
        return id
      },
    ],
  ])('is refused when its parent %s', async (_, parentOf) => {
    const article = await makeArticle(app.payload)
    const { body, status } = await send(app, commentData(article, { parent: await parentOf(article) }))
    expect(status).toBe(400)
    expect(body.errors[0]?.data?.errors?.map(({ path }) => path)).toEqual(['parent'])
  })
})

describe('what is left of a parent', () => {
  it.each([
    ['removed', (id: number) => app.as('moderator').delete(`/api/comments/${id}`)],
    ['taken back', (id: number) => moderate(app, id, 'restore')],
    ['spam after all', (id: number) => moderate(app, id, 'spam')],
  ])('that was %s keeps the place of its replies, without name and text', async (_, withdraw) => {
    const article = await makeArticle(app.payload)
    const parent = await makeApproved(app, article, { body: 'Oben', authorUrl: 'https://example.org/ich' })
    const between = await makeApproved(app, article, { body: 'Mitte', parent: parent.id })
    await makeApproved(app, article, { body: 'Unten', parent: between.id })
    await withdraw(parent.id)
    await withdraw(between.id)
    const { body, text } = await threadOf(article)
    expect(shape(body.docs)).toEqual([['', [['', ['Unten']]]]])
    expect(body.docs[0]).toMatchObject({ authorName: '', authorUrl: null, bodyHtml: '', isRemoved: true })
    expect([body.totalDocs, body.totalThreads]).toEqual([1, 1])
    expect(text).not.toMatch(/Oben|Mitte|example\.org/)
  })

  it('goes when the last reply below goes', async () => {
    const article = await makeArticle(app.payload)
    const parent = await makeApproved(app, article)
    const reply = await makeApproved(app, article, { parent: parent.id })
    await moderate(app, parent.id, 'reject')
    await app.as('moderator').delete(`/api/comments/${reply.id}`)
    const { body } = await threadOf(article)
    expect([body.docs, body.totalDocs, body.totalThreads]).toEqual([[], 0, 0])
  })
})

describe('pages', () => {
  it.each(['newest', 'oldest'])(
    'give every approved comment once, %s first, also of one moment',
    async (sort) => {
      const article = await makeArticle(app.payload)
      const ids: number[] = []
      for (let index = 0; index < 11; index++) ids.push((await makeApproved(app, article)).id)
      ids.push((await makeApproved(app, article, { parent: ids[3] })).id)
      await makePending(app, article)
      await sql(app, "UPDATE comments SET created_at = '2026-01-01' WHERE article_id = $1", [article])

      const seen: number[] = []
      for (let page = 1; page <= 4; page++) {
        const { body } = await threadOf(article, `?limit=3&page=${page}&sort=${sort}`)
        expect(body).toMatchObject({
          totalDocs: 12,
          totalThreads: 11,
          totalPages: 4,
          page,
          limit: 3,
          hasNextPage: page < 4,
          hasPrevPage: page > 1,
        })
        expect(body.docs).toHaveLength(page < 4 ? 3 : 2)
        seen.push(...flat(body.docs).map(({ id }) => id as number))
      }
      expect([...seen].sort((a, b) => a - b)).toEqual(ids)
      const tops = seen.filter((id) => id !== ids[11])
      expect(tops).toEqual([...tops].sort((a, b) => (sort === 'newest' ? b - a : a - b)))
    },
  )

  it('beyond the end are empty, with the totals', async () => {
    const article = await makeArticle(app.payload)
    await makeApproved(app, article)
    const { body, status } = await threadOf(article, '?page=100&limit=4')
    expect(status).toBe(200)
    expect(body).toMatchObject({ docs: [], totalDocs: 1, totalThreads: 1, totalPages: 1, hasNextPage: false })
  })

  it.each(['limit=0', 'limit=101', 'limit=abc', 'limit=-1', 'limit=1.5', 'page=0', 'page=x', 'sort=best'])(
    'are refused for %s',
    async (query) => {
      const article = await makeArticle(app.payload)
      expect((await threadOf(article, `?${query}`)).status).toBe(400)
    },
  )

  it('take three queries, whatever their size', async () => {
    const article = await makeArticle(app.payload)
    const top = await makeApproved(app, article)
    for (let index = 0; index < 5; index++) await makeApproved(app, article, { parent: top.id })
    const { pool } = app.payload.db as unknown as { pool: { query: (...args: unknown[]) => unknown } }
    const original = pool.query
    let queries = 0
    pool.query = (...args) => {
      queries += 1
      return original.apply(pool, args)
    }
    try {
      await threadOf(article)
    } finally {
      pool.query = original
    }
    expect(queries).toBeGreaterThan(0)
    expect(queries).toBeLessThanOrEqual(3)
  })
})

describe('a thread', () => {
  it('has a strong ETag and answers 304; HEAD as GET without a body', async () => {
    const article = await makeArticle(app.payload)
    await makeApproved(app, article)
    const first = await threadOf(article)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"/)
    expect(first.headers.get('cache-tag')?.split(',')).toContain(`articles:${article}`)
    const path = `/api/articles/${article}/comments`
    expect((await app.as('anonymous').get(path, { 'If-None-Match': etag })).status).toBe(304)
    const head = await app.as('anonymous').head(path)
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', etag])
    await makeApproved(app, article)
    expect((await app.as('anonymous').get(path, { 'If-None-Match': etag })).status).toBe(200)
  })

  it('tells whether readers may write now', async () => {
    const closed = await makeArticle(app.payload, { commentsOpen: false })
    const over = await makeArticle(app.payload, { commentsCloseAt: '2020-01-01T00:00:00.000Z' })
    for (const article of [closed, over]) {
      expect((await threadOf(article)).body.open).toBe(false)
      expect((await send(app, commentData(article))).status).toBe(403)
    }
  })

  it('is the same over GraphQL', async () => {
    const article = await makeArticle(app.payload)
    const top = await makeApproved(app, article)
    await makeApproved(app, article, { parent: top.id })
    const { body } = await threadOf(article)
    const entry = 'id authorName authorUrl isStaff isRemoved body bodyHtml createdAt editedAt'
    const answer = await app.as('anonymous').graphql<{ CommentThread: CommentThreadDoc }>(
      `{ CommentThread(article: ${article}) { totalDocs totalThreads page limit totalPages hasNextPage hasPrevPage open
         docs { ${entry} replies { ${entry} replies { id } } } } }`,
    )
    expect(answer.body.data.CommentThread).toEqual(body)
  })
})
