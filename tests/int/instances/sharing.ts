import { describe, expect, it, vi } from 'vitest'
import { password } from '../app.ts'
import { client, type Doc } from '../client.ts'
import { mailsTo } from '../comments/mailServer.ts'
import { hasRedis } from '../comments/redis.ts'
import { commentData, sql } from '../comments/world.ts'
import { articleData, publishedArticle } from '../samples.ts'
import { one, other, proxied, world } from './world.ts'

const publish = async (title: string) => {
  const { body, status, text } = await proxied('editor').post('/api/articles', publishedArticle({ title }))
  expect(status, text).toBe(201)
  return body.doc as Doc & { slug: string }
}
const atOnce = <T>(count: number, once: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, at) => once(at)))

/** What a visitor meets is one site, whichever instance answers. */
export const sharing = () => {
  it('who logs in on one is logged in on the other, and out on both', async () => {
    const { email } = world().app.users.editor
    const { body } = await one().post<{ token: string }>('/api/users/login', { email, password })
    const as = (url: string) => client(url, { Authorization: `JWT ${body.token}` })
    const both = world().instances.map(({ url }) => as(url))
    const known = async () =>
      (await Promise.all(both.map((each) => each.get('/api/users/me')))).map(
        (answer) => (answer.body.user as { email: string } | null)?.email ?? null,
      )
    expect(await known()).toEqual([email, email])
    expect((await as(world().instances[1].url).post('/api/users/logout')).status).toBe(200)
    expect(await known()).toEqual([null, null])
  })

  it('what is published on one is read on the other at once', async () => {
    for (let n = 0; n < 2; n++) {
      const { id, slug } = await publish(`Frisch ${n}`)
      const path = `/api/articles/by-slug/${slug}`
      const titles = async () => (await atOnce(4, () => proxied().get(path))).map(({ body }) => body.title)
      expect(await titles()).toEqual(Array(4).fill(`Frisch ${n}`))
      await proxied('editor').patch(`/api/articles/${id}`, { title: 'Neu' })
      expect(await titles()).toEqual(Array(4).fill('Neu'))
      await proxied('editor').patch(`/api/articles/${id}`, { _status: 'draft' })
      expect((await atOnce(4, () => proxied().get(path))).map(({ status }) => status)).toEqual(
        Array(4).fill(404),
      )
    }
  })

  describe('flood limits', () => {
    const taken = async () => {
      const { id } = await publish('Voll')
      const answers = await atOnce(12, () => proxied().post('/api/comments', commentData(id)))
      for (const { status, text } of answers) expect([201, 429], text).toContain(status)
      return answers.filter(({ status }) => status === 201).length
    }

    it('hold for both together', async () => {
      expect(await taken()).toBe(5)
      expect((await one().post('/api/comments', commentData((await publish('Mehr')).id))).status).toBe(429)
    })

    // The checks on a clean checkout install Redis.
    it.skipIf(!hasRedis && !process.env.CI)('and when Redis goes away, PostgreSQL counts', async () => {
      const { redis } = world()
      await redis?.kill()
      expect(await taken()).toBe(5)
      expect(await taken()).toBe(0)
      await redis?.start()
    })
  })

  it('each job runs once, though both look for jobs at the same second', async () => {
    const { app, mail } = world()
    const articles = await atOnce(6, async (at) => {
      const { body } = await one('editor').post('/api/articles', articleData({ title: `Geplant ${at}` }))
      await app.payload.jobs.queue({
        task: 'schedulePublish',
        input: {
          type: 'publish',
          doc: { relationTo: 'articles', value: String(body.doc.id) },
          user: { relationTo: 'users', value: app.users.editor.id },
        } as never,
      })
      return body.doc
    })
    await sql(app, "UPDATE payload_jobs SET wait_until = NULL WHERE queue = 'mail'")
    // The mail tells of the comments of before, and comes of a job of its own.
    const mails = () => mailsTo(mail, 'moderator@example.com')
    const due = () =>
      sql(app, 'SELECT task_slug FROM payload_jobs WHERE coalesce(wait_until, now()) <= now()')
    await vi.waitFor(async () => expect([await due(), mails().length > 0]).toEqual([[], true]), {
      timeout: 40_000,
      interval: 250,
    })
    expect(mails()).toHaveLength(1)
    for (const { id } of articles) {
      expect((await other().get(`/api/articles/${id}`)).status).toBe(200)
      const versions = await app.payload.countVersions({
        collection: 'articles',
        where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
      })
      expect(versions.totalDocs).toBe(1)
    }
  })
}
