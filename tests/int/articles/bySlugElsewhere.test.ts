import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import { articleData, fileOf, picture, productData, publishedArticle, sevenBlocks } from '../samples.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const anonymous = () => app.as('anonymous')
const etagOf = (answer: { headers: Headers }) => String(answer.headers.get('etag'))
const update = (collection: string, id: number, data: object, options: object = {}) =>
  app.payload.update({ collection: collection as never, id, data: data as never, ...options })

describe('an article whose parts were deleted', () => {
  it('is still answered, in REST and GraphQL, and names the parts when it goes out again', async () => {
    const make = async (collection: string, data: object, withFile = false) =>
      (
        await app.payload.create({
          collection: collection as never,
          data: data as never,
          ...(withFile && { file: await fileOf(await picture()) }),
        })
      ).id as number
    const media = await make('media', { alt: 'Weg' }, true)
    const product = await make('products', productData())
    const author = await make('authors', { name: 'Weg', kind: 'person' })
    const topic = await make('topics', { name: 'Weg' })
    const related = await make('articles', publishedArticle({ title: 'Weg' }))
    const id = await make(
      'articles',
      publishedArticle({
        title: 'Mit Lücken',
        heroImage: media,
        authors: [author],
        topics: [topic],
        related: [related],
        subject: { type: 'Product', name: 'Weg', product },
        layout: sevenBlocks({ product, picture: media }),
      }),
    )
    for (const [collection, each] of Object.entries({
      media,
      products: product,
      authors: author,
      topics: topic,
      articles: related,
    }))
      expect((await app.as('admin').delete(`/api/${collection}/${each}`)).status).toBe(200)

    const rest = await anonymous().get<Doc>('/api/articles/by-slug/mit-luecken')
    expect(rest.status, rest.text).toBe(200)
    expect(rest.body).toMatchObject({
      heroImage: null,
      authors: [],
      topics: [],
      related: [],
      layout: { length: 7 },
    })
    expect(JSON.stringify(rest.body.jsonLd)).toContain('Mit Lücken')
    const graphql = await anonymous().graphql(
      `{ ArticleBySlug(slug: "mit-luecken") { heroImage { alt } authors { name } jsonLd
         layout { ... on AffiliateProduct { product { name } } ... on Prose { content(depth: 2) } } } }`,
    )
    expect(graphql.body.errors, graphql.text).toBeUndefined()
    const { body, status } = await app.as('editor').patch(`/api/articles/${id}`, { title: 'Wieder' })
    expect(status).toBe(400)
    expect(body.errors[0]?.data?.errors?.map((error) => error.path)).toContain('layout.5.product')
  })
})

describe('404 as JSON', () => {
  const create = async (data: object) =>
    String((await app.payload.create({ collection: 'articles', data: data as never })).slug)
  it.each([
    ['no such slug', async () => 'gibt-es-nicht'],
    ['an empty one', async () => '%20'],
    ['a very long one', async () => 'x'.repeat(3000)],
    ['a draft', async () => create(articleData({ title: 'Nur Entwurf' }))],
    [
      'what comes tomorrow',
      async () =>
        create(
          publishedArticle({
            title: 'Von morgen',
            publishedAt: new Date(Date.now() + 86_400_000).toISOString(),
          }),
        ),
    ],
    [
      'the trash',
      async () => create(publishedArticle({ title: 'Weggeworfen', deletedAt: new Date().toISOString() })),
    ],
    ['another locale', async () => `${await create(publishedArticle({ title: 'Nur deutsch' }))}?locale=en`],
    [
      'a locale that lacks the body',
      async () => {
        const { id, slug } = await app.payload.create({
          collection: 'articles',
          data: publishedArticle({ title: 'Halb übersetzt' }) as never,
        })
        await update('articles', id as number, { title: 'Half' }, { locale: 'en', draft: true })
        return `${slug}?locale=en`
      },
    ],
  ])('is the answer to %s', async (_, make) => {
    const { body, headers, status, text } = await anonymous().get(`/api/articles/by-slug/${await make()}`)
    expect(status, text).toBe(404)
    expect(headers.get('content-type')).toMatch(/^application\/json/)
    expect(body.errors).toEqual([{ message: expect.any(String) }])
    expect(headers.get('cache-control') ?? '').not.toContain('s-maxage')
  })
})

describe('locales', () => {
  it('answer each with their own text, and with another one only when asked to', async () => {
    const { id, slug } = await app.payload.create({
      collection: 'articles',
      data: publishedArticle({ title: 'Zwei Sprachen' }) as never,
    })
    const read = (query: string) => anonymous().get<Doc>(`/api/articles/by-slug/${slug}${query}`)
    expect((await read('?locale=en')).status).toBe(404)
    expect((await read('?locale=en&fallback-locale=de')).body.title).toBe('Zwei Sprachen')
    expect((await read('?locale=en&fallback-locale=none')).status).toBe(404)
    await update('articles', id as number, articleData({ title: 'Two languages', _status: 'published' }), {
      locale: 'en',
    })
    const [german, english] = [await read(''), await read('?locale=en')]
    expect([german.body.title, english.body.title]).toEqual(['Zwei Sprachen', 'Two languages'])
    expect(etagOf(german)).not.toBe(etagOf(english))
    const byId = await anonymous().get<Doc>(`/api/articles/${id}?depth=2&locale=en`)
    expect(english.body).toEqual(byId.body)
  })

  it('that nobody knows answer in the default one or not at all, and never fail', async () => {
    const { id } = await app.payload.create({
      collection: 'articles',
      data: publishedArticle({ title: 'Alles dran' }) as never,
    })
    for (const locale of ['fr', '', 'all', '*', 'de,en', '__proto__']) {
      const { status, text } = await anonymous().get(`/api/articles/by-slug/alles-dran?locale=${locale}`)
      expect([200, 400, 404], text).toContain(status)
    }
    for (const locale of ['all', '*']) {
      const { body, status, text } = await anonymous().get<Doc>(
        `/api/articles/${id}?depth=2&locale=${locale}`,
      )
      expect(status, text).toBe(200)
      expect(body.title).toEqual({ de: 'Alles dran' })
      expect(body.jsonLd).toBeUndefined()
    }
  })
})
