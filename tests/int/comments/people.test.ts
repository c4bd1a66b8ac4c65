import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonExport } from '../../../src/moderation/people.ts'
import { type Actor, type App, actors, startApp } from '../app.ts'
import { wrongCounts } from './recount.ts'
import { commentData, makeApproved, makeArticle, makePending, moderate, send, sql } from './world.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.stop())

const moderator = () => app.as('moderator')
const newEmail = () => `p-${randomUUID()}@example.org`
const erase = (email: unknown) => moderator().post<{ erased: number }>('/api/commenters/erase', { email })
const exported = (email: unknown) => moderator().post<PersonExport>('/api/commenters/export', { email })

/** Every row of every table that contains a text, as JSON. */
const rowsWith = async (text: string): Promise<string[]> => {
  const tables = await sql<{ name: string }>(
    app,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await sql<{ row: string }>(
      app,
      `SELECT row_to_json(t)::text AS row FROM "${name}" t WHERE row_to_json(t)::text ILIKE '%' || $1 || '%'`,
      [text],
    )
    found.push(...rows.map(({ row }) => `${name}: ${row}`))
  }
  return found
}

describe('who may ask', () => {
  it.each(actors)('%s', async (actor: Actor) => {
    const may = actor === 'moderator' || actor === 'admin'
    const email = newEmail()
    await makePending(app, await makeArticle(app.payload), { authorEmail: email })
    const asked = await app.as(actor).post('/api/commenters/export', { email })
    expect(asked.status).toBe(may ? 200 : 403)
    expect(asked.text.includes('Ein Gedanke')).toBe(may)
    expect((await app.as(actor).post('/api/commenters/erase', { email })).status).toBe(may ? 200 : 403)
    expect((await rowsWith(email)).length > 0).toBe(!may)
  })
})

it('whoever wrote last is first in the list', async () => {
  const article = await makeArticle(app.payload)
  const [one, other] = [newEmail(), newEmail()]
  for (const authorEmail of [one, other, one]) await makePending(app, article, { authorEmail })
  const { body } = await moderator().get('/api/commenters?limit=2')
  expect(body.docs.map(({ email }) => email)).toEqual([one, other])
})

describe('an export', () => {
  it('holds all that is known about a person, and nothing of others', async () => {
    const article = await makeArticle(app.payload)
    const email = newEmail()
    const first = await makeApproved(app, article, { authorEmail: email.toUpperCase(), authorName: 'Ada' })
    const second = await makePending(app, article, { authorEmail: email, authorName: 'Ada B.' })
    await moderate(app, second.id, 'reject', { note: 'zu laut' })
    await makeApproved(app, article, { parent: first.id, body: 'Antwort von jemand anderem' })
    await app.as('anonymous').post(`/api/comments/${first.id}/report`, { reason: 'Meldegrund' })

    const { body, headers, text } = await exported(` ${email} `)
    expect(body.email).toBe(email)
    expect(body.person).toMatchObject({ email, names: ['Ada', 'Ada B.'], approvedCount: 1, rejectedCount: 1 })
    expect(body.comments.map(({ id, status }) => [id, status])).toEqual([
      [first.id, 'approved'],
      [second.id, 'rejected'],
    ])
    expect(body.comments[1]?.events.map(({ event, note }) => [event, note])).toEqual([
      ['submitted', null],
      ['rejected', 'zu laut'],
    ])
    expect(body.comments[0]?.events[0]).toMatchObject({ userAgent: 'node', ipHash: expect.any(String) })
    expect(text).not.toMatch(/Antwort von jemand|Meldegrund/)
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('of somebody unknown is empty', async () => {
    const email = newEmail()
    expect((await exported(email)).body).toEqual({ email, person: null, comments: [] })
    expect((await erase(email)).body).toEqual({ erased: 0 })
  })

  it.each([undefined, null, '', 'nobody', 5, {}, ['a@example.org'], 'a@example.org\r\nBcc: b@example.org'])(
    'and an erasure of %j are refused',
    async (email) => {
      for (const answer of [await exported(email), await erase(email)])
        expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('"path":"email"')])
    },
  )
})

describe('an erasure', () => {
  it('leaves nothing of the person in any table, and the texts and the thread as they were', async () => {
    const article = await makeArticle(app.payload)
    const email = newEmail()
    const name = `Name${randomUUID().slice(0, 8)}`
    const theirs = { authorEmail: email, authorName: name, authorUrl: `https://${name}.example` }
    const first = await makeApproved(app, article, { ...theirs, body: 'Das bleibt stehen.' })
    const reply = await makeApproved(app, article, { ...theirs, parent: first.id })
    const waiting = await makePending(app, article, theirs)
    const removed = await makeApproved(app, article, theirs)
    await moderator().delete(`/api/comments/${removed.id}`)
    const other = await makeApproved(app, article, { parent: reply.id, authorName: 'Jemand anderes' })
    const [before] = await sql(app, 'SELECT comment_count, thread_count FROM articles WHERE id = $1', [
      article,
    ])
    expect(await rowsWith(name)).not.toEqual([])

    expect((await erase(email)).body).toEqual({ erased: 4 })
    expect(await rowsWith(email)).toEqual([])
    expect(await rowsWith(name)).toEqual([])
    const ids = [first.id, reply.id, waiting.id, removed.id]
    expect(
      await sql(
        app,
        `SELECT commenter_id, ip_hash, user_agent, text_hash FROM moderation_events WHERE comment_id = ANY($1)
         AND NOT (commenter_id IS NULL AND ip_hash IS NULL AND user_agent IS NULL AND text_hash IS NULL)`,
        [ids],
      ),
    ).toEqual([])
    expect(
      await sql(
        app,
        `SELECT count(*)::int FROM moderation_events WHERE comment_id = ANY($1) AND event = 'erased'`,
        [ids],
      ),
    ).toEqual([{ count: 4 }])

    const thread = await app.as('anonymous').get(`/api/articles/${article}/comments`)
    expect(thread.body.docs).toMatchObject([
      {
        authorName: 'Anonymous',
        authorUrl: null,
        body: 'Das bleibt stehen.',
        replies: [
          {
            id: reply.id,
            authorName: 'Anonymous',
            replies: [{ id: other.id, authorName: 'Jemand anderes' }],
          },
        ],
      },
    ])
    expect(
      await sql(app, 'SELECT comment_count, thread_count FROM articles WHERE id = $1', [article]),
    ).toEqual([before])
    expect(await wrongCounts(app)).toEqual([])
    expect((await exported(email)).body.person).toBeNull()
  })

  it('makes the person somebody new, who may say the same again', async () => {
    const article = await makeArticle(app.payload)
    const data = commentData(article)
    expect((await send(app, data)).status).toBe(201)
    expect((await send(app, data)).status).toBe(409)
    await erase(data.authorEmail)
    expect((await send(app, data)).status).toBe(201)
    expect((await exported(data.authorEmail)).body.comments).toHaveLength(1)
  })

  it('asked for twice at once, while the person writes, ends well', async () => {
    const article = await makeArticle(app.payload)
    const authorEmail = newEmail()
    for (let each = 0; each < 3; each++) await makePending(app, article, { authorEmail })
    const answers = await Promise.all([
      erase(authorEmail),
      app.as('anonymous').post('/api/comments', commentData(article, { authorEmail })),
      erase(authorEmail),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 201, 200])
    await erase(authorEmail)
    expect(await rowsWith(authorEmail)).toEqual([])
    expect(await wrongCounts(app)).toEqual([])
  })
})
