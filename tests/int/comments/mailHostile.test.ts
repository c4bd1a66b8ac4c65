import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../app.ts'
import {
  forgetMails,
  linksIn,
  type MailServer,
  mailsTo,
  type Received,
  runNotices,
  startAppWithMail,
  startMailServer,
} from './mailServer.ts'
import { commentData, makeApproved, makeArticle, makePending, moderate, send, sql } from './world.ts'

let app: App
let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
  app = await startAppWithMail(server)
})
afterAll(async () => {
  await app.stop()
  await server.stop()
})
beforeEach(() => forgetMails(app, server))

/** Names that try something, as they get into the database by whatever way. */
const hostile = {
  'a line break and a header': 'Eva\r\nBcc: opfer@example.com\r\n\r\nHallo',
  'a bare line feed': 'Eva\nSubject: Gewonnen',
  'a bare carriage return': 'Eva\rX-Own: 1',
  'a separator of lines': 'Eva\u2028Bcc: opfer@example.com\u0085X: 1',
  markup: `<script>alert(1)</script><img src=x onerror=alert(1)>"'><a href="https://boese.example">hier</a>`,
  'an encoded word': '=?utf-8?Q?Eva=0D=0ABcc:_opfer@example.com?=',
  'an address': 'Hier klicken: https://boese.example/konto?x=1',
  'a bare host': 'www.boese.example',
  'a mail address': 'opfer@boese.example',
  'marks of direction': '\u202eelpmaxe.esob\u2066\u200f',
  'a NUL-like control': 'Eva\u0007\u001b[31m',
  placeholders: '{{title}} {{name}} %s',
}

/** Everybody a mail may go to and every header it may have, whatever is in the texts. */
const expectInert = (received: Received | undefined, to: string) => {
  expect(received?.to).toEqual([to])
  const names = (received?.headers ?? []).map((line) => line.slice(0, line.indexOf(':')))
  expect(new Set(names)).toEqual(new Set(names.filter((name) => /^[A-Z][A-Za-z-]+$/.test(name))))
  expect(new Set(names).size).toBe(names.length)
  for (const name of names)
    expect([
      'Auto-Submitted',
      'Content-Type',
      'Date',
      'From',
      'List-Unsubscribe',
      'List-Unsubscribe-Post',
      'MIME-Version',
      'Message-ID',
      'Subject',
      'To',
    ]).toContain(name)
  expect(received?.mail.subject).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
  const html = String(received?.mail.html)
  const tags = [...html.matchAll(/<\/?([a-z]+)/gi)].map(([, name]) => name)
  expect(tags.filter((name) => !/^(html|head|meta|body|p|a|br|blockquote)$/.test(name ?? ''))).toEqual([])
  for (const [, url] of html.matchAll(/href="([^"]*)"/g))
    expect(url).toMatch(/^https:\/\/news\.example\/(api\/commenters|de\/articles|admin)\//)
  for (const text of [html, received?.mail.text ?? '']) {
    // What a mail program would make a link of.
    expect(text.replaceAll('https://news.example', '')).not.toMatch(
      /https?:\/\/|www\.\w|\w@\w|boese\.example/,
    )
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\p{Cc}(?<![\n\r])/u)
  }
}

describe('the API', () => {
  it.each(['a line break and a header', 'a bare line feed', 'a bare carriage return'] as const)(
    'refuses %s in a name and an e-mail',
    async (name) => {
      const article = await makeArticle(app.payload)
      expect((await send(app, commentData(article, { authorName: hostile[name] }))).status).toBe(400)
      const authorEmail = `eva@example.com${hostile[name].slice(3)}`
      expect((await send(app, commentData(article, { authorEmail }))).status).toBe(400)
    },
  )
})

describe.each(Object.entries(hostile))('%s', (_, text) => {
  it('in name, text and title does nothing in the mail to moderators', async () => {
    const article = await makeArticle(app.payload)
    const { id } = await makePending(app, article)
    await sql(app, 'UPDATE comments SET author_name = $1, body = $1 WHERE id = $2', [text, id])
    await sql(app, 'UPDATE articles_locales SET title = $1 WHERE _parent_id = $2', [text, article])
    await runNotices(app)
    expect(server.received).toHaveLength(2)
    expectInert(mailsTo(server, 'moderator@example.com')[0], 'moderator@example.com')
  })

  it('in name, text and title does nothing in the mails to authors', async () => {
    const article = await makeArticle(app.payload)
    const email = `ziel-${randomUUID()}@example.org`
    const { id } = await makeApproved(app, article, { authorEmail: email, notify: true })
    await sql(app, 'UPDATE articles_locales SET title = $1 WHERE _parent_id = $2', [text, article])
    await sql(app, 'UPDATE comments SET author_name = $1, body = $1 WHERE id = $2', [text, id])
    await runNotices(app)
    await sql(app, 'UPDATE commenters SET verified_at = now() WHERE email = $1', [email])
    const reply = await makePending(app, article, { parent: id })
    await sql(app, 'UPDATE comments SET author_name = $1, body = $1 WHERE id = $2', [text, reply.id])
    await moderate(app, reply.id, 'approve')
    await runNotices(app)
    const [confirmation, notice, ...more] = mailsTo(server, email)
    expect(more).toEqual([])
    expectInert(confirmation, email)
    expectInert(notice, email)
  })
})

describe('a text', () => {
  it('cannot pass for what the site says', async () => {
    const article = await makeArticle(app.payload)
    const body = `Harmlos\n--\nAbmelden: https://boese.example${'\n'.repeat(50)}Ende`
    await makePending(app, article, { body })
    await runNotices(app)
    const [received] = mailsTo(server, 'admin@example.com')
    expect(received?.mail.text).toContain(
      '> Harmlos\n> --\n> Abmelden: https:\u200b/\u200b/\u200bboese.\u200bexample\n>\n> Ende\n',
    )
    expect(received && linksIn(received)).toEqual(['/admin/moderation'])
  })

  it('of any script arrives as it was written', async () => {
    const article = await makeArticle(app.payload, { title: 'שלום 你好', slug: 'viele-schriften' })
    await makePending(app, article, { authorName: 'Zoë 👩‍👩‍👧 محمد', body: 'नमस्ते — 你好 🎉' })
    await runNotices(app)
    const { html, text } = mailsTo(server, 'admin@example.com')[0]?.mail ?? {}
    for (const part of [html, text]) {
      expect(part).toContain('Zoë 👩‍👩‍👧 محمد')
      expect(part).toContain('„שלום 你好“')
      expect(part).toContain('नमस्ते — 你好 🎉')
    }
  })
})
