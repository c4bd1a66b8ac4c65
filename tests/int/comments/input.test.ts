import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import { commentData, makeApproved, makeArticle, send, sql } from './world.ts'

let app: App
let article: number
beforeAll(async () => {
  app = await startApp()
  article = await makeArticle(app.payload)
})
afterAll(() => app?.stop())

/** The paths that an answer names as wrong. */
const wrongPaths = ({ body }: Awaited<ReturnType<typeof send>>) =>
  body.errors?.[0]?.data?.errors?.map(({ path }) => path).sort()

describe('a comment is refused whole, with its fault at its field:', () => {
  const blank = ['', ' ', '\n\t\n', '\u200b\u200d\ufeff', '\u00a0\u3000', '\u2800']
  it.each([
    ...['article', 'authorName', 'authorEmail', 'body'].map((field) => [field, undefined] as const),
    ...['authorName', 'body'].flatMap((field) => blank.map((value) => [field, value] as const)),
    ...['authorName', 'authorEmail', 'authorUrl', 'body', 'locale'].flatMap((field) =>
      [5, {}, ['a'], true].map((value) => [field, value] as const),
    ),
    ...['article', 'parent'].flatMap((field) =>
      ['abc', -1, 1.5, 99_999_999_999, {}, [1]].map((value) => [field, value] as const),
    ),
    ['authorName', 'x'.repeat(81)],
    ['authorEmail', `${'x'.repeat(243)}@example.org`],
    ['authorUrl', `https://example.org/${'x'.repeat(181)}`],
    ['body', 'x'.repeat(5001)],
    ['authorName', 'A\r\nBcc: b@example.org'],
    ['authorEmail', 'a@example.org\r\nBcc: b@example.org'],
    ['authorEmail', 'not an address'],
    ['authorEmail', 'a@b'],
    ['authorEmail', 'a@example.org, b@example.org'],
    ['authorUrl', 'javascript:alert(1)'],
    ['authorUrl', '//example.org'],
    ['authorUrl', 'ftp://example.org'],
    ['body', 'a\u0000b'],
    ['body', 'a\ud800'],
    ['authorName', 'a\udfff'],
    ['locale', 'xx'],
  ] as [string, unknown][])('%s: %j', async (field, value) => {
    const before = await sql(app, 'SELECT count(*) FROM comments')
    const answer = await send(app, { ...commentData(article), [field]: value })
    expect([answer.status, wrongPaths(answer)]).toEqual([400, [field]])
    expect(await sql(app, 'SELECT count(*) FROM comments')).toEqual(before)
  })
})

it('says everything that is wrong at once, in the language of the request', async () => {
  const answer = await app
    .as('anonymous')
    .post(
      '/api/comments',
      { article, authorName: ' ', authorEmail: 'x', body: '' },
      { 'Accept-Language': 'de' },
    )
  expect(wrongPaths(answer)).toEqual(['authorEmail', 'authorName', 'body'])
  expect(answer.body.errors[0]?.data?.errors?.find(({ path }) => path === 'body')?.message).toBe(
    'Diese Angabe fehlt.',
  )
})

describe('a comment is kept as it was written:', () => {
  it.each([
    '0',
    'x'.repeat(5000),
    '👩‍👩‍👧 und 🇩🇪',
    'שלום עולם',
    'e\u0301 und é',
    '  vorn und hinten  \n\n\n unten ',
    'Zeile\r\nZeile',
    '<script>alert(1)</script> & "Zitat"',
    '=1+1',
  ])('%.40j', async (body) => {
    const { status, body: answer } = await send(app, commentData(article, { body }))
    expect(status).toBe(201)
    expect(answer.doc.body).toBe(body)
    expect(await sql(app, 'SELECT body FROM comments WHERE id = $1', [answer.doc.id])).toEqual([{ body }])
  })

  it.each([
    ['authorName', 'x'.repeat(80)],
    ['authorEmail', `${'x'.repeat(60)}@${'y'.repeat(60)}.${'z'.repeat(60)}.${'w'.repeat(60)}.example`],
    ['authorUrl', `https://example.org/${'x'.repeat(180)}`],
  ])('%s at its limit', async (field, value) => {
    expect((await send(app, commentData(article, { [field]: value }))).status).toBe(201)
  })
})

it.each([
  ['<script>alert(1)</script>', /^<p>&lt;script&gt;alert\(1\)&lt;\/script&gt;<\/p>$/],
  ['<img src=x onerror=alert(1)>', /^<p>&lt;img src=x onerror=alert\(1\)&gt;<\/p>$/],
  ['javascript:alert(1)', /^<p>javascript:alert\(1\)<\/p>$/],
  [
    `http://x/?'onmouseover='alert(1)`,
    /^<p><a href="http:\/\/x\/" rel="ugc nofollow noopener noreferrer">http:\/\/x\/<\/a>\?&#39;onmouseover=&#39;/,
  ],
])('the HTML of %j is inert', async (body, expected) => {
  const { doc } = (await send(app, commentData(article, { body }))).body
  expect(doc.bodyHtml).toMatch(expected)
})

it('sets for itself what a client may not set', async () => {
  const { body } = await send(app, {
    ...commentData(article),
    id: 4711,
    status: 'approved',
    createdAt: '2001-01-01T00:00:00.000Z',
    isStaff: true,
    commenter: 1,
    deletedAt: '2001-01-01T00:00:00.000Z',
    removedAt: '2001-01-01T00:00:00.000Z',
    _status: 'draft',
    reports: 9,
    thread: 1,
    approvedReplies: 9,
    isListed: true,
    externalId: 'mine',
  })
  const [stored] = await sql(app, 'SELECT * FROM comments WHERE id = $1', [body.doc.id])
  expect(body.doc.id).not.toBe(4711)
  expect(stored).toMatchObject({
    status: 'pending',
    is_staff: false,
    removed_at: null,
    reports: '0',
    thread_id: null,
    approved_replies: '0',
    is_listed: false,
    external_id: null,
  })
  expect(new Date(stored?.created_at as string).getFullYear()).toBeGreaterThan(2020)
})

it.each(['article', 'parent'])('no moderator moves a comment to another %s', async (field) => {
  const [one, other] = [await makeApproved(app, article), await makeApproved(app, article)]
  const elsewhere = await makeArticle(app.payload)
  const moved = field === 'article' ? elsewhere : other.id
  const answer = await app.as('moderator').patch(`/api/comments/${one.id}`, { [field]: moved })
  expect([answer.status, wrongPaths(answer)]).toEqual([400, [field]])
})

it('answers the honeypot as if nothing were wrong', async () => {
  const { status, body } = await send(app, commentData(article, { website: 'http://spam.example' }))
  expect([status, body.doc.status]).toEqual([201, 'pending'])
  expect(await sql(app, 'SELECT status FROM comments WHERE id = $1', [body.doc.id])).toEqual([
    { status: 'spam' },
  ])
})

it('answers no e-mail, network or browser back', async () => {
  const data = commentData(article)
  const { text } = await send(app, data)
  for (const secret of [data.authorEmail, 'lea-', 'node', '127.0.0', 'commenter', 'ipHash', 'userAgent'])
    expect(text).not.toContain(secret)
})

describe('names of staff', () => {
  it('are refused for everybody else, however they are written', async () => {
    await app.payload.create({
      collection: 'authors',
      data: { name: 'Rosa Prüferin', kind: 'person' } as never,
    })
    for (const authorName of ['Rosa Prüferin', 'ROSA PRÜFERIN', ' rosa\u200b  prüferin ']) {
      const answer = await send(app, commentData(article, { authorName }))
      expect([authorName, answer.status]).toEqual([authorName, 400])
      expect(wrongPaths(answer)).toEqual(['authorName'])
    }
  })
})

it('what a moderator writes is public at once, and marked', async () => {
  const { status, body } = await app
    .as('moderator')
    .post('/api/comments', { article, authorName: 'Redaktion', body: 'Danke für den Hinweis.' })
  expect([status, body.doc.status, body.doc.isStaff]).toEqual([201, 'approved', true])
  const { doc } = (
    await app.as('editor').post('/api/comments', { article, authorName: 'Redaktion', body: 'Ich auch.' })
  ).body
  expect([doc.status, doc.isStaff]).toEqual(['pending', true])
})
