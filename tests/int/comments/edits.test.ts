import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import { wrongCounts } from './recount.ts'
import { makeApproved, makeArticle, makePending, moderate, sql } from './world.ts'

let app: App
let article: number
beforeAll(async () => {
  app = await startApp()
  article = await makeArticle(app.payload)
})
afterAll(() => app?.stop())

const patch = (id: number, data: object, query = '') =>
  app.as('moderator').patch(`/api/comments/${id}${query}`, data)
const stored = async (id: number) => (await sql(app, 'SELECT * FROM comments WHERE id = $1', [id]))[0] ?? {}
const eventsOf = async (id: number) =>
  (
    await sql<{ event: string }>(
      app,
      'SELECT event FROM moderation_events WHERE comment_id = $1 ORDER BY id',
      [id],
    )
  ).map(({ event }) => event)

describe('an edit takes nothing but name, address, text and status:', () => {
  const claims = {
    id: 4711,
    createdAt: '2001-01-01T00:00:00.000Z',
    updatedAt: '2001-01-01T00:00:00.000Z',
    editedAt: '2001-01-01T00:00:00.000Z',
    isStaff: true,
    locale: 'en',
    reports: 77,
    externalId: 'mine',
    removedAt: '2001-01-01T00:00:00.000Z',
    deletedAt: '2001-01-01T00:00:00.000Z',
    _status: 'draft',
    thread: 1,
    ancestors: '1,2',
    depth: 2,
    approvedReplies: 77,
    isListed: false,
    authorEmail: 'other@example.org',
    bodyHtml: '<script>alert(1)</script>',
    commenter: 1,
  }

  it.each(Object.entries(claims))('not %s', async (field, value) => {
    const { id } = await makeApproved(app, article)
    const { updated_at: _, ...before } = await stored(id)
    const { status, text } = await patch(id, { [field]: value })
    expect(status, text).toBe(200)
    const { updated_at: updatedAt, ...after } = await stored(id)
    expect(after).toEqual(before)
    expect(new Date(updatedAt as string).getFullYear()).toBeGreaterThan(2020)
    expect(text).not.toMatch(/script|other@example/)
    expect(await eventsOf(id)).toEqual(['submitted', 'approved'])
  })

  it('all of them at once, with a new text', async () => {
    const { id } = await makeApproved(app, article)
    const before = await stored(id)
    expect((await patch(id, { ...claims, body: 'Ein neuer Text' })).status).toBe(200)
    const { body, edited_at: editedAt, updated_at: _, ...after } = await stored(id)
    expect(body).toBe('Ein neuer Text')
    expect(new Date(editedAt as string).getFullYear()).toBeGreaterThan(2020)
    expect(before).toMatchObject(after)
    expect(await wrongCounts(app)).toEqual([])
  })
})

describe('an edit is checked as a comment is:', () => {
  it.each([
    ['body', ''],
    ['body', ' \n\t '],
    ['body', '\u200b\ufeff'],
    ['body', null],
    ['body', 5],
    ['body', {}],
    ['body', 'zu lang'.repeat(800)],
    ['body', 'a\u0000b'],
    ['body', 'a\ud800'],
    ['authorName', ''],
    ['authorName', '\u3000'],
    ['authorName', 'zu lang'.repeat(12)],
    ['authorName', 'A\r\nB'],
    ['authorUrl', 'javascript:alert(1)'],
    ['authorUrl', `https://example.org/${'lang'.repeat(46)}`],
    ['status', 'deleted'],
    ['status', null],
    ['status', ['approved']],
  ])('%s: %j', async (field, value) => {
    const { id } = await makeApproved(app, article)
    const before = await stored(id)
    const { body, status } = await patch(id, { [field]: value })
    expect(status).toBe(400)
    expect(body.errors[0]?.data?.errors?.map(({ path }) => path)).toEqual([field])
    expect(await stored(id)).toEqual(before)
    expect(await eventsOf(id)).toEqual(['submitted', 'approved'])
  })

  it.each(['0', '👩‍👩‍👧 שלום', '<b>fett</b>'])('and kept as it is: %j', async (body) => {
    const { id } = await makeApproved(app, article)
    expect((await patch(id, { body })).body.doc).toMatchObject({ body, status: 'approved' })
    expect((await stored(id)).body).toBe(body)
  })
})

describe('an edit', () => {
  it('that decides as well is one decision, whatever the rules say', async () => {
    const { id } = await makePending(app, article)
    const { body } = await patch(id, { body: 'http://a.example http://b.example', status: 'approved' })
    expect(body.doc).toMatchObject({ status: 'approved' })
    expect(await eventsOf(id)).toEqual(['submitted', 'edited', 'approved'])
    expect(await wrongCounts(app)).toEqual([])
  })

  it('that changes nothing is none', async () => {
    const { id, body, authorName } = await makeApproved(app, article)
    const before = await stored(id)
    expect((await patch(id, { body, authorName, status: 'approved' })).status).toBe(200)
    const { updated_at: _, ...after } = await stored(id)
    expect(before).toMatchObject(after)
    expect(await eventsOf(id)).toEqual(['submitted', 'approved'])
  })

  it('keeps what the rules say of it with its event', async () => {
    const { id } = await makeApproved(app, article)
    await patch(id, { body: 'http://a.example http://b.example' })
    const [event] = await sql<{ checks: { step: string; verdict: string }[] }>(
      app,
      `SELECT checks FROM moderation_events WHERE comment_id = $1 AND event = 'edited'`,
      [id],
    )
    expect(event?.checks).toContainEqual(expect.objectContaining({ step: 'links', verdict: 'hold' }))
  })

  it('of one that waits or was rejected leaves it there', async () => {
    const { id } = await makePending(app, article)
    await patch(id, { body: 'Besser so' })
    expect((await stored(id)).status).toBe('pending')
    await moderate(app, id, 'reject')
    await patch(id, { body: 'Noch besser' })
    expect((await stored(id)).status).toBe('rejected')
  })

  it('meanwhile makes a decision about the older status a 409', async () => {
    const { id } = await makeApproved(app, article)
    await patch(id, { body: 'http://a.example http://b.example' })
    expect((await moderate(app, id, 'spam', { expectedStatus: 'approved' })).status).toBe(409)
    expect((await stored(id)).status).toBe('pending')
  })

  it('of one that was removed is none', async () => {
    const { id } = await makeApproved(app, article)
    await app.as('moderator').delete(`/api/comments/${id}`)
    expect([403, 404]).toContain((await patch(id, { body: 'Wieder da' })).status)
    expect((await app.as('moderator').delete(`/api/comments/${id}`)).status).toBe(404)
    expect((await stored(id)).body).toBe('')
  })

  it('changes what the public reads at once', async () => {
    const other = await makeArticle(app.payload)
    const { id } = await makeApproved(app, other)
    const thread = () => app.as('anonymous').get(`/api/articles/${other}/comments`)
    const etag = (await thread()).headers.get('etag')
    await patch(id, { body: 'Geändert http://a.example' })
    const after = await thread()
    expect(after.headers.get('etag')).not.toBe(etag)
    expect(after.body.docs[0]).toMatchObject({
      body: 'Geändert http://a.example',
      editedAt: expect.any(String),
    })
  })
})
