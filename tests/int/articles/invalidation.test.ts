import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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
      { db: await emptyPostgres({ blocksAsJSON: true }) },
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

describe('onInvalidate', () => {
  it('is told of a publish and of every change after it, once each', async () => {
    const article = await create(publishedArticle({ title: 'Neu' }))
    expect(reported).toEqual([tagsOf(article)])
    await patch(article, { title: 'Neuer' })
    expect(reported).toEqual([tagsOf(article), tagsOf(article)])
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
      expect(reported).toEqual([tagsOf(article)])
    }
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
    expect(reported).toEqual([tagsOf(article)])
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
    expect(reported).toEqual([tagsOf(other)])
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
