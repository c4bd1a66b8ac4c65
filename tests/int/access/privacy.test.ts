import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, type App, actors, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import { publishedArticle } from '../samples.ts'

let app: App
let article: number
let version: string
const external = 'crm-4711'
const actor = (name: Actor) => app.as(name)

beforeAll(async () => {
  app = await startApp()
  const first = await app.payload.create({
    collection: 'articles',
    data: publishedArticle({ title: 'Erster', externalId: external }) as never,
  })
  article = first.id as number
  await app.payload.create({
    collection: 'articles',
    data: publishedArticle({ title: 'Zweiter', related: [article] }) as never,
  })
  await app.payload.update({ collection: 'articles', id: article, data: { title: 'Erstens' } })
  const { docs } = await app.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: article } },
    sort: 'createdAt',
  })
  version = String(docs[0]?.id)
})
afterAll(() => app.stop())

const staff: Actor[] = ['automation', 'editor', 'admin']

describe.each(actors)('externalId, asked for by %s', (name) => {
  const may = staff.includes(name)

  it.each([
    ['a document', () => `/api/articles/${article}?depth=0`],
    ['a list', () => '/api/articles?depth=0'],
    ['a select', () => '/api/articles?select[externalId]=true&depth=0'],
    ['a populated relation', () => '/api/articles?depth=2&populate[articles][externalId]=true'],
  ])(`%s ${may ? 'contains it' : 'lacks it'}`, async (_, path) => {
    expect((await actor(name).get(path())).text.includes(external)).toBe(may)
  })

  it.each([
    ['where', '/api/articles?where[externalId][equals]=crm-4711'],
    ['where in count', '/api/articles/count?where[externalId][like]=crm'],
    ['nested where', '/api/articles?where[and][0][or][0][externalId][exists]=true'],
    ['where through a relation', '/api/articles?where[related.externalId][equals]=crm-4711'],
    ['sort', '/api/articles?sort=externalId'],
    ['sort among others', '/api/articles?sort=title,-externalId'],
    ['sort through a relation', '/api/articles?sort=related.externalId'],
    ['where of a join', '/api/products?joins[articles][where][externalId][exists]=true'],
    ['sort of a join', '/api/products?joins[articles][sort]=externalId'],
  ])('%s', async (_, path) => {
    const { status, text } = await actor(name).get(path)
    if (may) expect(status, text).toBe(200)
    else expect(status, text).toBe(400)
  })

  it('GraphQL', async () => {
    const shown = await actor(name).graphql(`{ Article(id: ${article}) { title externalId } }`)
    expect(shown.text.includes(external)).toBe(may)
    const found = await actor(name).graphql<{ Articles: { totalDocs: number } | null }>(
      `{ Articles(where: { externalId: { equals: "${external}" } }) { totalDocs } }`,
    )
    expect(found.body.data?.Articles?.totalDocs).toBe(may ? 1 : undefined)
    const sorted = await actor(name).graphql('{ Articles(sort: "externalId") { totalDocs } }')
    expect(sorted.text.includes('"errors"')).toBe(!may)
  })
})

describe.each(actors)('versions, asked for by %s', (name) => {
  const may = name === 'editor' || name === 'admin'
  const statuses = may ? [200] : [401, 403, 404]

  it('are listed and read for editors alone', async () => {
    const list = await actor(name).get('/api/articles/versions?limit=200')
    expect(statuses).toContain(list.status)
    expect(list.text.includes('Erster')).toBe(may)
    const one = await actor(name).get(`/api/articles/versions/${version}`)
    expect(statuses).toContain(one.status)
    expect(one.text.includes('Erster')).toBe(may)
    const drafts = await actor(name).get(
      '/api/articles/versions?limit=200&where[version._status][equals]=published',
    )
    expect(drafts.text.includes('Erster')).toBe(may)
  })

  it('are read in GraphQL by editors alone', async () => {
    const list = await actor(name).graphql(
      '{ versionsArticles(limit: 100) { docs { version { title } } totalDocs } }',
    )
    expect(list.text.includes('Erster'), list.text).toBe(may)
    const one = await actor(name).graphql(`{ versionArticle(id: ${version}) { version { title } } }`)
    expect(one.text.includes('Erster'), one.text).toBe(may)
  })

  it.each(['REST', 'GraphQL'])('are restored by editors alone, in %s', async (api) => {
    await app.payload.update({ collection: 'articles', id: article, data: { title: 'Erstens' } })
    if (api === 'REST') {
      const { status } = await actor(name).post(`/api/articles/versions/${version}`)
      expect(statuses).toContain(status)
    } else {
      await actor(name).graphql(`mutation { restoreVersionArticle(id: ${version}) { id } }`)
    }
    const { title } = (await app.payload.findByID({ collection: 'articles', id: article })) as unknown as Doc
    expect(title).toBe(may ? 'Erster' : 'Erstens')
  })

  it.each(['authors', 'topics', 'products', 'media', 'users'])('of %s do not exist', async (collection) => {
    const { status, text } = await actor(name).get(`/api/${collection}/versions`)
    expect([400, 401, 403, 404], text).toContain(status)
  })
})

describe.each(actors)('jobs, asked for by %s', (name) => {
  it('are made and read by nobody', async () => {
    const publish = {
      taskSlug: 'schedulePublish',
      input: { type: 'publish', doc: { relationTo: 'articles', value: String(article) } },
    }
    expect((await actor(name).post('/api/payload-jobs', publish)).status).toBe(403)
    expect((await actor(name).get('/api/payload-jobs')).status).toBe(403)
  })

  it('are run by admins alone', async () => {
    expect((await actor(name).get('/api/payload-jobs/run')).status).toBe(name === 'admin' ? 200 : 401)
  })
})

describe.each(actors)("Payload's own collections, asked for by %s", (name) => {
  it.each(['payload-jobs', 'payload-kv', 'payload-migrations', 'payload-preferences'])(
    '%s tells nothing of others',
    async (collection) => {
      const { body, status } = await actor(name).get(`/api/${collection}`)
      if (status === 200) expect(body.docs ?? []).toEqual([])
      else expect([401, 403, 404, 501]).toContain(status)
    },
  )

  it('payload-locked-documents tells staff alone who edits what, and takes nothing from others', async () => {
    const isStaff = name !== 'anonymous' && name !== 'automation'
    const lock = {
      document: { relationTo: 'articles', value: article },
      user: { relationTo: 'users', value: app.users.editor.id },
    }
    expect((await actor(name).get('/api/payload-locked-documents')).status).toBe(isStaff ? 200 : 403)
    expect((await actor(name).post('/api/payload-locked-documents', lock)).status).toBe(isStaff ? 201 : 403)
    const graphql = await actor(name).graphql('{ PayloadLockedDocuments { totalDocs } }')
    expect(graphql.text.includes('"errors"')).toBe(!isStaff)
  })
})
