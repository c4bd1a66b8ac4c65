import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type App, startApp } from '../app.ts'
import { commentData, forgetFloods, makeApproved, makeArticle, sql } from './world.ts'

let app: App
let article: number
beforeAll(async () => {
  app = await startApp(undefined, { trustProxy: 1 })
  article = await makeArticle(app.payload)
})
afterAll(() => app?.stop())
beforeEach(() => forgetFloods(app))

const from = (address: string) => ({ 'X-Forwarded-For': address })
const home = '203.0.113.77'

const post = (data: object = {}, address = home) =>
  app.as('anonymous').post('/api/comments', commentData(article, data), from(address))

const statuses = async (count: number, once: (at: number) => Promise<{ status: number }>) =>
  (await Promise.all(Array.from({ length: count }, (_, at) => once(at)))).map(({ status }) => status).sort()

const repeat = (status: number, times: number) => Array<number>(times).fill(status)

const storedBy = (email: string) =>
  sql(
    app,
    'SELECT e.id FROM moderation_events e JOIN commenters c ON c.id = e.commenter_id WHERE c.email = $1',
    [email],
  )

describe('comments', () => {
  it('of twenty from one network at the same moment five are taken; the others are told how long to wait', async () => {
    expect(await statuses(20, (at) => post({}, `203.0.113.${at}`))).toEqual([
      ...repeat(201, 5),
      ...repeat(429, 15),
    ])

    const { body, headers, status } = await post()
    expect(status).toBe(429)
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(Number(headers.get('Retry-After'))).toBeLessThanOrEqual(300)
    expect(headers.get('Retry-After')).toMatch(/^\d+$/)
    expect(body.errors[0]?.message).toBe('That was a lot at once. Please wait a little and try again.')
  })

  it('of twenty with one e-mail five are taken, from wherever they come and however it is written', async () => {
    const email = `lea-${randomUUID()}@example.org`
    const own = (at: number) => ({ authorEmail: at % 2 ? email.toUpperCase() : email })
    expect(await statuses(20, (at) => post(own(at), `198.51.${at}.7`))).toEqual([
      ...repeat(201, 5),
      ...repeat(429, 15),
    ])
    expect(await storedBy(email)).toHaveLength(5)
  })

  it('from another network are taken', async () => {
    await statuses(8, () => post())
    expect((await post()).status).toBe(429)
    expect((await post({}, '203.0.114.77')).status).toBe(201)
    expect((await post({}, '2001:db8:1::1')).status).toBe(201)
  })

  it('are counted by the /48 of IPv6, and by the /24 where IPv4 is mapped into it', async () => {
    expect(await statuses(8, (at) => post({}, `2001:db8:7:${at}::1`))).toEqual([
      ...repeat(201, 5),
      ...repeat(429, 3),
    ])
    await statuses(5, () => post())
    expect((await post({}, `::ffff:${home}`)).status).toBe(429)
  })

  it('are taken again when the time is over', async () => {
    await statuses(6, () => post())
    expect((await post()).status).toBe(429)
    await sql(app, 'UPDATE comment_limits SET expire = $1', [Date.now()])
    expect((await post()).status).toBe(201)
  })

  it('are counted by GraphQL too, with the seconds in the error', async () => {
    await statuses(5, () => post())
    const mutation = 'mutation ($data: CommentSubmissionInput!) { createComment(data: $data) { id } }'
    const response = await fetch(`${app.url}/api/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...from(home) },
      body: JSON.stringify({ query: mutation, variables: { data: commentData(article) } }),
    })
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { statusCode: number; data: { retryAfter: number } } }[]
    }
    expect(errors[0]?.message).toContain('Please wait')
    expect(errors[0]?.extensions).toMatchObject({ statusCode: 429, data: { retryAfter: expect.any(Number) } })
  })

  it('that are refused for what is in them are not counted', async () => {
    expect(await statuses(8, () => post({ body: '' }))).toEqual(repeat(400, 8))
    expect((await post()).status).toBe(201)
  })

  it('of moderators and admins are not limited', async () => {
    for (const role of ['moderator', 'admin'] as const) {
      const write = () => app.as(role).post('/api/comments', commentData(article), from(home))
      expect(await statuses(8, write)).toEqual(repeat(201, 8))
    }
  })

  it('leave neither address nor e-mail where they are counted', async () => {
    const email = `lea-${randomUUID()}@example.org`
    await post({ authorEmail: email })
    const rows = await sql<{ key: string }>(app, 'SELECT key FROM comment_limits ORDER BY key')
    expect(rows.map(({ key }) => key)).toEqual([
      expect.stringMatching(/^comment:email:[\w-]{43}$/),
      expect.stringMatching(/^comment:network:[\w-]{43}$/),
    ])
  })
})

it('headers that a stranger sends do not change whose comments are counted', async () => {
  const spoofed = (at: number) => ({
    ...from(`198.51.100.${at}, 192.0.2.${at}, ${home}`),
    'X-Real-IP': `192.0.2.${at}`,
    Forwarded: `for=192.0.2.${at}`,
    'CF-Connecting-IP': `192.0.2.${at}`,
  })
  const write = (at: number) => app.as('anonymous').post('/api/comments', commentData(article), spoofed(at))
  expect(await statuses(8, write)).toEqual([...repeat(201, 5), ...repeat(429, 3)])
})

it('reports of one network are limited to twenty, apart from comments', async () => {
  const { id } = await makeApproved(app, article)
  await forgetFloods(app)
  const report = () => app.as('anonymous').post(`/api/comments/${id}/report`, {}, from(home))
  expect(await statuses(25, report)).toEqual([...repeat(202, 20), ...repeat(429, 5)])
  const { headers, status } = await report()
  expect([status, Number(headers.get('Retry-After')) > 0]).toEqual([429, true])
  expect((await post()).status).toBe(201)
})

it('while the table of the limits is away, comments are taken and limited all the same; the log says so once', async () => {
  const log = vi.spyOn(app.payload.logger, 'error').mockImplementation(() => {})
  const network = '192.0.2.1'
  await sql(app, 'ALTER TABLE comment_limits RENAME TO comment_limits_away')
  try {
    expect(await statuses(8, () => post({}, network))).toEqual([...repeat(201, 5), ...repeat(429, 3)])
  } finally {
    await sql(app, 'ALTER TABLE comment_limits_away RENAME TO comment_limits')
  }
  expect(log.mock.calls.map(([entry]) => (entry as { msg: string }).msg)).toEqual([
    'The store of the flood limit "comment" fails; counting in memory',
  ])
  log.mockRestore()
  expect((await post({}, network)).status).toBe(201)
})
