import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '../../../src/server/database/adapter.ts'
import { type App, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import { emptyPostgres, hostConfig } from '../hosts/host.ts'
import { articleData, offer, productData, publishedArticle } from '../samples.ts'

let app: App
/** What was reported, call by call, and what another connection read of the article at that moment. */
let reported: string[][] = []
let titlesThen: unknown[] = []
let watched: number | undefined
let failing = false

beforeAll(async () => {
  app = await startApp(
    hostConfig(
      {
        db: await emptyPostgres({ blocksAsJSON: true }),
        localization: { locales: ['de', 'en'], defaultLocale: 'de' },
      },
      {
        onInvalidate: async (tags, payload) => {
          reported.push([...tags].sort())
          if (watched !== undefined) {
            const { docs } = await payload.find({
              collection: 'articles',
              where: { id: { equals: watched } },
              overrideAccess: false,
            })
            titlesThen.push(docs[0]?.title)
          }
          if (failing) throw new Error('the cache is away')
        },
      },
    ),
  )
})
afterAll(() => app.stop())
beforeEach(() => {
  reported = []
  titlesThen = []
  watched = undefined
  failing = false
})

const editor = () => app.as('editor')
const create = async (data: object) => (await editor().post('/api/articles', data)).body.doc
const patch = ({ id }: Doc, data: object, query = '') => editor().patch(`/api/articles/${id}${query}`, data)
const tagsOf = ({ id }: Doc) => ['articles', `articles:${id}`]
/** Of an article that comes, goes or stands elsewhere in lists. */
const movedTags = (article: Doc) => [...tagsOf(article), 'articles:listed']

describe('onInvalidate', () => {
  it('is told of a publish and of every change after it, once each', async () => {
    const article = await create(publishedArticle({ title: 'Neu' }))
    expect(reported).toEqual([movedTags(article)])
    await patch(article, { title: 'Neuer' })
    expect(reported).toEqual([movedTags(article), tagsOf(article)])
  })

  it('is not told of drafts, nor of what is refused', async () => {
    const draft = await create(articleData({ title: 'Entwurf' }))
    await patch(draft, { title: 'Noch ein Entwurf' }, '?draft=true')
    const article = await create(publishedArticle({ title: 'Fertig' }))
    reported = []
    await patch(article, { title: 'In Arbeit' }, '?draft=true&autosave=true')
    expect((await patch(article, { excerpt: '', _status: 'published' })).status).toBe(400)
    expect((await app.as('moderator').patch(`/api/articles/${article.id}`, { title: 'x' })).status).toBe(403)
    expect(reported).toEqual([])
  })

  it('is told when an article is withdrawn, thrown away, taken back and deleted', async () => {
    const article = await create(publishedArticle({ title: 'Hin und her' }))
    for (const change of [
      () => patch(article, { _status: 'draft' }),
      () => patch(article, { _status: 'published' }),
      async () => {
        await patch(article, { title: 'Mit einem Entwurf darüber' }, '?draft=true')
        expect(reported).toEqual([])
        return patch(article, { _status: 'draft' })
      },
      () => patch(article, { _status: 'published' }),
      () => patch(article, { deletedAt: new Date().toISOString() }),
      () => patch(article, { deletedAt: null, _status: 'published' }, '?trash=true'),
      () => editor().delete(`/api/articles/${article.id}`),
    ]) {
      reported = []
      expect((await change()).status).toBe(200)
      expect(reported).toEqual([movedTags(article)])
    }
  })

  it('is told where an article comes into lists, leaves them or moves in them, and not of every word', async () => {
    const { doc: topic } = (await editor().post('/api/topics', { name: 'Wege' })).body
    const { doc: author } = (await editor().post('/api/authors', { name: 'Ada' })).body
    const article = await create(publishedArticle({ title: 'Unterwegs' }))
    const { layout } = publishedArticle()
    const english = '?locale=en'
    const changes: [object, string, boolean][] = [
      [{ title: 'Auf dem Weg' }, '', false],
      [{ excerpt: 'Kürzer.', layout }, '', false],
      [{ topics: [topic.id] }, '', true],
      [{ topics: [topic.id] }, '', false],
      [{ authors: [author.id] }, '', true],
      [{ publishedAt: '2020-02-02T12:00:00.000Z' }, '', true],
      [{ publishedAt: '2020-02-02T12:00:00.000Z' }, '', false],
      [{ slug: 'anderswo' }, '', true],
      [{ title: 'On the way', excerpt: 'Short.' }, `${english}&draft=true`, false],
      [{ title: 'On the way', excerpt: 'Short.', layout }, english, true],
      [{ title: 'Underway', layout }, english, false],
      [{ topics: [] }, '?draft=true', false],
      [{ _status: 'published' }, '', true],
      [{ title: 'Da' }, '?draft=true', false],
      [{ _status: 'published' }, '', false],
    ]
    for (const [data, query, isMove] of changes) {
      reported = []
      const { status, text } = await patch(article, data, query)
      expect(status, text).toBe(200)
      const said = JSON.stringify([data, query])
      expect(reported.flat().includes('articles:listed'), said).toBe(isMove)
    }
  })

  it('is told where a save takes back what another has moved meanwhile', async () => {
    const { doc: topic } = (await editor().post('/api/topics', { name: 'Zugleich' })).body
    const article = await create(publishedArticle({ title: 'Zugleich' }))
    const { db } = app.payload
    const stored = async () => {
      const found = await db.findOne<{ id: number; topics?: unknown[] }>({
        collection: 'articles',
        where: { id: { equals: article.id } },
      })
      return found?.topics?.length ?? 0
    }
    const transactionID = await db.beginTransaction()
    await app.payload.update({
      collection: 'articles',
      id: article.id,
      data: { topics: [topic.id] },
      req: { transactionID: transactionID as string },
    })
    const other = patch(article, { title: 'Zu gleicher Zeit' })
    // It has read the article, and waits for it.
    const isWaiting = async () =>
      (await poolOf(app.payload).query("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"))
        .rowCount
    await expect.poll(isWaiting, { timeout: 10_000 }).toBeGreaterThan(0)
    reported = []
    await db.commitTransaction(transactionID as string)
    expect(reported).toEqual([movedTags(article)])
    expect(await stored()).toBe(1)
    expect((await other).status).toBe(200)
    // What Payload writes is what it had read: the topic is gone again.
    expect(await stored()).toBe(0)
    expect(reported.at(-1)).toEqual(movedTags(article))
  })

  it('is told of what articles show', async () => {
    const { doc: topic } = (await editor().post('/api/topics', { name: 'Strom' })).body
    const { doc: product } = (await editor().post('/api/products', productData())).body
    reported = []
    await editor().patch(`/api/topics/${topic.id}`, { name: 'Netz' })
    await editor().patch(`/api/products/${product.id}`, { offers: [offer({ price: 5 })] })
    expect(reported).toEqual([
      ['topics', `topics:${topic.id}`],
      ['products', `products:${product.id}`],
    ])
  })

  it('is told of all articles of a bulk change, and of those alone that changed', async () => {
    const [one, two] = [await create(publishedArticle()), await create(publishedArticle())]
    reported = []
    await editor().patch(`/api/articles?where[id][in]=${one.id},${two.id}`, { subject: { name: 'Neu' } })
    expect([...new Set(reported.flat())].sort()).toEqual(
      ['articles', `articles:${one.id}`, `articles:${two.id}`].sort(),
    )
  })

  it('is told of a scheduled publish', async () => {
    const article = await create(articleData({ title: 'Später' }))
    await app.payload.jobs.queue({
      task: 'schedulePublish',
      input: {
        type: 'publish',
        doc: { relationTo: 'articles', value: String(article.id) },
        user: { relationTo: 'users', value: app.users.editor.id },
      } as never,
    })
    await app.payload.jobs.run()
    expect(reported).toEqual([movedTags(article)])
  })

  it('is called when the change can be read, not before', async () => {
    const article = await create(publishedArticle({ title: 'Vorher' }))
    watched = article.id
    await patch(article, { title: 'Nachher' })
    expect(titlesThen).toEqual(['Nachher'])
  })

  it('waits for the end of a larger transaction, and is told of it once', async () => {
    const [one, two] = [await create(publishedArticle()), await create(publishedArticle())]
    reported = []
    const transactionID = await app.payload.db.beginTransaction()
    for (const { id } of [one, two, one]) {
      await app.payload.update({
        collection: 'articles',
        id,
        data: { title: 'In einem Zug' },
        req: { transactionID: transactionID as string },
      })
    }
    expect(reported).toEqual([])
    await app.payload.db.commitTransaction(transactionID as string)
    expect(reported).toEqual([['articles', `articles:${one.id}`, `articles:${two.id}`].sort()])
  })

  it('is told nothing of what is rolled back, not even by the next commit', async () => {
    const article = await create(publishedArticle({ title: 'Bleibt' }))
    reported = []
    const transactionID = await app.payload.db.beginTransaction()
    await app.payload.update({
      collection: 'articles',
      id: article.id,
      data: { title: 'Verworfen' },
      req: { transactionID: transactionID as string },
    })
    await app.payload.db.rollbackTransaction(transactionID as string)
    expect(reported).toEqual([])
    const other = await create(publishedArticle({ title: 'Anderer' }))
    expect(reported).toEqual([movedTags(other)])
  })

  it('does not turn an answer into an error', async () => {
    failing = true
    const level = app.payload.logger.level
    app.payload.logger.level = 'silent'
    const { status } = await editor().post('/api/articles', publishedArticle({ title: 'Trotzdem' }))
    app.payload.logger.level = level
    expect(status).toBe(201)
    expect(reported).toHaveLength(1)
  })
})
