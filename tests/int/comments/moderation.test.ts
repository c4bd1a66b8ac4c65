import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import {
  commentData,
  forgetFloods,
  makeApproved,
  makeArticle,
  makePending,
  moderate,
  send,
  sql,
} from './world.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.stop())

const commentCount = async (article: number) =>
  (await app.as('anonymous').get(`/api/articles/${article}?select[commentCount]=true`)).body.commentCount

const statusOf = async (id: number) =>
  (await sql<{ status: string }>(app, 'SELECT status FROM comments WHERE id = $1', [id]))[0]?.status

const eventsOf = (id: number) =>
  sql<{ event: string; from: string; to: string; note: string | null; actor_id: number | null }>(
    app,
    'SELECT event, "from", "to", note, actor_id FROM moderation_events WHERE comment_id = $1 ORDER BY id',
    [id],
  )

describe('a decision', () => {
  it('changes the status, the counts and the log at each step', async () => {
    const article = await makeArticle(app.payload)
    const before = (await app.as('moderator').get<Record<string, number>>('/api/comments/counts')).body
    const { id } = await makePending(app, article)
    const steps = [
      ['approve', 'approved', 1],
      ['spam', 'spam', 0],
      ['restore', 'pending', 0],
      ['reject', 'rejected', 0],
      ['approve', 'approved', 1],
    ] as const
    for (const [action, status, count] of steps) {
      const { body } = await moderate(app, id, action, { note: `weil ${action}` })
      expect(body.results).toEqual([{ id, status, changed: true }])
      expect(body.counts).toEqual({ ...before, [status]: (before[status] ?? 0) + 1 })
      expect(await commentCount(article)).toBe(count)
      const counts = await app.as('moderator').get('/api/comments/counts')
      expect(counts.body).toEqual(body.counts)
    }
    const moderator = app.users.moderator.id
    expect(await eventsOf(id)).toEqual([
      { event: 'submitted', from: null, to: 'pending', note: null, actor_id: null },
      ...[
        ['approved', 'pending', 'approved', 'weil approve'],
        ['spam', 'approved', 'spam', 'weil spam'],
        ['restored', 'spam', 'pending', 'weil restore'],
        ['rejected', 'pending', 'rejected', 'weil reject'],
        ['approved', 'rejected', 'approved', 'weil approve'],
      ].map(([event, from, to, note]) => ({ event, from, to, note, actor_id: moderator })),
    ])
  })

  it('that is made already changes nothing', async () => {
    const article = await makeArticle(app.payload)
    const { id } = await makeApproved(app, article)
    expect((await moderate(app, id, 'approve')).body.results).toEqual([
      { id, status: 'approved', changed: false },
    ])
    expect(await commentCount(article)).toBe(1)
    expect(await eventsOf(id)).toHaveLength(2)
  })

  it('of six moderators at once is one', async () => {
    const article = await makeArticle(app.payload)
    const { id } = await makePending(app, article)
    const answers = await Promise.all(Array.from({ length: 6 }, () => moderate(app, id, 'approve')))
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
    expect(answers.filter(({ body }) => body.results[0]?.changed)).toHaveLength(1)
    expect(await commentCount(article)).toBe(1)
    expect((await eventsOf(id)).map(({ event }) => event)).toEqual(['submitted', 'approved'])
  })

  it('about many whose order differs does not wait for itself', async () => {
    const article = await makeArticle(app.payload)
    const ids: number[] = []
    for (let index = 0; index < 6; index++) ids.push((await makePending(app, article)).id)
    const answers = await Promise.all(
      ['approve', 'spam', 'reject', 'restore', 'approve'].map((action, index) =>
        moderate(app, index % 2 ? ids : [...ids].reverse(), action),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200))
    const [row] = await sql<{ count: string }>(
      app,
      "SELECT count(*) FROM comments WHERE article_id = $1 AND status = 'approved'",
      [article],
    )
    expect(await commentCount(article)).toBe(Number(row?.count))
  })

  it('is refused with 409 when the status is not what was expected, and all of it', async () => {
    const article = await makeArticle(app.payload)
    const [waiting, decided] = [await makePending(app, article), await makeApproved(app, article)]
    const { body, status } = await moderate(app, [waiting.id, decided.id], 'reject', {
      expectedStatus: 'pending',
    })
    expect(status).toBe(409)
    expect(body.errors[0]?.message).toContain(String(decided.id))
    expect([await statusOf(waiting.id), await statusOf(decided.id)]).toEqual(['pending', 'approved'])
  })

  it('about an unknown comment is a 404, and changes nothing', async () => {
    const article = await makeArticle(app.payload)
    const { id } = await makePending(app, article)
    expect((await moderate(app, [id, 999_999], 'approve')).status).toBe(404)
    expect(await statusOf(id)).toBe('pending')
    await app.as('moderator').delete(`/api/comments/${id}`)
    expect((await moderate(app, id, 'approve')).status).toBe(404)
  })

  it.each([
    [{ action: 'approve' }],
    [{ ids: [], action: 'approve' }],
    [{ ids: 'all', action: 'approve' }],
    [{ ids: ['x'], action: 'approve' }],
    [{ ids: Array.from({ length: 501 }, (_, id) => id + 1), action: 'approve' }],
    [{ ids: [1], action: 'delete' }],
    [{ ids: [1], action: 'approve', expectedStatus: 'new' }],
    [{ ids: [1], action: 'approve', note: 5 }],
    [{ ids: [1], action: 'approve', note: 'x'.repeat(2001) }],
  ])('is refused with 400 for %.60j', async (data) => {
    expect((await app.as('moderator').post('/api/comments/moderate', data)).status).toBe(400)
  })

  it('is about 500 at once', async () => {
    const article = await makeArticle(app.payload)
    const rows = await sql<{ id: number }>(
      app,
      `INSERT INTO comments (article_id, author_name, body, status)
       SELECT $1, 'L', 'T' || k, 'pending' FROM generate_series(1, 500) k RETURNING id`,
      [article],
    )
    const { body, status } = await moderate(
      app,
      rows.map(({ id }) => id),
      'approve',
    )
    expect(status).toBe(200)
    expect(body.results.filter(({ changed }) => changed)).toHaveLength(500)
    expect(await commentCount(article)).toBe(500)
  })

  it.each(['anonymous', 'automation', 'editor'] as const)('is not for %s', async (actor) => {
    const { id } = await makePending(app, await makeArticle(app.payload))
    const asked = { ids: [id], action: 'approve' }
    expect((await app.as(actor).post('/api/comments/moderate', asked)).status).toBe(403)
    expect((await app.as(actor).get('/api/comments/counts')).status).toBe(403)
    expect((await app.as(actor).patch(`/api/comments/${id}`, { status: 'approved' })).status).toBe(403)
    expect((await app.as(actor).delete(`/api/comments/${id}`)).status).toBe(403)
    expect(await statusOf(id)).toBe('pending')
  })
})

describe('an update', () => {
  it('of the status is the same decision', async () => {
    const article = await makeArticle(app.payload)
    const { id } = await makePending(app, article)
    const { status } = await app.as('moderator').patch(`/api/comments/${id}`, { status: 'approved' })
    expect([status, await commentCount(article)]).toEqual([200, 1])
    const query = `mutation { updateComment(id: ${id}, data: { status: spam }) { status } }`
    expect((await app.as('moderator').graphql(query)).body.data).toEqual({
      updateComment: { status: 'spam' },
    })
    expect(await commentCount(article)).toBe(0)
    expect((await eventsOf(id)).map(({ event }) => event)).toEqual(['submitted', 'approved', 'spam'])
  })

  it('of the text is noted, and runs the rules again', async () => {
    const article = await makeArticle(app.payload)
    const { id } = await makeApproved(app, article)
    const edit = (body: string) => app.as('moderator').patch(`/api/comments/${id}`, { body })
    const harmless = await edit('Freundlicher.')
    expect(harmless.body.doc).toMatchObject({ body: 'Freundlicher.', status: 'approved' })
    expect(harmless.body.doc.editedAt).toEqual(expect.any(String))
    const linked = await edit('http://a.example http://b.example')
    expect(linked.body.doc.status).toBe('pending')
    expect(await commentCount(article)).toBe(0)
    expect((await eventsOf(id)).map(({ event }) => event)).toEqual([
      'submitted',
      'approved',
      'edited',
      'edited',
      'restored',
    ])
  })
})

describe('a report', () => {
  const report = async (id: number) => {
    await forgetFloods(app)
    return app.as('anonymous').post(`/api/comments/${id}/report`, { reason: 'Gehört nicht hierher.' })
  }

  it('of one person counts once; enough of them put the comment back', async () => {
    const article = await makeArticle(app.payload)
    const { id } = await makeApproved(app, article)
    expect([(await report(id)).status, (await report(id)).status]).toEqual([202, 202])
    const reports = async () => (await app.as('moderator').get(`/api/comments/${id}`)).body.reports
    expect(await reports()).toBe(1)
    // People in other networks, whom a test cannot be.
    await sql(app, "UPDATE moderation_events SET ip_hash = 'another' WHERE comment_id = $1", [id])
    await report(id)
    expect([await reports(), await statusOf(id)]).toEqual([2, 'approved'])
    await sql(app, "UPDATE moderation_events SET ip_hash = 'another' WHERE comment_id = $1", [id])
    await report(id)
    expect([await reports(), await statusOf(id)]).toEqual([3, 'pending'])
    expect(await commentCount(article)).toBe(0)
    await moderate(app, id, 'approve')
    expect(await reports()).toBe(0)
  })

  it.each([
    ['waits', async () => (await makePending(app, await makeArticle(app.payload))).id],
    ['is unknown', async () => 999_999],
  ])('of a comment that %s is a 404', async (_, idOf) => {
    expect((await report(await idOf())).status).toBe(404)
  })
})

describe('the same again', () => {
  it('by the same person under the same parent is refused, at once too', async () => {
    const article = await makeArticle(app.payload)
    const data = commentData(article)
    await forgetFloods(app)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => app.as('anonymous').post('/api/comments', data)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
    const parent = (await makeApproved(app, article)).id
    expect((await send(app, { ...data, parent })).status).toBe(201)
    expect((await send(app, { ...data, authorEmail: 'jemand@example.org' })).status).toBe(201)
  })

  it('is taken when the first one was rejected', async () => {
    const article = await makeArticle(app.payload)
    const data = commentData(article)
    const { id } = await makePending(app, article, data)
    await moderate(app, id, 'reject')
    expect((await send(app, data)).status).toBe(201)
  })
})
