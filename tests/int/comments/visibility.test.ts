import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommentThreadDoc } from '../../../src/index.ts'
import { type Actor, type App, startApp } from '../app.ts'
import { commentData, makeApproved, makeArticle, makePending, send } from './world.ts'

let app: App
let article: number
let approved: number
let pending: number
beforeAll(async () => {
  app = await startApp()
  article = await makeArticle(app.payload)
  approved = (await makeApproved(app, article)).id
  pending = (await makePending(app, article)).id
})
afterAll(() => app?.stop())

describe.each(['anonymous', 'automation'] as const)('%s', (actor: Actor) => {
  it('gets the same 404 for a comment that waits as for one that is not there', async () => {
    const [waiting, unknown] = await Promise.all(
      [pending, 999_999].map((id) => app.as(actor).get(`/api/comments/${id}`)),
    )
    expect([waiting?.status, waiting?.text]).toEqual([404, unknown?.text])
    const byId = await app.as(actor).graphql(`{ Comment(id: ${pending}) { id } }`)
    expect(byId.body.data.Comment).toBeNull()
  })

  it.each([
    '/api/comments?where[status][equals]=pending',
    '/api/comments?where[status][not_equals]=approved',
    '/api/comments?where[or][0][id][exists]=true&where[or][1][status][equals]=spam&where[status][equals]=pending',
  ])('finds nothing that waits with %s', async (path) => {
    const { body } = await app.as(actor).get(path)
    expect([body.docs, body.totalDocs]).toEqual([[], 0])
  })

  it('lists and counts what is approved alone', async () => {
    const list = await app
      .as(actor)
      .get(`/api/comments?where[article][equals]=${article}&draft=true&trash=true`)
    expect(list.body.docs.map(({ id }) => id)).toEqual([approved])
    expect(list.body.totalDocs).toBe(1)
    const count = await app.as(actor).get(`/api/comments/count?where[article][equals]=${article}`)
    expect(count.body.totalDocs).toBe(1)
    const query = `{ Comments(where: { article: { equals: ${article} } }) { totalDocs docs { id } }
      countComments(where: { article: { equals: ${article} } }) { totalDocs } }`
    expect((await app.as(actor).graphql(query)).body.data).toEqual({
      Comments: { totalDocs: 1, docs: [{ id: approved }] },
      countComments: { totalDocs: 1 },
    })
  })

  it('gets for HEAD what GET answers, without a body', async () => {
    const path = `/api/comments/${approved}`
    const [head, get] = [await app.as(actor).head(path), await app.as(actor).get(path)]
    expect([head.status, head.text]).toEqual([get.status, ''])
    expect((await app.as(actor).head(`/api/comments/${pending}`)).status).toBe(404)
  })
})

describe('comments of an article that the public may not see', () => {
  it.each([
    ['unpublished', { _status: 'draft' }],
    ['in the trash', { deletedAt: new Date().toISOString() }],
    ['of the future', { publishedAt: '2999-01-01T00:00:00.000Z' }],
  ])('(%s) are gone everywhere, and none can be written', async (_, change) => {
    const other = await makeArticle(app.payload)
    const { id } = await makeApproved(app, other)
    await app.payload.update({ collection: 'articles', id: other, data: change as never })
    const anonymous = app.as('anonymous')
    expect((await anonymous.get(`/api/comments/${id}`)).status).toBe(404)
    expect((await anonymous.get(`/api/articles/${other}/comments`)).status).toBe(404)
    const thread = await anonymous.graphql<{ CommentThread: CommentThreadDoc | null }>(
      `{ CommentThread(article: ${other}) { totalDocs } }`,
    )
    expect(thread.body.data.CommentThread).toBeNull()
    // Two articles asked for at once, one of them unreadable.
    const both = `where[article][in]=${article},${other}`
    expect((await anonymous.get(`/api/comments?${both}`)).body.docs.map((doc) => doc.id)).toEqual([approved])
    expect((await anonymous.get(`/api/comments/count?${both}`)).body.totalDocs).toBe(1)
    expect((await anonymous.post(`/api/comments/${id}/report`)).status).toBe(404)
    expect((await send(app, commentData(other))).status).toBe(404)
  })

  it('go with it when it is deleted for good', async () => {
    const other = await makeArticle(app.payload)
    const { id } = await makeApproved(app, other)
    expect((await app.as('editor').delete(`/api/articles/${other}`)).status).toBe(200)
    expect((await app.as('moderator').get(`/api/comments/${id}`)).status).toBe(404)
  })
})

it('editors read what waits, and decide about nothing', async () => {
  const { body } = await app.as('editor').get(`/api/comments/${pending}`)
  expect([body.status, body.authorEmail]).toEqual(['pending', undefined])
  expect((await app.as('editor').patch(`/api/comments/${pending}`, { body: 'anders' })).status).toBe(403)
})
