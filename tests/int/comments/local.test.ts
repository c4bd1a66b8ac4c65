import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import { makeArticle, sql } from './world.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.stop())

it('an imported comment keeps its date, id and status, and is counted', async () => {
  const article = await makeArticle(app.payload)
  const create = (data: object) =>
    app.payload.create({
      collection: 'comments',
      data: {
        article,
        authorName: 'Ida',
        authorEmail: 'Ida@Example.org',
        status: 'approved',
        ...data,
      } as never,
    })
  const top = await create({ body: 'Von früher', createdAt: '2019-03-01T10:00:00.000Z', externalId: 'wp-17' })
  await create({ body: 'Auch von früher', parent: top.id, externalId: 'wp-18' })
  await create({ body: 'Noch nicht entschieden', status: 'pending' })
  await create({ body: 'Kaufen Sie jetzt', status: 'spam' })

  const { body } = await app.as('anonymous').get<{
    totalDocs: number
    docs: { createdAt: string; replies: { body: string }[] }[]
  }>(`/api/articles/${article}/comments`)
  expect(body.totalDocs).toBe(2)
  expect(body.docs).toEqual([
    expect.objectContaining({
      createdAt: '2019-03-01T10:00:00.000Z',
      replies: [expect.objectContaining({ body: 'Auch von früher' })],
    }),
  ])
  expect(
    await sql(
      app,
      "SELECT approved_count::int, rejected_count::int FROM commenters WHERE email = 'ida@example.org'",
    ),
  ).toEqual([{ approved_count: 2, rejected_count: 1 }])
  const byExternalId = '/api/comments?where[externalId][equals]=wp-17'
  expect((await app.as('moderator').get(byExternalId)).body.docs).toHaveLength(1)
  expect((await app.as('anonymous').get(byExternalId)).status).toBe(400)
})

it('what the local API deletes is counted out', async () => {
  const article = await makeArticle(app.payload)
  const data = { article, authorName: 'Ida', body: 'Gleich weg', status: 'approved' }
  const { id } = await app.payload.create({ collection: 'comments', data: data as never })
  await app.payload.delete({ collection: 'comments', id })
  expect((await app.payload.findByID({ collection: 'articles', id: article })).commentCount).toBe(0)
})
