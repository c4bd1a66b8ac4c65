import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ArticleDoc } from '../../../collections/Articles/types.ts'
import { type App, startApp } from '../app.ts'

let app: App
let topic: number
let article: number
beforeAll(async () => {
  app = await startApp()
  topic = (await app.payload.create({ collection: 'topics', data: { name: 'Rohstoffe' } })).id as number
  const created = await app.payload.create({
    collection: 'articles',
    data: {
      title: 'Kupfer ab Mine',
      excerpt: 'Kurz.',
      topics: [topic],
      layout: [{ blockType: 'quickFacts', facts: [{ text: 'Eine Zeile' }] }],
      _status: 'published',
    },
  })
  article = created.id as number
})
afterAll(() => app?.stop())

const bySlug = (query = '', headers: Record<string, string> = {}, slug = 'kupfer-ab-mine') =>
  app.as('anonymous').get<ArticleDoc>(`/api/articles/by-slug/${slug}${query}`, headers)

describe('GET /api/articles/by-slug/:slug', () => {
  it('answers the document of GET /api/articles/:id?depth=2', async () => {
    const byId = await app.as('anonymous').get(`/api/articles/${article}?depth=2`)
    const answer = await bySlug()
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual(byId.body)
    expect(answer.body.jsonLd).toMatchObject({ '@context': 'https://schema.org' })
  })

  it.each([
    ['the document', () => `/api/articles/by-slug/kupfer-ab-mine`],
    ['the article by its ID', () => `/api/articles/${article}?depth=2`],
  ])('sends %s as small as a reader takes it, with an ETag of its own', async (_, path) => {
    const ask = (headers: Record<string, string>) => app.as('anonymous').get(path(), headers)
    const plain = await ask({ 'Accept-Encoding': 'identity' })
    const small = await ask({ 'Accept-Encoding': 'br' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(small.headers.get('content-encoding')).toBe('br')
    expect(small.text).toBe(plain.text)
    for (const { headers } of [plain, small]) expect(headers.get('vary')).toMatch(/accept-encoding/i)
    const etag = small.headers.get('etag') ?? ''
    expect(etag).toBe(plain.headers.get('etag')?.replace(/"$/, '-br"'))
    expect((await ask({ 'Accept-Encoding': 'br', 'If-None-Match': etag })).status).toBe(304)
  })

  it('does not compress what a session gets', async () => {
    const { headers, status } = await app
      .as('editor')
      .get(`/api/articles/${article}?depth=2`, { 'Accept-Encoding': 'br' })
    expect(status).toBe(200)
    expect(headers.get('content-encoding')).toBeNull()
  })

  it('answers the same to everybody', async () => {
    const editor = await app.as('editor').get('/api/articles/by-slug/kupfer-ab-mine')
    expect(editor.text).toBe((await bySlug()).text)
  })

  it('may be kept by caches, with tags of all it shows', async () => {
    const { headers } = await bySlug('', { 'Accept-Encoding': 'identity' })
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=600')
    expect(headers.get('cache-tag')?.split(',')).toEqual([`articles:${article}`, `topics:${topic}`])
    expect(headers.get('etag')).toMatch(/^"[\w-]{43}"$/)
  })

  it('is not sent again to who has it, until something it shows changes', async () => {
    const etag = (await bySlug()).headers.get('etag') ?? ''
    const again = await bySlug('', { 'If-None-Match': etag })
    expect(again.status).toBe(304)
    expect(again.text).toBe('')
    expect(again.headers.get('etag')).toBe(etag)

    await app.as('editor').patch(`/api/topics/${topic}`, { name: 'Metalle' })
    const changed = await bySlug('', { 'If-None-Match': etag })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
    expect(changed.text).toContain('Metalle')
  })

  it('answers HEAD like GET without a body', async () => {
    const head = await app.as('anonymous').head('/api/articles/by-slug/kupfer-ab-mine')
    expect(head.status).toBe(200)
    expect(head.headers.get('etag')).toBe((await bySlug()).headers.get('etag'))
  })

  it('does not exist in a locale without title and layout, unless a fallback is asked for', async () => {
    const missing = await bySlug('?locale=en')
    expect(missing.status).toBe(404)
    expect(missing.body).toEqual({ errors: [{ message: expect.any(String) }] })
    const fallback = await bySlug('?locale=en&fallback-locale=de')
    expect(fallback.body.title).toBe('Kupfer ab Mine')

    await app.payload.update({
      collection: 'articles',
      id: article,
      locale: 'en',
      data: {
        title: 'Copper',
        excerpt: 'Short.',
        layout: [{ blockType: 'quickFacts', facts: [{ text: 'A line' }] }],
      },
    })
    const english = await bySlug('?locale=en')
    expect(english.body.title).toBe('Copper')
    const byId = await app.as('anonymous').get(`/api/articles/${article}?depth=2&locale=en`)
    expect(english.body).toEqual(byId.body)
  })

  it.each([
    ['a draft', { title: 'Entwurf' }, 'entwurf'],
    [
      'an article of tomorrow',
      { title: 'Morgen', publishedAt: '2999-01-01T00:00:00.000Z', _status: 'published' },
      'morgen',
    ],
    [
      'an article in the trash',
      { title: 'Weg', deletedAt: '2020-01-01T00:00:00.000Z', _status: 'published' },
      'weg',
    ],
  ])('answers 404 for %s', async (_, data, slug) => {
    const layout = [{ blockType: 'quickFacts', facts: [{ text: 'x' }] }]
    await app.payload.create({ collection: 'articles', data: { excerpt: 'x', layout, ...data } as never })
    const { status, body } = await bySlug('', {}, slug)
    expect(status).toBe(404)
    expect(body).toHaveProperty('errors')
  })

  it('answers 404 for a slug that nobody has, however odd', async () => {
    for (const slug of ['nothing', '%00', '..%2f..', 'a'.repeat(5000), '%F0%9F%92%A9']) {
      expect((await bySlug('', {}, slug)).status).toBeGreaterThanOrEqual(400)
      expect((await bySlug('', {}, slug)).status).toBeLessThan(500)
    }
  })
})

describe('ArticleBySlug', () => {
  it('answers typed blocks in the locale, null where REST answers 404', async () => {
    const query = `query ($slug: String!, $locale: LocaleInputType) {
      ArticleBySlug(slug: $slug, locale: $locale) {
        title
        topics { name }
        layout { __typename ... on QuickFacts { facts { text } } }
        jsonLd
      }
    }`
    const ask = (slug: string, locale: string) =>
      app.as('anonymous').graphql<{ ArticleBySlug: ArticleDoc | null }>(query, { slug, locale })
    const { body } = await ask('kupfer-ab-mine', 'de')
    expect(body.data.ArticleBySlug).toMatchObject({
      title: 'Kupfer ab Mine',
      topics: [{ name: 'Metalle' }],
      layout: [{ __typename: 'QuickFacts', facts: [{ text: 'Eine Zeile' }] }],
      jsonLd: { '@context': 'https://schema.org' },
    })
    expect((await ask('nothing', 'de')).body.data.ArticleBySlug).toBeNull()
  })
})

describe('limits for anonymous', () => {
  it('refuses documents that ask for more than 20 root fields and aliases, or 12 levels, with 400', async () => {
    const aliases = Array.from({ length: 21 }, (_, n) => `a${n}: Articles { totalDocs }`).join(' ')
    expect((await app.as('anonymous').graphql(`{ ${aliases} }`)).status).toBe(400)
    const deep = (levels: number): string => (levels === 0 ? 'id' : `related { ${deep(levels - 1)} }`)
    expect((await app.as('anonymous').graphql(`{ Articles { docs { ${deep(12)} } } }`)).status).toBe(400)
    expect((await app.as('anonymous').graphql(`{ Articles { docs { ${deep(5)} } } }`)).status).toBe(200)
  })

  it('answers at most 100 documents and refuses a depth above 3', async () => {
    for (const query of ['limit=0', 'limit=5000', 'pagination=false']) {
      expect((await app.as('anonymous').get(`/api/articles?${query}`)).body.limit).toBe(100)
    }
    expect((await app.as('anonymous').get('/api/articles?depth=4')).status).toBe(400)
    expect((await app.as('anonymous').get('/api/articles?depth=3')).status).toBe(200)
  })
})
