import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Check } from '../../../src/moderation/screening/types.ts'
import { type App, startApp } from '../app.ts'
import { commentData, makeApproved, makeArticle, makePending, send, sql } from './world.ts'

interface Event {
  event: string
  checks: Check[] | null
  comment: number
}

let app: App
let article: number
beforeAll(async () => {
  app = await startApp()
  article = await makeArticle(app.payload)
})
afterAll(() => app?.stop())

/** The events of a comment, oldest first, as moderators read them. */
const eventsOf = async (id: number): Promise<Event[]> => {
  const path = `/api/moderation-events?where[comment][equals]=${id}&sort=id&depth=0`
  const { body } = await app.as('moderator').get<{ docs: Event[] }>(path)
  return body.docs
}

const statusOf = async (id: number) => {
  const { body } = await app.as('moderator').get(`/api/comments/${id}`)
  return body.status
}

/** Sends a comment; what the sender is told, and what becomes of it. */
const screened = async (data: object = {}) => {
  const { body, status } = await send(app, commentData(article, data))
  const { id } = body.doc
  const [submitted] = await eventsOf(id)
  const objections = (submitted?.checks ?? []).filter(({ verdict }) => verdict !== 'pass')
  return {
    told: [status, body.doc.status],
    stored: await statusOf(id),
    objections,
    id,
    text: JSON.stringify(body),
  }
}

describe('a new comment', () => {
  it('that nothing is to be said against waits, and each step has said so', async () => {
    const { id, objections, stored, told } = await screened()
    expect([told, stored, objections]).toEqual([[201, 'pending'], 'pending', []])
    const [{ checks } = { checks: null }] = await eventsOf(id)
    expect(checks).toEqual(
      ['honeypot', 'ban', 'staffEmail', 'links'].map((step) => ({ step, verdict: 'pass' })),
    )
  })

  it('with the honeypot filled looks to its sender as any other one, and is spam', async () => {
    const { id, objections, stored, text, told } = await screened({ website: 'https://spam.example' })
    expect([told, stored]).toEqual([[201, 'pending'], 'spam'])
    expect(objections).toEqual([{ step: 'honeypot', verdict: 'spam', reason: 'honeypot' }])
    expect(text).not.toMatch(/spam|honeypot|website/)
    expect((await eventsOf(id)).map(({ event }) => event)).toEqual(['submitted', 'spam'])
    expect((await app.as('anonymous').get(`/api/comments/${id}`)).status).toBe(404)
  })

  it('with anything in the honeypot is spam, and never an error', async () => {
    for (const website of [1, true, {}, { toString: 'x', valueOf: 'x' }, [], '\0'])
      expect((await screened({ website })).stored).toBe('spam')
    for (const website of ['', null]) expect((await screened({ website })).stored).toBe('pending')
  })

  it('of a banned person looks to its sender as any other one, and is rejected', async () => {
    const authorEmail = `lea-${randomUUID()}@example.org`
    await screened({ authorEmail })
    const [person] = await sql<{ id: number }>(app, 'SELECT id FROM commenters WHERE email = $1', [
      authorEmail,
    ])
    await app.as('admin').patch(`/api/commenters/${person?.id}`, { bannedAt: new Date().toISOString() })
    const { objections, stored, told } = await screened({ authorEmail })
    expect([told, stored]).toEqual([[201, 'pending'], 'rejected'])
    expect(objections).toEqual([{ step: 'ban', verdict: 'reject', reason: 'banned' }])
  })

  it('with as many links as the limit is held, with one fewer it is not; the URL of the author does not count', async () => {
    const authorUrl = 'https://lea.example'
    const one = await screened({ authorUrl, body: `Siehe https://x.example/${randomUUID()}` })
    expect([one.stored, one.objections]).toEqual(['pending', []])
    const two = await screened({
      authorUrl,
      body: `Siehe https://x.example und www.y.example ${randomUUID()}`,
    })
    expect(two.stored).toBe('pending')
    expect(two.objections).toEqual([
      { step: 'links', verdict: 'hold', reason: 'links', values: { count: 2, limit: 2 } },
    ])
  })

  it("of an anonymous with a staff member's e-mail is held", async () => {
    const { objections, stored } = await screened({ authorEmail: app.users.editor.email.toUpperCase() })
    expect(stored).toBe('pending')
    expect(objections).toEqual([{ step: 'staffEmail', verdict: 'hold', reason: 'staffEmail' }])
  })

  it('of a moderator goes out without any step', async () => {
    const data = commentData(article, {
      body: `https://x.example https://y.example ${randomUUID()}`,
      website: 'x',
    })
    const { body } = await app.as('moderator').post('/api/comments', data)
    expect(body.doc.status).toBe('approved')
    expect((await eventsOf(body.doc.id))[0]?.checks).toBeFalsy()
  })

  it('gives nobody but moderators and admins what the steps said', async () => {
    const { id } = await makePending(app, article)
    for (const actor of ['anonymous', 'editor', 'automation'] as const) {
      const { status } = await app.as(actor).get(`/api/moderation-events?where[comment][equals]=${id}`)
      expect([401, 403, 404]).toContain(status)
    }
  })
})

describe('an edit', () => {
  it('runs the rules about what is written again, and not those about who sent it', async () => {
    const { id } = await makeApproved(app, article)
    const body = `https://x.example https://y.example ${randomUUID()}`
    await app.as('moderator').patch(`/api/comments/${id}`, { body })
    expect(await statusOf(id)).toBe('pending')
    const edited = (await eventsOf(id)).find(({ event }) => event === 'edited')
    expect(edited?.checks?.map(({ step, verdict }) => [step, verdict])).toEqual([
      ['honeypot', 'pass'],
      ['ban', 'pass'],
      ['staffEmail', 'pass'],
      ['links', 'hold'],
    ])
  })

  it('that nothing is to be said against leaves a comment where it is', async () => {
    const { id } = await makeApproved(app, article)
    await app.as('moderator').patch(`/api/comments/${id}`, { body: `Ohne Links ${randomUUID()}` })
    expect(await statusOf(id)).toBe('approved')
  })
})

it('where proof of work is off there is no challenge, and what is sent for one is not looked at', async () => {
  expect((await app.as('anonymous').get('/api/comments/challenge')).status).toBe(404)
  expect((await screened({ altcha: 'whatever' })).objections).toEqual([])
})
