import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QueueChanges, QueuePage, QueueRow } from '../../../src/moderation/queue/types.ts'
import { type Actor, type App, startApp } from '../app.ts'
import { makeApproved, makeArticle, makePending, moderate, sql } from './world.ts'

let app: App
let article: number
beforeAll(async () => {
  app = await startApp()
  article = await makeArticle(app.payload)
  app.payload.logger.level = 'silent'
})
afterAll(() => app?.stop())

const queue = <T = QueuePage>(parameters: object, actor: Actor = 'moderator') =>
  app.as(actor).get<T>(`/api/comments/queue?${new URLSearchParams(Object.entries(parameters))}`)

const page = async (parameters: Record<string, string | number>, actor?: Actor): Promise<QueuePage> => {
  const { body, status, text } = await queue(parameters, actor)
  expect(status, text).toBe(200)
  return body
}
const changesSince = async (parameters: { since: string; article: number }, actor?: Actor) =>
  (await queue<QueueChanges>(parameters, actor)).body

const ids = ({ rows }: QueuePage) => rows.map(({ id }) => id)

/** An article of its own with so many waiting comments, all of the same second. */
const makeWaiting = async (count: number) => {
  const own = await makeArticle(app.payload)
  const made: number[] = []
  for (let index = 0; index < count; index++) made.push((await makePending(app, own)).id)
  await sql(app, `UPDATE comments SET created_at = '2026-01-02T03:04:05.678Z' WHERE article_id = $1`, [own])
  return { article: own, made }
}

describe('who may read the queue', () => {
  it.each([
    ['anonymous', 403],
    ['automation', 403],
    ['moderator', 200],
    ['editor', 200],
    ['admin', 200],
  ] as const)('%s: %s', async (actor, expected) => {
    expect((await queue({}, actor)).status).toBe(expected)
    expect((await queue({ since: new Date().toISOString() }, actor)).status).toBe(expected)
  })

  it('tells editors nothing of the people behind', async () => {
    const email = `ada-${randomUUID()}@example.org`
    const comment = await makePending(app, article, { authorEmail: email })
    const [person] = await sql<{ id: number }>(app, 'SELECT id FROM commenters WHERE email = $1', [email])
    const since = new Date().toISOString()
    await moderate(app, comment.id, 'reject', { note: 'Ein vertrauliches Wort' })
    const read = await queue({ article, status: 'rejected' }, 'editor')
    expect(read.body.rows.find(({ id }) => id === comment.id)).toMatchObject({ background: null })
    const changes = await queue({ article, since }, 'editor')
    expect(changes.text).toContain(`"id":${comment.id}`)
    for (const { text } of [read, changes]) {
      expect(text).not.toContain(email)
      expect(text).not.toContain('vertraulich')
      expect(text).not.toContain(`"by":{`)
    }
    expect((await queue({ person: person?.id ?? 0 }, 'editor')).status).toBe(403)
    expect((await queue({ word: email, in: 'person' }, 'editor')).status).toBe(403)
    // Nor by asking where it is.
    expect(ids(await page({ word: email }, 'editor'))).toEqual([])
  })
})

describe('pages', () => {
  it('hold each comment once, also of one moment, and also while others decide', async () => {
    const { article: own, made } = await makeWaiting(7)
    const first = await page({ article: own, limit: 3 })
    expect(ids(first)).toEqual(made.slice(0, 3))
    expect(first.counts).toEqual({ pending: 7, approved: 0, rejected: 0, spam: 0 })
    await moderate(app, made.slice(0, 2), 'approve')
    const second = await page({ article: own, limit: 3, after: first.next ?? '' })
    expect(ids(second)).toEqual(made.slice(3, 6))
    expect(second.counts).toBeUndefined()
    const third = await page({ article: own, limit: 3, after: second.next ?? '' })
    expect([ids(third), third.next]).toEqual([made.slice(6), null])

    const newest = await page({ article: own, limit: 3, sort: 'newest' })
    expect(ids(newest)).toEqual(made.slice(4).reverse())
    expect(ids(await page({ article: own, limit: 3, sort: 'newest', after: newest.next ?? '' }))).toEqual(
      made.slice(2, 4).reverse(),
    )
    expect(ids(await page({ article: own, status: 'approved' }))).toEqual(made.slice(0, 2).reverse())
    expect(ids(await page({ article: own, status: 'all', sort: 'oldest' }))).toEqual(made)
  })

  it('take as many queries for many as for few', async () => {
    const { article: own } = await makeWaiting(8)
    const { pool } = app.payload.db as unknown as { pool: { query: (...args: unknown[]) => unknown } }
    const { query } = pool
    const queriesOf = async (limit: number) => {
      let count = 0
      pool.query = (...args) => {
        count += 1
        return query.apply(pool, args)
      }
      await page({ article: own, limit })
      pool.query = query
      return count
    }
    const few = await queriesOf(1)
    expect(few).toBeGreaterThan(0)
    expect(await queriesOf(8)).toBe(few)
  })
})

describe('filters', () => {
  it('find by article, person and word', async () => {
    const word = `Zebra${randomUUID().slice(0, 8)}`
    const email = `zoe-${randomUUID()}@example.org`
    const own = await makeArticle(app.payload, { title: `Über ${word} und anderes` })
    const inText = await makePending(app, article, { body: `Ein ${word} im Text` })
    const inName = await makePending(app, article, { authorName: `Frau ${word}` })
    const inTitle = await makePending(app, own)
    const byZoe = await makePending(app, article, { authorEmail: email })
    const [person] = await sql<{ id: number }>(app, 'SELECT id FROM commenters WHERE email = $1', [email])

    expect(ids(await page({ word }))).toEqual([inText.id, inName.id])
    expect(ids(await page({ word, in: 'article' }))).toEqual([inTitle.id])
    expect(ids(await page({ word: email.slice(0, 12), in: 'person' }))).toEqual([byZoe.id])
    const ofZoe = await page({ person: person?.id ?? 0, article })
    expect(ids(ofZoe)).toEqual([byZoe.id])
    expect(ofZoe.names).toMatchObject({ person: email, article: expect.stringContaining('Artikel') })
    expect(ofZoe.counts).toEqual({ pending: 1, approved: 0, rejected: 0, spam: 0 })
    expect(await page({ word: randomUUID() })).toMatchObject({ rows: [], next: null })
    for (const wild of ['%', '_', '\\', `'`]) await page({ word: wild })
  })

  it.each([
    { status: 'deleted' },
    { status: "pending' OR 1=1" },
    { sort: 'random' },
    { in: 'email' },
    { limit: 0 },
    { limit: 101 },
    { limit: '1e1' },
    { article: 'one' },
    { article: -1 },
    { article: 99999999999 },
    { person: '1 OR 1=1' },
    { after: 'x' },
    { after: '2026-01-01_' },
    { after: '2026-02-31T00:00:00.000Z_1' },
    { after: `2026-01-01T00:00:00.000Z_${'9'.repeat(30)}` },
    { since: 'yesterday' },
    { since: '0001-01-01' },
    { word: 'x'.repeat(101) },
    { word: 'a\0b' },
  ])('%j is refused with 400', async (parameters) => {
    const { body, status, text } = await queue<{ errors: unknown[] }>(parameters)
    expect([status, body.errors.length], text).toEqual([400, 1])
  })
})

describe('a row', () => {
  const rowOf = async (id: number, status: string, actor?: Actor): Promise<QueueRow | undefined> =>
    (await page({ article, status, sort: 'newest' }, actor)).rows.find((row) => row.id === id)

  it('says what one needs to decide', async () => {
    const email = `mia-${randomUUID()}@example.org`
    const parent = await makeApproved(app, article, { authorEmail: email, body: 'Die Frage' })
    const reply = await makePending(app, article, {
      parent: parent.id,
      authorEmail: email,
      authorName: 'Mia',
      body: 'Links: https://a.example https://b.example https://c.example',
    })
    expect(await rowOf(reply.id, 'pending')).toMatchObject({
      authorName: 'Mia',
      article: { id: article, title: expect.any(String), url: expect.stringMatching(/\/de\/articles\//) },
      parent: { id: parent.id, body: 'Die Frage', status: 'approved' },
      background: {
        person: { email, approvedCount: 1, rejectedCount: 0, isBanned: false, isVerified: false },
        checks: expect.arrayContaining([expect.objectContaining({ step: 'links', verdict: 'hold' })]),
        decision: null,
        complaints: [],
      },
    })

    await moderate(app, reply.id, 'spam', { note: 'Werbung' })
    const decision = { event: 'spam', note: 'Werbung' }
    const by = { id: app.users.moderator.id, name: app.users.moderator.email }
    expect((await rowOf(reply.id, 'spam'))?.background?.decision).toMatchObject({ ...decision, by })
    // Moderators read no other users (contract §1).
    await app.as('admin').post('/api/comments/moderate', { ids: [reply.id], action: 'reject' })
    const { id } = app.users.admin
    expect((await rowOf(reply.id, 'rejected'))?.background?.decision?.by).toEqual({ id })
  })

  it('tells what readers minded', async () => {
    const comment = await makeApproved(app, article)
    await app.as('anonymous').post(`/api/comments/${comment.id}/report`, { reason: 'Beleidigend' })
    const row = await rowOf(comment.id, 'approved')
    expect(row?.reports).toBe(1)
    expect(row?.background?.complaints).toEqual(['Beleidigend'])
  })
})

it('tells what has changed since, and who did it', async () => {
  const { article: own, made } = await makeWaiting(3)
  const [approved = 0, removed = 0] = made
  // As if all of it was a while ago.
  await sql(app, `UPDATE comments SET updated_at = '2026-01-02T03:04:05Z' WHERE article_id = $1`, [own])
  const { now: since } = await page({ article: own })
  expect(
    (await changesSince({ article: own, since })).changes.filter(({ id }) => made.includes(id as number)),
  ).toEqual([])

  await moderate(app, approved, 'approve')
  await app.as('admin').delete(`/api/comments/${removed}`)
  const added = await makePending(app, own)
  const { changes, counts, isCut } = await changesSince({ article: own, since })
  const by = { id: app.users.moderator.id, name: app.users.moderator.email }
  const told = changes.filter(({ id }) => [...made, added.id].includes(id as number))
  expect(told).toHaveLength(3)
  expect(told).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: approved, status: 'approved', by }),
      expect.objectContaining({ id: removed, status: null, by: { id: app.users.admin.id } }),
      expect.objectContaining({ id: added.id, status: 'pending' }),
    ]),
  )
  expect([counts, isCut]).toEqual([{ pending: 2, approved: 1, rejected: 0, spam: 0 }, false])
})
