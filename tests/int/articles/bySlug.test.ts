import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { p, richText } from '../../../src/server/demo/lexical.ts'
import { type App, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import {
  articleData,
  fileOf,
  linkTo,
  picture,
  productData,
  publishedArticle,
  sevenBlocks,
} from '../samples.ts'

let app: App
/** Everything the article shows, by the name it has here. */
const ids: Record<string, number> = {}
const path = '/api/articles/by-slug/alles-dran'

beforeAll(async () => {
  app = await startApp()
  const make = async (name: string, collection: string, data: object, withFile = false) => {
    const { id } = await app.payload.create({
      collection: collection as never,
      data: data as never,
      ...(withFile && { file: await fileOf(await picture()) }),
    })
    ids[name] = id as number
    return id as number
  }
  const hero = await make('hero', 'media', { alt: 'Aufmacher' }, true)
  const inText = await make('inText', 'media', { alt: 'Im Text' }, true)
  const avatar = await make('avatar', 'media', { alt: 'Gesicht' }, true)
  const box = await make('box', 'media', { alt: 'Karton' }, true)
  const product = await make('product', 'products', productData({ image: box }))
  const subject = await make('subject', 'products', productData({ name: 'Der Prüfling' }))
  const author = await make('author', 'authors', { name: 'R. Prüferin', kind: 'person', avatar })
  const topic = await make('topic', 'topics', { name: 'Strom' })
  const related = await make('related', 'articles', publishedArticle({ title: 'Verwandt', heroImage: hero }))
  const linked = await make('linked', 'articles', publishedArticle({ title: 'Verlinkt' }))
  const later = await make('later', 'articles', articleData({ title: 'Kommt noch' }))
  await make(
    'article',
    'articles',
    publishedArticle({
      title: 'Alles dran',
      heroImage: hero,
      authors: [author],
      topics: [topic],
      related: [related, later],
      subject: { type: 'Product', name: 'Der Prüfling', product: subject },
      layout: [
        ...sevenBlocks({ product, picture: inText }),
        { blockType: 'prose', content: richText(p(linkTo(linked, 'dort'))) },
      ],
    }),
  )
})
afterAll(() => app.stop())

const anonymous = () => app.as('anonymous')
const get = (headers?: HeadersInit, query = '') => anonymous().get<Doc>(`${path}${query}`, headers)
const etagOf = (answer: { headers: Headers }) => String(answer.headers.get('etag'))
const update = (collection: string, id: number, data: object, options: object = {}) =>
  app.payload.update({ collection: collection as never, id, data: data as never, ...options })

describe('an article by slug', () => {
  it('is the document that is read by id', async () => {
    const bySlug = await get()
    const byId = await anonymous().get<Doc>(`/api/articles/${ids.article}?depth=2`)
    expect(bySlug.status).toBe(200)
    expect(bySlug.body).toEqual(byId.body)
    expect(bySlug.body).toMatchObject({
      heroImage: { alt: 'Aufmacher' },
      authors: [{ avatar: { alt: 'Gesicht' } }],
    })
    expect(bySlug.text).not.toContain('Kommt noch')
    expect(bySlug.text).not.toContain('externalId')
  })

  it('is what anonymous sees, whoever asks', async () => {
    const { text } = await get()
    for (const actor of ['automation', 'moderator', 'editor', 'admin'] as const)
      expect((await app.as(actor).get(`${path}?draft=true&trash=true`)).text).toBe(text)
  })

  it('can be kept by caches as the contract says', async () => {
    const { headers } = await get()
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=600')
    expect(headers.get('content-type')).toMatch(/^application\/json/)
    expect(etagOf({ headers })).toMatch(/^"[^"]+"$/)
    expect(headers.get('set-cookie')).toBeNull()
  })

  it('names everything it shows in Cache-Tag', async () => {
    const tags = (await get()).headers
      .get('cache-tag')
      ?.split(',')
      .map((tag) => tag.trim())
    const expected = [
      ['articles', 'article'],
      ['articles', 'related'],
      ['articles', 'linked'],
      ['articles', 'later'],
      ['authors', 'author'],
      ['topics', 'topic'],
      ['products', 'product'],
      ['products', 'subject'],
      ['media', 'hero'],
      ['media', 'inText'],
      ['media', 'avatar'],
      ['media', 'box'],
    ].map(([collection, name]) => `${collection}:${ids[String(name)]}`)
    expect(tags?.sort()).toEqual(expected.sort())
  })

  it('answers 304 to who has it, also by a weak or one of several ETags', async () => {
    const etag = etagOf(await get())
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { headers, status, text } = await get({ 'If-None-Match': known })
      expect([status, text]).toEqual([304, ''])
      expect(headers.get('etag')).toBe(etag)
      expect(headers.get('cache-control')).toContain('s-maxage=60')
      expect(headers.get('cache-tag')).toContain(`articles:${ids.article}`)
    }
    expect((await get({ 'If-None-Match': '"other"' })).status).toBe(200)
  })

  it('has the same ETag as long as nothing changes, and one for each locale', async () => {
    expect(etagOf(await get())).toBe(etagOf(await get()))
  })

  it('answers HEAD like GET, without a body', async () => {
    const [head, whole] = [await anonymous().head(path), await get()]
    expect([head.status, head.text]).toEqual([200, ''])
    expect(head.headers.get('etag')).toBe(etagOf(whole))
    expect(head.headers.get('cache-tag')).toBe(whole.headers.get('cache-tag'))
  })

  it.each([
    ['itself', 'articles', 'article', { excerpt: 'Anders.' }],
    ['a topic', 'topics', 'topic', { name: 'Netz' }],
    ['an author', 'authors', 'author', { name: 'Anders' }],
    ["an author's picture", 'media', 'avatar', { alt: 'Anders' }],
    ['the picture above', 'media', 'hero', { alt: 'Anders' }],
    ['a picture in the text', 'media', 'inText', { alt: 'Anders' }],
    ['the product in a box', 'products', 'product', { name: 'Anders' }],
    ["that product's picture", 'media', 'box', { alt: 'Anders' }],
    ['the product under review', 'products', 'subject', { brand: 'Anders' }],
    ['a related article', 'articles', 'related', { excerpt: 'Anders.' }],
    ['an article in a link', 'articles', 'linked', { title: 'Anders' }],
    ['a related article that goes out', 'articles', 'later', { _status: 'published' }],
  ])('changes with %s, whose tag it had', async (_, collection, name, data) => {
    const before = await get()
    expect(before.headers.get('cache-tag')?.split(',')).toContain(`${collection}:${ids[name]}`)
    await update(collection, ids[name] ?? 0, data)
    const after = await get({ 'If-None-Match': etagOf(before) })
    expect(after.status).toBe(200)
    expect(etagOf(after)).not.toBe(etagOf(before))
  })

  it('does not change with another article about its product', async () => {
    const before = etagOf(await get())
    const layout = [{ blockType: 'affiliateProduct', product: ids.product }]
    await app.payload.create({
      collection: 'articles',
      data: publishedArticle({ title: 'Auch darüber', layout }) as never,
    })
    expect(etagOf(await get())).toBe(before)
  })

  it('does not change with a draft of itself', async () => {
    const before = etagOf(await get())
    await update('articles', ids.article ?? 0, { title: 'In Arbeit' }, { draft: true })
    expect(etagOf(await get())).toBe(before)
  })
})

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
    for (const locale of ['fr', '', 'all', '*', 'de,en', '__proto__'])
      expect([200, 400, 404]).toContain((await get(undefined, `?locale=${locale}`)).status)
    for (const locale of ['all', '*']) {
      const { body, status, text } = await anonymous().get<Doc>(
        `/api/articles/${ids.article}?depth=2&locale=${locale}`,
      )
      expect(status, text).toBe(200)
      expect(body.title).toEqual({ de: 'Alles dran' })
      expect(body.jsonLd).toBeUndefined()
    }
  })
})
