import { getPayload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import type { Answer } from '../client.ts'
import { disconnect } from '../databases.ts'
import { wrongCounts } from './recount.ts'
import { commentData, forgetFloods, makeApproved, makeArticle, makePending, moderate, sql } from './world.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.stop())

const statuses = (answers: Pick<Answer, 'status'>[]) => answers.map(({ status }) => status)
const moderator = () => app.as('moderator')

describe('at the same moment', () => {
  it('decisions by the list, by the edit view and by the text are each answered', async () => {
    const article = await makeArticle(app.payload)
    const top = (await makeApproved(app, article)).id
    const reply = (await makeApproved(app, article, { parent: top })).id
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all([
        moderate(app, [reply, top], 'approve'),
        moderator().patch(`/api/comments/${reply}`, { status: 'spam' }),
        moderator().patch(`/api/comments/${top}`, { body: `Ein anderer Text ${round}` }),
        moderate(app, [top, reply], 'reject'),
        moderator().patch(`/api/comments/${reply}`, { status: 'approved', body: `Noch einer ${round}` }),
        moderator().graphql(`mutation { updateComment(id: ${top}, data: { status: approved }) { id } }`),
      ])
      expect(statuses(answers)).toEqual(answers.map(() => 200))
    }
    expect(await wrongCounts(app)).toEqual([])
  })

  it('comments of staff, which go out at once, do not get in the way of saving the article', async () => {
    const article = await makeArticle(app.payload)
    const parent = (await makeApproved(app, article)).id
    const write = (each: number) =>
      moderator().post('/api/comments', { article, parent, authorName: 'Redaktion', body: `Antwort ${each}` })
    const save = (each: number) =>
      app.as('editor').patch(`/api/articles/${article}`, { excerpt: `Stand ${each}`, _status: 'published' })
    const answers = await Promise.all([0, 1, 2, 3].flatMap((each) => [write(each), save(each)]))
    expect(statuses(answers).sort()).toEqual([200, 200, 200, 200, 201, 201, 201, 201])
    expect((await app.as('anonymous').get(`/api/articles/${article}`)).body.commentCount).toBe(5)
    expect(await wrongCounts(app)).toEqual([])
  })

  it('two restores, a removal and a report leave one comment less', async () => {
    const article = await makeArticle(app.payload)
    const { id } = await makeApproved(app, article)
    await forgetFloods(app)
    const answers = await Promise.all([
      moderate(app, id, 'restore'),
      moderate(app, id, 'restore'),
      moderator().delete(`/api/comments/${id}`),
      app.as('anonymous').post(`/api/comments/${id}/report`),
    ])
    for (const { status } of answers) expect([200, 202, 404]).toContain(status)
    expect((await app.as('anonymous').get(`/api/articles/${article}`)).body.commentCount).toBe(0)
    expect(await wrongCounts(app)).toEqual([])
  })

  it('two instances of the application decide about the same comments', async () => {
    const article = await makeArticle(app.payload)
    const top = (await makeApproved(app, article)).id
    const ids: number[] = []
    for (let each = 0; each < 4; each++) ids.push((await makePending(app, article, { parent: top })).id)
    const { default: config } = await import('../../../payload.config.ts')
    const second = await getPayload({ config, key: 'second' })
    try {
      const bySecond = (id: number, status: string) =>
        second.update({ collection: 'comments', id, data: { status } as never })
      await Promise.all([
        moderate(app, ids, 'approve'),
        ...ids.map((id) => bySecond(id, 'approved')),
        moderate(app, [...ids].reverse(), 'approve'),
        bySecond(top, 'spam'),
      ])
    } finally {
      await disconnect(second)
    }
    const approvals = `SELECT count(*)::int FROM moderation_events WHERE event = 'approved' AND comment_id = ANY($1)`
    expect(await sql(app, approvals, [ids])).toEqual([{ count: ids.length }])
    expect((await app.as('anonymous').get(`/api/articles/${article}`)).body.commentCount).toBe(ids.length)
    expect(await wrongCounts(app)).toEqual([])
  })

  it('one of two decisions that expect the same status is refused', async () => {
    const { id } = await makePending(app, await makeArticle(app.payload))
    const answers = await Promise.all(
      ['approve', 'spam'].map((action) => moderate(app, id, action, { expectedStatus: 'pending' })),
    )
    expect(statuses(answers).sort()).toEqual([200, 409])
  })

  it('an article is deleted for good, and comments are on their way', async () => {
    for (let round = 0; round < 4; round++) {
      const article = await makeArticle(app.payload)
      const waiting = (await makePending(app, article)).id
      await forgetFloods(app)
      const write = () => app.as('anonymous').post('/api/comments', commentData(article))
      const answers = await Promise.all([
        write(),
        app.as('editor').delete(`/api/articles/${article}`),
        moderate(app, waiting, 'approve'),
        write(),
        moderator().post('/api/comments', { article, authorName: 'Redaktion', body: 'Zum Abschied' }),
      ])
      for (const { status, text } of answers) expect([200, 201, 404], text).toContain(status)
      expect(await sql(app, 'SELECT id FROM comments WHERE article_id = $1', [article])).toEqual([])
    }
    expect(await wrongCounts(app)).toEqual([])
  })
})

it('20 times the same by a new person is one comment', async () => {
  const article = await makeArticle(app.payload)
  const data = commentData(article)
  await forgetFloods(app)
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => app.as('anonymous').post('/api/comments', data)),
  )
  expect(statuses(answers).filter((status) => status === 201)).toHaveLength(1)
  for (const { status } of answers) expect([201, 409, 429]).toContain(status)
  expect(await sql(app, 'SELECT count(*)::int FROM comments WHERE article_id = $1', [article])).toEqual([
    { count: 1 },
  ])
  expect(await sql(app, 'SELECT count(*)::int FROM commenters WHERE email = $1', [data.authorEmail])).toEqual(
    [{ count: 1 }],
  )
})
