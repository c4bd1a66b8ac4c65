import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, type App, startApp } from '../app.ts'
import type { Answer, GraphQLBody } from '../client.ts'
import { commentData, forgetFloods, makeApproved, makeArticle, makePending, moderate, sql } from './world.ts'

let app: App
let article: number
beforeAll(async () => {
  app = await startApp()
  article = await makeArticle(app.payload)
  app.payload.logger.level = 'silent'
})
afterAll(() => app?.stop())

const ask = async <T = Record<string, unknown>>(actor: Actor, query: string, variables?: object) => {
  await forgetFloods(app)
  return app.as(actor).graphql<T>(query, variables)
}
const create = (data: object, actor: Actor = 'anonymous', fields = 'id status') =>
  ask<{ createComment: { id: number; status: string } }>(
    actor,
    `mutation ($data: CommentSubmissionInput!) { createComment(data: $data) { ${fields} } }`,
    { data },
  )
const decide = (actor: Actor, args: string) =>
  ask<{ moderateComments: { results: object[]; counts: object } }>(
    actor,
    `mutation { moderateComments(${args}) { results { id status changed } counts { pending approved rejected spam } } }`,
  )
const report = (id: number) => ask('anonymous', `mutation { reportComment(id: ${id}, reason: "Grund") }`)

/** The status that REST would answer with, and the fields that are named as wrong. */
const refusal = ({ body, status }: Answer<GraphQLBody<unknown>>) => ({
  code: body.errors?.[0]?.extensions?.statusCode ?? status,
  paths: body.errors?.[0]?.extensions?.data?.errors?.map(({ path }) => path).sort(),
})

const commentsOf = (id: number) => sql(app, 'SELECT * FROM comments WHERE article_id = $1 ORDER BY id', [id])

describe('createComment', () => {
  it('takes a comment as REST does, and answers with its public fields', async () => {
    const parent = (await makeApproved(app, article)).id
    const data = commentData(article, {
      parent,
      authorUrl: 'https://example.org/ich',
      body: 'Siehe <b>da</b>',
      locale: 'en',
    })
    const fields = `id status authorName authorUrl body bodyHtml isStaff locale createdAt editedAt authorEmail
      article { id title } parent { id }`
    const { body, text } = await create(data, 'anonymous', fields)
    expect(body.data.createComment).toMatchObject({
      status: 'pending',
      authorName: 'Lea Leserin',
      authorUrl: 'https://example.org/ich',
      body: 'Siehe <b>da</b>',
      bodyHtml: '<p>Siehe &lt;b&gt;da&lt;/b&gt;</p>',
      isStaff: false,
      locale: 'en',
      editedAt: null,
      authorEmail: null,
      article: { id: article },
      parent: { id: parent },
    })
    expect(text).not.toContain(data.authorEmail)
    const [stored] = await sql(app, 'SELECT * FROM comments WHERE id = $1', [body.data.createComment.id])
    expect(stored).toMatchObject({ status: 'pending', parent_id: parent, locale: 'en' })
  })

  it.each([
    ['a blank text', { body: ' \u200b ' }, ['body']],
    ['no e-mail', { authorEmail: undefined }, ['authorEmail']],
    [
      'several faults',
      { authorName: '', authorEmail: 'x', authorUrl: 'javascript:1' },
      ['authorEmail', 'authorName', 'authorUrl'],
    ],
    ['a NUL byte', { body: 'a\u0000b' }, ['body']],
    ['a parent that is not there', { parent: 999_999 }, ['parent']],
    ['too long a text', { body: 'x'.repeat(5001) }, ['body']],
  ])('refuses %s with 400 at its fields', async (_, data, paths) => {
    const before = await commentsOf(article)
    expect(refusal(await create(commentData(article, data)))).toEqual({ code: 400, paths })
    expect(await commentsOf(article)).toEqual(before)
  })

  it.each([
    ['404', 404, async () => 999_999],
    ['404', 404, () => makeArticle(app.payload, { _status: 'draft' })],
    ['403', 403, () => makeArticle(app.payload, { commentsOpen: false })],
  ])('refuses an article that takes none with %s', async (_, code, articleOf) => {
    expect(refusal(await create(commentData(await articleOf())))).toMatchObject({ code })
  })

  it('refuses the same again with 409, and a flood with 429', async () => {
    const data = commentData(article)
    await create(data)
    expect(refusal(await create(data))).toMatchObject({ code: 409 })
    await forgetFloods(app)
    const answers = []
    for (let each = 0; each < 6; each++)
      answers.push(
        await app
          .as('anonymous')
          .graphql('mutation ($data: CommentSubmissionInput!) { createComment(data: $data) { id } }', {
            data: commentData(article),
          }),
      )
    expect(answers.map((answer) => refusal(answer).code)).toEqual([200, 200, 200, 200, 200, 429])
    expect(answers[5]?.body.errors?.[0]?.extensions?.data).toMatchObject({ retryAfter: expect.any(Number) })
  })

  it('knows no fields that the server sets', async () => {
    for (const field of [
      'status: approved',
      'id: 5',
      'isStaff: true',
      'createdAt: "2001-01-01T00:00:00Z"',
      'commenter: 1',
    ]) {
      const query = `mutation { createComment(data: { article: ${article}, authorName: "A", authorEmail: "a@example.org", body: "B", ${field} }) { id } }`
      expect((await ask('anonymous', query)).status).toBe(400)
    }
  })

  it('answers the honeypot as if nothing were wrong', async () => {
    const { body } = await create(commentData(article, { website: 'http://spam.example' }))
    expect(body.data.createComment.status).toBe('pending')
    expect(await sql(app, 'SELECT status FROM comments WHERE id = $1', [body.data.createComment.id])).toEqual(
      [{ status: 'spam' }],
    )
  })
})

describe('moderateComments', () => {
  it('decides about all or none', async () => {
    const [one, two] = [await makePending(app, article), await makeApproved(app, article)]
    const { body } = await decide('moderator', `ids: [${one.id}, ${two.id}], action: approve, note: "Gut."`)
    expect(body.data.moderateComments.results).toEqual([
      { id: one.id, status: 'approved', changed: true },
      { id: two.id, status: 'approved', changed: false },
    ])
    expect(body.data.moderateComments.counts).toEqual(
      (await app.as('moderator').get('/api/comments/counts')).body,
    )
    expect(refusal(await decide('moderator', `ids: [${one.id}, 999999], action: spam`))).toMatchObject({
      code: 404,
    })
    expect(
      refusal(await decide('moderator', `ids: [${one.id}], action: spam, expectedStatus: pending`)),
    ).toMatchObject({ code: 409 })
    expect((await moderate(app, one.id, 'approve')).body.results).toEqual([
      { id: one.id, status: 'approved', changed: false },
    ])
  })

  it.each(['anonymous', 'automation', 'editor'] as const)('is not for %s', async (actor) => {
    const { id } = await makePending(app, article)
    expect(refusal(await decide(actor, `ids: [${id}], action: approve`))).toMatchObject({ code: 403 })
  })

  it.each([
    'ids: [], action: approve',
    'ids: [1], action: delete',
    'ids: ["x"], action: approve',
    'action: approve',
  ])('refuses %s with 400', async (args) => {
    expect(refusal(await decide('moderator', args)).code).toBe(400)
  })
})

describe('reportComment and deleteComment', () => {
  it('do what REST does', async () => {
    const { id } = await makeApproved(app, article)
    expect((await report(id)).body.data).toEqual({ reportComment: true })
    expect((await report(id)).body.data).toEqual({ reportComment: true })
    expect((await app.as('moderator').get(`/api/comments/${id}`)).body.reports).toBe(1)
    const removal = `mutation { deleteComment(id: ${id}) { id body authorName } }`
    expect(refusal(await ask('editor', removal))).toMatchObject({ code: 403 })
    expect((await ask('moderator', removal)).body.data).toEqual({
      deleteComment: { id, body: '', authorName: '' },
    })
    expect(refusal(await ask('moderator', removal))).toMatchObject({ code: 404 })
    expect(refusal(await report(id))).toMatchObject({ code: 404 })
  })

  it('of what is not there are a 404', async () => {
    expect(refusal(await report(999_999))).toMatchObject({ code: 404 })
    expect(refusal(await report((await makePending(app, article)).id))).toMatchObject({ code: 404 })
  })
})

describe('CommentThread', () => {
  it('is null for an article that is not public, and refuses pages that are none', async () => {
    const draft = await makeArticle(app.payload, { _status: 'draft' })
    for (const id of [draft, 999_999])
      expect((await ask('anonymous', `{ CommentThread(article: ${id}) { totalDocs } }`)).body.data).toEqual({
        CommentThread: null,
      })
    for (const args of ['limit: 0', 'limit: 101', 'limit: -1', 'page: 0', 'page: -5']) {
      const answer = await ask('anonymous', `{ CommentThread(article: ${article}, ${args}) { totalDocs } }`)
      expect(refusal(answer), args).toMatchObject({ code: 400 })
    }
    for (const args of ['limit: "x"', 'sort: best', 'page: 1.5'])
      expect(
        (await ask('anonymous', `{ CommentThread(article: ${article}, ${args}) { totalDocs } }`)).status,
      ).toBe(400)
  })

  it('of two articles at once has nothing of the one that is not public', async () => {
    const hidden = await makeArticle(app.payload)
    await makeApproved(app, hidden, { body: 'Ungesehen' })
    await app.payload.update({ collection: 'articles', id: hidden, data: { _status: 'draft' } })
    const { body, text } = await ask(
      'anonymous',
      `{ a: CommentThread(article: ${article}) { page } b: CommentThread(article: ${hidden}) { totalDocs docs { body } } }`,
    )
    expect(body.data).toEqual({ a: { page: 1 }, b: null })
    expect(text).not.toContain('Ungesehen')
  })
})
