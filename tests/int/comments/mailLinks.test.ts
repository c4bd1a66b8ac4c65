import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sealToken, type TokenPurpose } from '../../../src/moderation/notices/token.ts'
import { type App, tokenOf } from '../app.ts'
import { type MailServer, startAppWithMail, startMailServer } from './mailServer.ts'
import { makeArticle, makePending, sql } from './world.ts'

let app: App
let server: MailServer
let person: number
const email = 'lea@example.org'
beforeAll(async () => {
  server = await startMailServer()
  app = await startAppWithMail(server)
  await makePending(app, await makeArticle(app.payload), { authorEmail: email })
  const [row] = await sql<{ id: number }>(app, 'SELECT id FROM commenters WHERE email = $1', [email])
  person = row?.id ?? 0
})
afterAll(async () => {
  await app.stop()
  await server.stop()
})
beforeEach(() => sql(app, 'UPDATE commenters SET verified_at = NULL, unsubscribed_at = NULL'))

const state = async () => {
  const [row] = await sql<{ verified_at: Date | null; unsubscribed_at: Date | null }>(
    app,
    'SELECT verified_at, unsubscribed_at FROM commenters WHERE id = $1',
    [person],
  )
  return { confirmed: row?.verified_at != null, unsubscribed: row?.unsubscribed_at != null }
}
const untouched = { confirmed: false, unsubscribed: false }

const linkFor = (purpose: TokenPurpose, content: object = {}, forPurpose = purpose) => {
  const token = sealToken(app.payload.secret, forPurpose, {
    person,
    at: Date.now(),
    language: 'de',
    ...content,
  })
  return `/api/commenters/${purpose}?token=${token}`
}
const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${app.url}${path}`, { redirect: 'manual', ...init })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe.each(['confirm', 'unsubscribe'] as const)('a link to %s', (purpose) => {
  const other = purpose === 'confirm' ? 'unsubscribe' : 'confirm'
  const wrong: Record<string, () => string> = {
    'without a token': () => `/api/commenters/${purpose}`,
    'with an empty token': () => `/api/commenters/${purpose}?token=`,
    'with a changed token': () => linkFor(purpose).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    'that was cut off': () => linkFor(purpose).slice(0, -10),
    'with the token of another purpose': () => linkFor(purpose, {}, other),
    'with an ID for a token': () => `/api/commenters/${purpose}?token=${person}`,
    'with two tokens': () => `${linkFor(purpose)}&token=x`.replace('?token=', '?token=x&token='),
  }

  it.each(Object.keys(wrong))('%s is refused with a page', async (name) => {
    for (const method of ['GET', 'POST']) {
      const { headers, status, text } = await ask(wrong[name]?.() ?? '', {
        method,
        headers: { 'Accept-Language': 'de' },
      })
      expect(status).toBe(400)
      expect(headers.get('Content-Type')).toMatch(/^text\/html/)
      expect(text).toContain('Dieser Link funktioniert nicht')
      expect(text).not.toContain('<form')
    }
    expect(await state()).toEqual(untouched)
  })

  it('shows a page that can do nothing but send its form, and that nobody keeps', async () => {
    const { headers, text } = await ask(linkFor(purpose))
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    )
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('X-Robots-Tag')).toBe('noindex')
    expect(text).not.toContain('<script')
    expect(text).not.toContain(email)
  })

  it('does nothing when it is opened', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) await ask(linkFor(purpose), { method })
    expect(await state()).toEqual(untouched)
  })

  it('speaks the language of the mail', async () => {
    const english = await ask(linkFor(purpose, { language: 'en' }), { headers: { 'Accept-Language': 'de' } })
    expect(english.text).toContain('<html lang="en">')
    const german = await ask(linkFor(purpose), { headers: { 'Accept-Language': 'fr' } })
    expect(german.text).toContain('<html lang="de">')
  })

  it('is of nobody who is gone', async () => {
    const { status, text } = await ask(linkFor(purpose, { person: 2_000_000_000 }), { method: 'POST' })
    expect(status).toBe(purpose === 'confirm' ? 400 : 200)
    expect(text).not.toContain('Ihre Adresse ist bestätigt')
  })

  it('says nothing of the person, whoever is logged in', async () => {
    const token = await tokenOf(app.url, app.users.admin.email)
    const { status } = await ask(linkFor(purpose), {
      method: 'POST',
      headers: { Authorization: `JWT ${token}` },
    })
    expect(status).toBe(200)
    expect(await state()).toEqual({
      confirmed: purpose === 'confirm',
      unsubscribed: purpose === 'unsubscribe',
    })
  })
})

describe('one click (RFC 8058)', () => {
  const form = new FormData()
  form.set('List-Unsubscribe', 'One-Click')
  const bodies: Record<string, RequestInit> = {
    'as a form': {
      body: 'List-Unsubscribe=One-Click',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    },
    'as a multipart form': { body: form },
    'without a body': {},
  }

  it.each(Object.keys(bodies))('unsubscribes %s, without cookies and from anywhere', async (name) => {
    const { headers, ...init } = bodies[name] ?? {}
    const { status } = await ask(linkFor('unsubscribe'), {
      method: 'POST',
      ...init,
      headers: { ...headers, Origin: 'https://mail.example', 'User-Agent': '' },
    })
    expect(status).toBe(200)
    expect(await state()).toEqual({ confirmed: false, unsubscribed: true })
  })
})

describe('time', () => {
  const days = (count: number) => Date.now() - count * 86_400_000

  it('ends a link to confirm after seven days', async () => {
    const { status, text } = await ask(linkFor('confirm', { at: days(7.01) }), { method: 'POST' })
    expect(status).toBe(400)
    expect(text).toContain('Dieser Link ist zu alt')
    expect(await state()).toEqual(untouched)
    expect((await ask(linkFor('confirm', { at: days(6.99) }), { method: 'POST' })).status).toBe(200)
  })

  it('does not end a link to unsubscribe', async () => {
    expect((await ask(linkFor('unsubscribe', { at: days(4_000) }), { method: 'POST' })).status).toBe(200)
    expect((await state()).unsubscribed).toBe(true)
  })
})

it('confirming twice keeps the first time', async () => {
  const link = linkFor('confirm')
  await ask(link, { method: 'POST' })
  await sql(app, "UPDATE commenters SET verified_at = '2020-01-01T00:00:00Z'")
  expect((await ask(link, { method: 'POST' })).status).toBe(200)
  expect(await sql(app, 'SELECT verified_at FROM commenters WHERE id = $1', [person])).toEqual([
    { verified_at: new Date('2020-01-01T00:00:00Z') },
  ])
})
