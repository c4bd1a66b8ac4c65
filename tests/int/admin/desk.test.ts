import type { Where } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  articlesWithStalePrices,
  commentsWaiting,
  scheduledArticles,
} from '../../../src/admin/dashboard/read.ts'
import type { ArticleRow } from '../../../src/admin/lists/atAGlance.ts'
import { countWaiting } from '../../../src/moderation/waiting.ts'
import { pluginContext } from '../../../src/settings.ts'
import { type App, type Staff, startApp } from '../app.ts'
import { makeApproved, makeArticle, makePending, sql } from '../comments/world.ts'
import { fileOf, offer, picture, productData, publishedArticle } from '../samples.ts'

/** What staff are shown in lists and on the dashboard: read once a page, and as they may. */

let app: App
beforeAll(async () => {
  app = await startApp()
  for (const cron of app.payload.crons) cron.pause()
})
afterAll(() => app.stop())

const context = () => pluginContext(app.payload.config)

const requestOf = async (role: Staff) => {
  const user = await app.payload.findByID({ collection: 'users', id: app.users[role].id, depth: 0 })
  return createLocalReq({ user: { ...user, collection: 'users' } as never }, app.payload)
}

/** The rows of a table, read as the admin reads them. */
const rowsFor = async (role: Staff, where: Where): Promise<ArticleRow[]> => {
  const { docs } = await app.payload.find({
    collection: 'articles',
    where,
    depth: 0,
    draft: true,
    limit: 100,
    overrideAccess: false,
    req: await requestOf(role),
  })
  return docs as unknown as ArticleRow[]
}

const schedule = (article: number, at: Date, input: object = {}) =>
  app.payload.jobs.queue({
    task: 'schedulePublish',
    waitUntil: at,
    input: { type: 'publish', doc: { relationTo: 'articles', value: String(article) }, ...input },
  } as never)

const hour = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * hour)

describe('the list of articles', () => {
  it('knows picture, waiting comments and plans of each row, by as many reads for one as for twenty', async () => {
    const file = await fileOf(await picture({ name: 'klein.png' }))
    const { id: heroImage } = await app.payload.create({
      collection: 'media',
      data: { alt: 'Ein Bild' },
      file,
    } as never)
    const articles: number[] = []
    for (let n = 0; n < 20; n++) articles.push(await makeArticle(app.payload, { heroImage }))
    const [first = 0, second = 0] = articles
    await makePending(app, first)
    await makePending(app, first)
    await makeApproved(app, first)
    await makePending(app, second)
    await schedule(first, inHours(30), { type: 'unpublish' })

    const find = vi.spyOn(app.payload.db, 'find')
    const count = vi.spyOn(app.payload.db, 'count')
    const reads = async (ids: number[]) => {
      find.mockClear()
      count.mockClear()
      const rows = await rowsFor('editor', { id: { in: ids } })
      return { rows, reads: find.mock.calls.length + count.mock.calls.length }
    }
    const one = await reads([first])
    const all = await reads(articles)
    find.mockRestore()
    count.mockRestore()
    expect(all.rows).toHaveLength(20)
    expect(all.reads).toBe(one.reads)
    const { atAGlance } = one.rows[0] as ArticleRow
    expect(atAGlance).toMatchObject({
      picture: expect.stringContaining('klein'),
      waiting: 2,
      planned: [{ type: 'unpublish', hasFailed: false }],
    })
    const waiting = new Map(all.rows.map(({ id, atAGlance }) => [id, atAGlance?.waiting]))
    expect([...waiting.values()].reduce((sum = 0, each) => sum + (each ?? 0), 0)).toBe(3)
    expect(waiting.get(second)).toBe(1)
  })

  it('tells moderators what waits, and no plans; nobody is told in an answer of the API', async () => {
    const article = await makeArticle(app.payload)
    await makePending(app, article)
    await schedule(article, inHours(2))
    const [row] = await rowsFor('moderator', { id: { equals: article } })
    expect(row?.atAGlance).toMatchObject({ waiting: 1, planned: [] })
    const path = `/api/articles?where[id][equals]=${article}&draft=true&depth=0`
    for (const role of ['anonymous', 'moderator', 'editor'] as const)
      expect((await app.as(role).get(path)).text).not.toContain('atAGlance')
  })

  it('counts right below an article that was flooded', async () => {
    const [flooded, other] = [await makeArticle(app.payload), await makeArticle(app.payload)]
    const { id } = await makePending(app, flooded)
    await makePending(app, other)
    const columns = await sql<{ column_name: string }>(
      app,
      `SELECT column_name FROM information_schema.columns WHERE table_name = 'comments' AND column_name <> 'id'`,
    )
    const names = columns.map(({ column_name }) => `"${column_name}"`).join(', ')
    await sql(
      app,
      `INSERT INTO comments (${names}) SELECT ${names} FROM comments, generate_series(1, 1200) WHERE id = $1`,
      [id],
    )
    const counts = await countWaiting(context(), await requestOf('moderator'), [flooded, other])
    expect([counts.get(flooded), counts.get(other)]).toEqual([1201, 1])
  })

  it('filters by everything that is worked out', async () => {
    const { id } = await app.payload.create({
      collection: 'articles',
      data: publishedArticle({
        title: 'Zum Filtern',
        layout: [
          { blockType: 'verdict', scale: '10', score: 9.7, award: 'Goldener Filter' },
          { blockType: 'aiDisclosure', level: 'generated' },
        ],
      }) as never,
    })
    await makeApproved(app, id as number)
    const filters: Where[] = [
      { score: { greater_than: 96 } },
      { award: { like: 'Filter' } },
      { aiLevel: { in: ['generated'] } },
      { readingMinutes: { less_than: 2 } },
      { commentCount: { greater_than_equal: 1 } },
      { _status: { equals: 'published' } },
    ]
    for (const filter of filters) {
      const rows = await rowsFor('editor', { and: [{ id: { equals: id } }, filter] })
      expect(rows, JSON.stringify(filter)).toHaveLength(1)
      expect(rows[0]).toMatchObject({ score: 97, commentCount: 1 })
    }
    expect(await rowsFor('editor', { and: [{ id: { equals: id } }, { score: { less_than: 97 } }] })).toEqual(
      [],
    )
  })
})

describe('the dashboard', () => {
  it('shows what is scheduled by time, also what failed, until somebody has done it by hand', async () => {
    const [soon, failed, later] = [
      await makeArticle(app.payload, { _status: 'draft' }),
      await makeArticle(app.payload, { _status: 'draft' }),
      await makeArticle(app.payload, { publishedAt: inHours(50).toISOString() }),
    ]
    await schedule(soon, inHours(3), { locale: 'de' })
    const job = await schedule(failed, inHours(-1))
    await app.payload.db.updateOne({
      collection: 'payload-jobs',
      id: (job as { id: number }).id,
      data: { hasError: true },
    })
    const own = async () => {
      const { docs, ids, totalDocs } = await scheduledArticles(context(), await requestOf('editor'))
      expect(totalDocs).toBeGreaterThanOrEqual(ids.length)
      return docs
        .filter(({ article }) => [soon, failed, later].includes(article.id as number))
        .map(({ article, planned }) => [article.id, planned.type, planned.locale, planned.hasFailed])
    }
    expect(await own()).toEqual([
      [failed, 'publish', null, true],
      [soon, 'publish', 'de', false],
      [later, 'appear', null, false],
    ])
    await app.payload.update({
      collection: 'articles',
      id: failed,
      data: publishedArticle({ title: 'Doch noch' }) as never,
    })
    expect((await own()).map(([id]) => id)).toEqual([soon, later])
    expect((await scheduledArticles(context(), await requestOf('moderator'))).docs).toEqual([])
  })

  it('shows published articles whose prices went stale, to those who can mend it', async () => {
    const product = async (...offers: object[]) =>
      (await app.payload.create({ collection: 'products', data: productData({ offers }) as never }))
        .id as number
    const fresh = await product(offer({ checkedAt: new Date().toISOString() }))
    const unpriced = await product(offer({ price: null, checkedAt: null }))
    const stale = await product(
      offer({ checkedAt: new Date().toISOString() }),
      offer({ checkedAt: inHours(-25).toISOString() }),
    )
    const article = await makeArticle(app.payload, {
      layout: [fresh, unpriced, stale].map((id) => ({ blockType: 'affiliateProduct', product: id })),
    })
    const editors = await articlesWithStalePrices(context(), await requestOf('editor'))
    expect(editors.products).toContain(stale)
    expect(editors.products).not.toContain(fresh)
    expect(editors.products).not.toContain(unpriced)
    const shown = editors.docs.find(({ article: { id } }) => id === article)
    expect(shown?.products.map(({ product: { id } }) => id)).toEqual([stale])
    const moderators = await articlesWithStalePrices(context(), await requestOf('moderator'))
    expect(moderators).toEqual({ docs: [], totalDocs: 0, products: [] })
  })

  it('shows waiting comments to staff alone, the oldest first, and lays itself out for each role', async () => {
    const { docs, totalDocs } = await commentsWaiting(context(), await requestOf('moderator'))
    expect(totalDocs).toBeGreaterThan(docs.length)
    expect(docs).toHaveLength(5)
    expect(docs.map(({ createdAt }) => createdAt)).toEqual(docs.map(({ createdAt }) => createdAt).sort())
    expect((await commentsWaiting(context(), await requestOf('automation'))).totalDocs).toBe(0)

    const { defaultLayout } = app.payload.config.admin.dashboard as unknown as {
      defaultLayout: (args: object) => { widgetSlug: string }[]
    }
    const layoutOf = async (role: Staff) =>
      defaultLayout({ req: await requestOf(role) }).map(({ widgetSlug }) => widgetSlug)
    const everything = ['comments-waiting', 'scheduled-articles', 'stale-prices', 'collections']
    expect(await layoutOf('editor')).toEqual(everything)
    expect(await layoutOf('admin')).toEqual(everything)
    expect(await layoutOf('moderator')).toEqual(['comments-waiting', 'collections'])
  })
})
