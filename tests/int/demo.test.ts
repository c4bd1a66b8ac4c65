import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ArticleDoc } from '../../collections/Articles/types.ts'
import type { MediaDoc } from '../../collections/Media/types.ts'
import type { ProductDoc } from '../../collections/Products/types.ts'
import type { CommentThreadDoc } from '../../src/delivery/thread.ts'
import { articles } from '../../src/server/demo/articles/index.ts'
import { comments } from '../../src/server/demo/comments/index.ts'
import { seedDemo } from '../../src/server/demo/index.ts'
import { locales } from '../../src/server/demo/types.ts'
import { type App, startApp } from './app.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const collections = ['articles', 'authors', 'media', 'products', 'topics', 'comments', 'commenters'] as const

const counts = async () =>
  Promise.all(
    collections.map(
      async (collection) => (await app.payload.count({ collection: collection as never })).totalDocs,
    ),
  )

const bySlug = (slug: string, locale: string) =>
  app.as('anonymous').get<ArticleDoc>(`/api/articles/by-slug/${slug}?locale=${locale}`)

describe('the demo content', () => {
  it('leaves no document when it fails half-way, and then succeeds', async () => {
    const { update } = app.payload
    let updates = 0
    const failing = vi.spyOn(app.payload, 'update').mockImplementation(((options: never) => {
      updates += 1
      if (updates > 25) throw new Error('the power went out')
      return update.call(app.payload, options)
    }) as never)
    await expect(seedDemo(app.payload)).rejects.toThrow('the power went out')
    failing.mockRestore()
    expect(await counts()).toEqual([0, 0, 0, 0, 0, 0, 0])

    await seedDemo(app.payload)
    expect(await counts()).toEqual([3, 3, 11, 2, 6, 16, 12])
  }, 180_000)

  describe.each(Object.values(articles))(
    '$slug',
    ({ slug, origin, related, sources, subject, updatedDaysAgo, text }) => {
      it.each(locales)('is public and whole in %s', async (locale) => {
        const { status, body } = await bySlug(slug, locale)
        expect(status).toBe(200)
        const written = text[locale]({ now: new Date(), media: {} as never, products: {} as never })
        expect(body).toMatchObject({
          title: written.title,
          excerpt: written.excerpt,
          slug,
          _status: 'published',
          origin,
        })
        expect(body.layout?.map(({ blockType }) => blockType)).toEqual(
          written.layout.map(({ blockType }) => blockType),
        )
        expect(body.updates?.map(({ note }) => note)).toEqual(written.updates)
        expect(body.updates).toHaveLength(updatedDaysAgo.length)
        expect(body.sources?.map(({ url }) => url)).toEqual(sources.map(({ url }) => url))
        expect(body.readingMinutes).toBeGreaterThanOrEqual(3)
        expect(body.related).toHaveLength(related.length)
        expect(body.related?.every((other) => typeof other === 'object' && other.title)).toBe(true)
        expect(body.authors?.every((author) => typeof author === 'object' && author.bio)).toBe(true)
        expect(body.topics?.every((topic) => typeof topic === 'object' && topic.name)).toBe(true)
        expect(body.aiLevel).toBe(body.layout?.find((block) => block.blockType === 'aiDisclosure')?.level)
        expect(new Date(body.publishedAt ?? 0).getTime()).toBeLessThan(Date.now())
        if (subject) expect(body.score).toBeGreaterThan(50)
        else expect(body.score).toBeNull()
        expect(body.jsonLd).toBeTruthy()
      })

      it('has its picture in every size, described in both languages', async () => {
        const [de, en] = await Promise.all(
          locales.map(async (locale) => (await bySlug(slug, locale)).body.heroImage as MediaDoc),
        )
        expect(de).toMatchObject({ width: 2400, height: 1350, mimeType: 'image/jpeg' })
        for (const size of ['thumbnail', 'card', 'content', 'og'] as const) {
          expect(de?.sizes?.[size]?.url).toMatch(/\.webp$/)
          const { pathname } = new URL(de?.sizes?.[size]?.url ?? '', app.url)
          const { status } = await app.as('anonymous').get(pathname)
          expect(status).toBe(200)
        }
        expect(de?.alt).toBeTruthy()
        expect(de?.alt).not.toBe(en?.alt)
      })
    },
  )

  it.each(Object.entries(articles))('has comments on %s, which count', async (key, { slug }) => {
    const written = JSON.stringify(comments[key as keyof typeof comments]).match(/"daysAgo"/g)?.length ?? 0
    const waiting = JSON.stringify(comments[key as keyof typeof comments]).match(/"waits":true/g)?.length ?? 0
    const { body } = await bySlug(slug, 'de')
    expect(body.commentCount).toBe(written - waiting)
    const thread = await app.as('anonymous').get<CommentThreadDoc>(`/api/articles/${body.id}/comments`)
    expect(thread.body.totalDocs).toBe(written - waiting)
    expect(thread.body.docs.map(({ authorName }) => authorName).toSorted()).toEqual(
      comments[key as keyof typeof comments]
        .filter(({ waits }) => !waits)
        .map(({ author }) => author)
        .toSorted(),
    )
    expect(thread.text).not.toContain('example.org"')
  })

  it('has one fresh price for each product, and a stale one', async () => {
    const { body } = await app.as('anonymous').get<{ docs: ProductDoc[] }>('/api/products')
    const offers = body.docs.flatMap((product) => product.offers ?? [])
    expect(offers.filter(({ priceIsFresh }) => priceIsFresh)).toHaveLength(2)
    expect(offers.filter(({ price, priceIsFresh }) => price && !priceIsFresh)).toHaveLength(1)
  })

  it('keeps its pictures in the upload folder', async () => {
    const files = await readdir(join(process.env.DATA_DIR ?? '', 'media'))
    expect(files.filter((file) => /^demo-.*\.jpg$/.test(file)).length).toBeGreaterThanOrEqual(11)
  })
})
