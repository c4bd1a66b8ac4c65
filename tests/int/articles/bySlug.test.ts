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
  const never = await make('never', 'articles', articleData({ title: 'Bleibt geheim' }))
  await make(
    'article',
    'articles',
    publishedArticle({
      title: 'Alles dran',
      heroImage: hero,
      authors: [author],
      topics: [topic],
      related: [related, later, never],
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
      heroImage: { alt: expect.any(String) },
      authors: [{ avatar: { alt: expect.any(String) } }],
    })
    expect(bySlug.text).not.toContain('Bleibt geheim')
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
      ['articles', 'never'],
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
    ['itself', 'articles', 'article', { excerpt: 'Anders.', _status: 'published' }],
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
