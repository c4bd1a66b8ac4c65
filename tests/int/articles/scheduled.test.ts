import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, type App, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import { articleData, publishedArticle } from '../samples.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
  // The jobs run when the test says so.
  for (const cron of app.payload.crons) cron.pause()
})
afterAll(() => app.stop())

/** What the admin's drawer queues for the user who schedules, see `schedulePublishHandler` of @payloadcms/ui. */
const schedule = (
  article: number,
  { by, ...options }: { by: Exclude<Actor, 'anonymous'>; at?: Date; type?: string; locale?: string },
) =>
  app.payload.jobs.queue({
    task: 'schedulePublish',
    waitUntil: options.at ?? new Date(Date.now() - 1000),
    input: {
      type: options.type ?? 'publish',
      locale: options.locale,
      doc: { relationTo: 'articles', value: String(article) },
      user: { relationTo: 'users', value: app.users[by].id },
    } as never,
  })

const run = () => app.payload.jobs.run({ limit: 50 })
const create = async (data: object) =>
  (await app.as('editor').post('/api/articles', data)).body.doc as Doc & { slug: string }
const isPublic = async ({ id }: Doc, query = '') =>
  (await app.as('anonymous').get(`/api/articles/${id}${query}`)).status === 200

describe('a scheduled publish', () => {
  it('happens at its time, with facts and a date', async () => {
    const article = await create(
      articleData({ title: 'Geplant', layout: [{ blockType: 'verdict', score: 7 }] }),
    )
    await schedule(article.id, { by: 'editor', at: new Date(Date.now() + 60_000) })
    await run()
    expect(await isPublic(article)).toBe(false)

    await schedule(article.id, { by: 'editor' })
    await run()
    const { body } = await app.as('anonymous').get<Doc>(`/api/articles/by-slug/${article.slug}`)
    expect(body).toMatchObject({ title: 'Geplant', score: 70, _status: 'published' })
    expect(Date.parse(String(body.publishedAt))).toBeGreaterThan(Date.now() - 60_000)
  })

  it('brings out the changes that wait in a draft', async () => {
    const article = await create(publishedArticle({ title: 'Heute' }))
    await app.as('editor').patch(`/api/articles/${article.id}?draft=true`, { title: 'Morgen' })
    await schedule(article.id, { by: 'admin' })
    await run()
    expect((await app.as('anonymous').get<Doc>(`/api/articles/${article.id}`)).body.title).toBe('Morgen')
  })

  it('is refused by the same checks', async () => {
    const layout = [{ blockType: 'specTable', columns: ['a'], rows: [{ label: 'x', values: ['1', '2'] }] }]
    const article = await create(articleData({ title: 'Geplant und falsch', layout }))
    await schedule(article.id, { by: 'editor' })
    await run()
    expect(await isPublic(article)).toBe(false)
    const { docs } = await app.payload.find({
      collection: 'payload-jobs',
      where: { 'input.doc.value': { equals: String(article.id) } },
    })
    expect(JSON.stringify(docs)).toContain('Spec table')
  })

  it.each(['moderator', 'automation'] as const)('is nothing that a %s can have', async (by) => {
    const article = await create(articleData({ title: `Geplant von ${by}` }))
    await schedule(article.id, { by })
    await run()
    expect(await isPublic(article)).toBe(false)
  })

  it('can be of one locale', async () => {
    const article = await create(articleData({ title: 'Nur auf Deutsch' }))
    await app
      .as('editor')
      .patch(`/api/articles/${article.id}?locale=en&draft=true`, articleData({ title: 'Not yet' }))
    await schedule(article.id, { by: 'editor', locale: 'de' })
    await run()
    const english = await app.as('anonymous').get(`/api/articles/by-slug/${article.slug}?locale=en`)
    expect(english.status, english.text).toBe(404)
    expect((await app.as('anonymous').get(`/api/articles/by-slug/${article.slug}`)).status).toBe(200)
  })

  it('can withdraw', async () => {
    const article = await create(publishedArticle({ title: 'Geht wieder' }))
    await schedule(article.id, { by: 'editor', type: 'unpublish' })
    await run()
    expect(await isPublic(article)).toBe(false)
  })

  it('is done by the running server itself', async () => {
    const article = await create(articleData({ title: 'Von selbst' }))
    await schedule(article.id, { by: 'editor', at: new Date() })
    for (const cron of app.payload.crons) cron.resume()
    expect(app.payload.crons.length).toBeGreaterThan(0)
    await expect.poll(() => isPublic(article), { timeout: 25_000, interval: 250 }).toBe(true)
    for (const cron of app.payload.crons) cron.pause()
  })
})
