import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { surviveOutages } from '../../../src/server/database/pools.ts'
import { type App, startApp } from '../app.ts'
import { type DatabaseProxy, startDatabaseProxy } from './databaseProxy.ts'
import { commentData, forgetFloods, makeApproved, makeArticle } from './world.ts'

let app: App
let article: number
let approved: number
let proxy: DatabaseProxy
/** Looks into the database past the proxy. */
let direct: pg.Client
beforeAll(async () => {
  const databaseUrl = process.env.DATABASE_URL ?? ''
  direct = new pg.Client({ connectionString: databaseUrl })
  await direct.connect()
  proxy = await startDatabaseProxy(databaseUrl)
  process.env.DATABASE_URL = proxy.url
  app = await startApp()
  // As the server does.
  surviveOutages(app.payload)
  article = await makeArticle(app.payload)
  approved = (await makeApproved(app, article)).id
  app.payload.logger.level = 'silent'
})
afterAll(async () => {
  await app?.stop()
  await proxy?.close()
  await direct?.end()
})
afterEach(() => proxy.comeBack())

const rows = async (query: string, values: unknown[] = []) => (await direct.query(query, values)).rows
const everything = async () => ({
  comments: await rows('SELECT id, status FROM comments ORDER BY id'),
  people: await rows('SELECT id, email FROM commenters ORDER BY id'),
  events: await rows('SELECT id, event FROM moderation_events ORDER BY id'),
  articles: await rows('SELECT id, comment_count FROM articles ORDER BY id'),
})

const post = (data: object) => app.as('anonymous').post('/api/comments', data)

describe('the database goes away', () => {
  it.each([
    'insert into "comments"',
    'insert into "commenters"',
    'insert into "moderation_events"',
    'commit',
  ])(
    'when a comment comes to its %s: an error for the reader, nothing stored, and it is taken when tried again',
    async (statement) => {
      await forgetFloods(app)
      const data = commentData(article)
      const before = await everything()
      proxy.goAwayAt(statement)
      const { body, status, text } = await post(data)
      expect([500, 503]).toContain(status)
      expect(body.errors).toHaveLength(1)
      expect(text).not.toMatch(/insert|commit|ECONN|\.[cm]?[jt]sx?:\d/)
      expect(await everything()).toEqual(before)

      proxy.comeBack()
      expect((await post(data)).status).toBe(201)
    },
  )

  it('with the answer to the commit on its way: an error, but the comment is there whole, and only once', async () => {
    await forgetFloods(app)
    const data = commentData(article)
    proxy.goAwayAt('commit', 'after')
    expect([500, 503]).toContain((await post(data)).status)
    const stored = await rows(
      `SELECT c.status, e.event FROM commenters p JOIN moderation_events e ON e.commenter_id = p.id
       JOIN comments c ON c.id = e.comment_id WHERE p.email = $1`,
      [data.authorEmail],
    )
    expect(stored).toEqual([{ status: 'pending', event: 'submitted' }])
    proxy.comeBack()
    expect((await post(data)).status).toBe(409)
  })

  it('before: everything is an error, and goes on when it is back', async () => {
    await forgetFloods(app)
    const before = await everything()
    proxy.goAway()
    const answers = await Promise.all([
      post(commentData(article)),
      app.as('anonymous').get(`/api/articles/${article}/comments`),
      app.as('anonymous').post(`/api/comments/${approved}/report`),
      app.as('anonymous').graphql(`{ CommentThread(article: ${article}) { totalDocs } }`),
    ])
    for (const { body, status } of answers) {
      expect([200, 500, 503]).toContain(status)
      expect((body as { errors?: unknown[] }).errors).toHaveLength(1)
    }
    expect(await everything()).toEqual(before)
    proxy.comeBack()
    expect((await app.as('anonymous').get(`/api/articles/${article}/comments`)).status).toBe(200)
    expect((await post(commentData(article))).status).toBe(201)
  })

  it('in the middle of a decision about many: none is made', async () => {
    await forgetFloods(app)
    const ids: number[] = []
    for (let each = 0; each < 4; each++) ids.push((await post(commentData(article))).body.doc.id)
    const before = await everything()
    for (const statement of [
      'update "commenters"',
      'insert into "moderation_events"',
      'update "articles"',
      'commit',
    ]) {
      proxy.goAwayAt(statement)
      const { status } = await app.as('moderator').post('/api/comments/moderate', { ids, action: 'approve' })
      expect([500, 503], statement).toContain(status)
      expect(await everything(), statement).toEqual(before)
      proxy.comeBack()
    }
    const { status } = await app.as('moderator').post('/api/comments/moderate', { ids, action: 'approve' })
    expect(status).toBe(200)
  })
})
