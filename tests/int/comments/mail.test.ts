import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../app.ts'
import {
  forgetMails,
  linkIn,
  linksIn,
  type MailServer,
  mailsTo,
  runDue,
  runNotices,
  startAppWithMail,
  startMailServer,
} from './mailServer.ts'
import { makeApproved, makeArticle, makePending, moderate, sql } from './world.ts'

let app: App
let server: MailServer
let article: number
beforeAll(async () => {
  server = await startMailServer()
  app = await startAppWithMail(server)
  article = await makeArticle(app.payload, { title: 'Kabel im Test' })
})
afterAll(async () => {
  await app.stop()
  await server.stop()
})
beforeEach(() => forgetMails(app, server))

const post = (path: string, body?: string) =>
  fetch(`${app.url}${path}`, {
    method: 'POST',
    body,
    headers: body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' },
  })

/** Somebody who has an approved comment, wants notices and has confirmed the address. */
const makeSubscriber = async (data: object = {}) => {
  const email = `lea-${randomUUID()}@example.org`
  const { id } = await makeApproved(app, article, { authorEmail: email, notify: true, ...data })
  await runNotices(app)
  const { status } = await post(linkIn(mailsTo(server, email)[0], '/confirm?'))
  if (status !== 200) throw new Error('The address was not confirmed.')
  await forgetMails(app, server)
  return { email, comment: id }
}

const comments = [{ body: 'Der erste Gedanke' }, { body: 'Der zweite Gedanke' }, { body: 'Der dritte' }]

describe('moderators', () => {
  it('get one mail for several new comments', async () => {
    for (const data of comments) await makePending(app, article, data)
    await runNotices(app)
    expect(server.received.map(({ to }) => to).sort()).toEqual([
      ['admin@example.com'],
      ['moderator@example.com'],
    ])
    const [received] = mailsTo(server, 'moderator@example.com')
    expect(received?.mail.subject).toBe('3 neue Kommentare warten auf Sie')
    for (const { body } of comments) {
      expect(received?.mail.text).toContain(`> ${body}`)
      expect(received?.mail.html).toContain(body)
    }
    expect(received?.mail.text).toContain('Lea Leserin zu „Kabel im Test“')
    expect(received && linksIn(received)).toEqual(['/admin/moderation'])
    expect(received?.headers).toContain('Auto-Submitted: auto-generated')
    expect(received?.mail.from?.value).toEqual([{ name: 'Prüfstand', address: 'noreply@news.example' }])
  })

  it('get it after a while, so that more can come in', async () => {
    await makePending(app, article)
    await runDue(app)
    expect(server.received).toEqual([])
    const jobs = await sql<{ wait_until: Date }>(app, 'SELECT wait_until FROM payload_jobs')
    expect(jobs).toHaveLength(1)
    expect(jobs[0]?.wait_until.getTime()).toBeGreaterThan(Date.now())
  })

  it('are told once of each comment', async () => {
    await makePending(app, article, { body: 'Schon gemeldet' })
    await runNotices(app)
    await forgetMails(app, server)
    await makePending(app, article, { body: 'Noch nicht gemeldet' })
    await runNotices(app)
    const [received] = mailsTo(server, 'admin@example.com')
    expect(received?.mail.subject).toBe('Ein neuer Kommentar wartet auf Sie')
    expect(received?.mail.text).not.toContain('Schon gemeldet')
    expect(received?.mail.text).toMatch(/Insgesamt warten \d+ Kommentare\./)
  })

  it('are not told of what has been decided meanwhile', async () => {
    const first = await makePending(app, article, { body: 'Schnell entschieden' })
    await makePending(app, article, { body: 'Noch offen' })
    await moderate(app, first.id, 'reject')
    await runNotices(app)
    const [received] = mailsTo(server, 'moderator@example.com')
    expect(received?.mail.text).toContain('Noch offen')
    expect(received?.mail.text).not.toContain('Schnell entschieden')
  })

  it('get nothing where nothing waits', async () => {
    const { id } = await makePending(app, article)
    await moderate(app, id, 'spam')
    await runNotices(app)
    expect(server.received).toEqual([])
  })

  it('see the beginning of a long text', async () => {
    await makePending(app, article, { body: `Anfang ${'lang '.repeat(900)}Ende` })
    await runNotices(app)
    const text = mailsTo(server, 'moderator@example.com')[0]?.mail.text
    expect(text).toContain('> Anfang lang')
    expect(text).not.toContain('Ende')
  })
})

describe('authors', () => {
  it('hear nothing before their comment is approved', async () => {
    await makePending(app, article, { authorEmail: 'geduldig@example.org', notify: true })
    await runNotices(app)
    expect(server.received).not.toEqual([])
    expect(mailsTo(server, 'geduldig@example.org')).toEqual([])
  })

  it('are asked to confirm their address once it is', async () => {
    const { id } = await makePending(app, article, {
      authorEmail: 'neu@example.org',
      authorName: 'Gewinnen Sie jetzt',
      body: 'Kaufen Sie hier',
      notify: true,
    })
    await moderate(app, id, 'approve')
    await runNotices(app)
    const mails = mailsTo(server, 'neu@example.org')
    expect(mails).toHaveLength(1)
    expect(mails[0]?.mail.subject).toBe('Bitte bestätigen Sie Ihre E-Mail-Adresse')
    // Whoever enters somebody else's address is not to choose what that person reads.
    expect(mails[0]?.raw).not.toMatch(/Gewinnen|Kaufen/)
    expect(mails[0] && linksIn(mails[0])).toEqual([
      expect.stringMatching(/^\/api\/commenters\/confirm\?token=[\w-]+$/),
      expect.stringMatching(new RegExp(`^/de/articles/[^#]+#comment-${id}$`)),
    ])
    expect(mails[0]?.headers).toContain('Auto-Submitted: auto-generated')
  })

  it('are not asked again while the link works', async () => {
    const authorEmail = 'oft@example.org'
    const { id } = await makeApproved(app, article, { authorEmail, notify: true })
    await makeApproved(app, article, { authorEmail, notify: true })
    await runNotices(app)
    await moderate(app, id, 'reject')
    await moderate(app, id, 'approve')
    await runNotices(app)
    expect(mailsTo(server, authorEmail)).toHaveLength(1)
    await sql(
      app,
      "UPDATE commenters SET confirmation_sent_at = now() - interval '8 days' WHERE email = $1",
      [authorEmail],
    )
    await makeApproved(app, article, { authorEmail, notify: true })
    await runNotices(app)
    expect(mailsTo(server, authorEmail)).toHaveLength(2)
  })

  it('are asked when a comment that was taken back before anything was sent is approved again', async () => {
    const authorEmail = 'hinundher@example.org'
    const { id } = await makeApproved(app, article, { authorEmail, notify: true })
    await sql(app, "UPDATE payload_jobs SET wait_until = now() - interval '1 minute'")
    await app.payload.jobs.run({ allQueues: true })
    await moderate(app, id, 'restore')
    await runNotices(app)
    expect(mailsTo(server, authorEmail)).toEqual([])
    await moderate(app, id, 'approve')
    await runNotices(app)
    expect(mailsTo(server, authorEmail)).toHaveLength(1)
  })

  it('are asked nothing when they do not want notices', async () => {
    await makeApproved(app, article, { authorEmail: 'ohne@example.org' })
    await runNotices(app)
    expect(mailsTo(server, 'ohne@example.org')).toEqual([])
  })

  it('confirm with the button, not by opening the link', async () => {
    const authorEmail = 'knopf@example.org'
    await makeApproved(app, article, { authorEmail, notify: true })
    await runNotices(app)
    const link = linkIn(mailsTo(server, authorEmail)[0], '/confirm?')
    const isConfirmed = async () =>
      (
        await sql<{ verified_at: Date | null }>(app, 'SELECT verified_at FROM commenters WHERE email = $1', [
          authorEmail,
        ])
      )[0]?.verified_at != null

    const page = await fetch(`${app.url}${link}`)
    expect(page.status).toBe(200)
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(await page.text()).toContain('<form method="post"><button>Bestätigen</button></form>')
    await fetch(`${app.url}${link}`, { method: 'HEAD' })
    expect(await isConfirmed()).toBe(false)

    const done = await post(link)
    expect(done.status).toBe(200)
    expect(await done.text()).toContain('Ihre Adresse ist bestätigt')
    expect(await isConfirmed()).toBe(true)
    expect((await post(link)).status).toBe(200)
  })
})

describe('a reply', () => {
  it('is noticed after the address is confirmed, in the language of the comment', async () => {
    const { comment, email } = await makeSubscriber({ locale: 'en' })
    const { id } = await makeApproved(app, article, {
      parent: comment,
      authorName: 'Rolf Replik',
      body: 'Das sehe ich anders.',
    })
    await runNotices(app)
    const [received, ...more] = mailsTo(server, email)
    expect(more).toEqual([])
    expect(received?.mail.subject).toBe('A reply on “Kabel im Test”')
    expect(received?.mail.text).toContain('Rolf Replik has replied below your comment')
    expect(received?.mail.text).toContain('> Das sehe ich anders.')
    // The article exists in German alone.
    expect(linkIn(received, `#comment-${id}`)).toMatch(/^\/de\/articles\//)
  })

  it('is not noticed before', async () => {
    const authorEmail = 'unbestaetigt@example.org'
    const { id } = await makeApproved(app, article, { authorEmail, notify: true })
    await makeApproved(app, article, { parent: id })
    await runNotices(app)
    expect(mailsTo(server, authorEmail).map(({ mail }) => mail.subject)).toEqual([
      'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    ])
  })

  it('is not noticed while it waits, nor when it is rejected', async () => {
    const { comment, email } = await makeSubscriber()
    const { id } = await makePending(app, article, { parent: comment })
    await runNotices(app)
    await moderate(app, id, 'reject')
    await runNotices(app)
    expect(mailsTo(server, email)).toEqual([])
  })

  it('is noticed once, also when it is taken back and approved again', async () => {
    const { comment, email } = await makeSubscriber()
    const { id } = await makeApproved(app, article, { parent: comment })
    await runNotices(app)
    await moderate(app, id, 'restore')
    await moderate(app, id, 'approve')
    await runNotices(app)
    expect(mailsTo(server, email)).toHaveLength(1)
  })

  it('is noticed when it was taken back before anything was sent, and approved then', async () => {
    const { comment, email } = await makeSubscriber()
    const { id } = await makeApproved(app, article, { parent: comment })
    await moderate(app, id, 'restore')
    await runNotices(app)
    expect(mailsTo(server, email)).toEqual([])
    await moderate(app, id, 'approve')
    await runNotices(app)
    expect(mailsTo(server, email)).toHaveLength(1)
  })

  it('is noticed by everybody above it who asked, and by nobody twice', async () => {
    const top = await makeSubscriber()
    const { id: second } = await makeApproved(app, article, {
      parent: top.comment,
      authorEmail: top.email,
      notify: true,
    })
    await runNotices(app)
    expect(mailsTo(server, top.email)).toEqual([])
    const silent = 'still@example.org'
    await makeApproved(app, article, { parent: second, authorEmail: silent })
    await runNotices(app)
    expect(mailsTo(server, top.email)).toHaveLength(1)
    expect(mailsTo(server, silent)).toEqual([])
  })

  it('is not noticed by whoever wrote it', async () => {
    const { comment, email } = await makeSubscriber()
    await makeApproved(app, article, { parent: comment, authorEmail: email })
    await runNotices(app)
    expect(mailsTo(server, email)).toEqual([])
  })

  it('is noticed by nobody when the article is taken back', async () => {
    const own = await makeArticle(app.payload)
    const email = 'weg@example.org'
    const { id } = await makeApproved(app, own, { authorEmail: email, notify: true })
    await sql(app, 'UPDATE commenters SET verified_at = now() WHERE email = $1', [email])
    const { id: reply } = await makePending(app, own, { parent: id })
    await app.payload.update({ collection: 'articles', id: own, data: { _status: 'draft' } as never })
    await moderate(app, reply, 'approve')
    await runNotices(app)
    expect(mailsTo(server, email)).toEqual([])
  })

  it('of many, approved at once, takes one job to look at', async () => {
    const { comment, email } = await makeSubscriber()
    const ids: number[] = []
    for (let i = 0; i < 5; i++) ids.push((await makePending(app, article, { parent: comment })).id)
    await sql(app, 'DELETE FROM payload_jobs')
    await moderate(app, ids, 'approve')
    expect(await sql(app, 'SELECT task_slug FROM payload_jobs')).toHaveLength(1)
    await runNotices(app)
    expect(mailsTo(server, email)).toHaveLength(5)
  })

  it('leaves no address in the jobs', async () => {
    const { comment, email } = await makeSubscriber()
    await makeApproved(app, article, { parent: comment })
    await sql(app, "UPDATE payload_jobs SET wait_until = now() - interval '1 minute'")
    await app.payload.jobs.run({ allQueues: true })
    const jobs = await sql(app, 'SELECT input FROM payload_jobs')
    expect(jobs).not.toEqual([])
    expect(JSON.stringify(jobs)).not.toContain('@')
    await runNotices(app)
    expect(mailsTo(server, email)).toHaveLength(1)
  })
})

describe('unsubscribing', () => {
  const reply = async (comment: number) => {
    await makeApproved(app, article, { parent: comment })
    await runNotices(app)
  }

  it('takes one click of a mail program', async () => {
    const { comment, email } = await makeSubscriber()
    await reply(comment)
    const headers = mailsTo(server, email)[0]?.headers ?? []
    const [, url] =
      headers.map((line) => /^List-Unsubscribe: <(https:[^>\s]+)>$/.exec(line)).find(Boolean) ?? []
    expect(url).toMatch(/^https:\/\/news\.example\/api\/commenters\/unsubscribe\?token=[\w-]+$/)
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')

    const { pathname, search } = new URL(url ?? '')
    expect((await fetch(`${app.url}${pathname}${search}`)).status).toBe(200)
    await reply(comment)
    expect(mailsTo(server, email)).toHaveLength(2)

    expect((await post(`${pathname}${search}`, 'List-Unsubscribe=One-Click')).status).toBe(200)
    await reply(comment)
    expect(mailsTo(server, email)).toHaveLength(2)
  })

  it('works with the button in a browser', async () => {
    const { comment, email } = await makeSubscriber()
    await reply(comment)
    const link = linkIn(mailsTo(server, email)[0], '/unsubscribe?')
    const page = await (await fetch(`${app.url}${link}`)).text()
    expect(page).toContain('<form method="post"><button>Abbestellen</button></form>')
    expect(await (await post(link)).text()).toContain('Die Mails sind abbestellt')
    await reply(comment)
    expect(mailsTo(server, email)).toHaveLength(1)
  })

  it('takes back what is queued already', async () => {
    const { comment, email } = await makeSubscriber()
    await reply(comment)
    await makeApproved(app, article, { parent: comment })
    await post(linkIn(mailsTo(server, email)[0], '/unsubscribe?'))
    await runNotices(app)
    expect(mailsTo(server, email)).toHaveLength(1)
  })

  it('lasts until they ask again with another comment', async () => {
    const { comment, email } = await makeSubscriber()
    await reply(comment)
    await post(linkIn(mailsTo(server, email)[0], '/unsubscribe?'))
    const { id } = await makeApproved(app, article, { authorEmail: email, notify: true })
    await reply(comment)
    expect(mailsTo(server, email)).toHaveLength(1)
    await reply(id)
    expect(mailsTo(server, email)).toHaveLength(2)
  })
})

describe('somebody who was erased', () => {
  it('gets no mail, queued or not, and the old links do nothing', async () => {
    const { comment, email } = await makeSubscriber()
    await makeApproved(app, article, { parent: comment })
    await runNotices(app)
    const link = linkIn(mailsTo(server, email)[0], '/unsubscribe?')
    await makeApproved(app, article, { parent: comment })
    await app.as('admin').post('/api/commenters/erase', { email })
    await runNotices(app)
    expect(mailsTo(server, email)).toHaveLength(1)
    expect((await post(link)).status).toBe(200)
    expect(await sql(app, 'SELECT id FROM commenters WHERE email = $1', [email])).toEqual([])
  })
})
