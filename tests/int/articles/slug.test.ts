import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import { articleData, publishedArticle } from '../samples.ts'
import { editing } from './editing.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const { create, update } = editing(() => app)

describe("an article's slug", () => {
  it.each([
    ['Mächtiger Schritt', 'maechtiger-schritt'],
    ['  Kupfer & Zinn: 100 % «echt»!  ', 'kupfer-and-zinn-100-echt'],
    ['Straßenbau in Łódź', 'strassenbau-in-lodz'],
    ['iPhone im Test', 'iphone-im-test'],
  ])('is made from the title: %s', async (title, slug) => {
    expect(await create(articleData({ title }))).toMatchObject({ slug })
  })

  it('is made in GraphQL too', async () => {
    const { body } = await app
      .as('editor')
      .graphql<{ createArticle: Doc }>('mutation { createArticle(data: { title: "Größer" }) { slug } }')
    expect(body.data.createArticle).toEqual({ slug: 'groesser' })
  })

  it('is at most 100 characters long, cut between words', async () => {
    const { slug } = await create(articleData({ title: 'Donaudampfschiff '.repeat(10) }))
    expect(slug).toBe('donaudampfschiff-'.repeat(5).slice(0, -1))
  })

  it('gets a number when it is taken, also by what is in the trash', async () => {
    const title = 'Dreimal das Gleiche'
    const first = await create(articleData({ title }))
    const second = await create(articleData({ title }))
    await update(second, { deletedAt: new Date().toISOString() })
    const third = await create(articleData({ title }))
    expect([first.slug, second.slug, third.slug]).toEqual([
      'dreimal-das-gleiche',
      'dreimal-das-gleiche-2',
      'dreimal-das-gleiche-3',
    ])
  })

  it('is not counted up by slugs that only begin alike', async () => {
    await create(articleData({ title: 'Kupfer aus Arizona' }))
    expect(await create(articleData({ title: 'Kupfer' }))).toMatchObject({ slug: 'kupfer' })
  })

  it('follows the title until the first publish, by drafts and autosaves', async () => {
    const article = await create({ title: 'Erster Einfall' })
    expect(await update(article, { title: 'Zweiter Einfall' }, '?draft=true')).toMatchObject({
      slug: 'zweiter-einfall',
    })
    expect(await update(article, { title: 'Dritter Einfall' }, '?draft=true&autosave=true')).toMatchObject({
      slug: 'dritter-einfall',
    })
  })

  it('stays once the article was published, also while it is withdrawn', async () => {
    const article = await create(publishedArticle({ title: 'Bleibt so' }))
    expect(await update(article, { title: 'Heißt anders' })).toMatchObject({ slug: 'bleibt-so' })
    await update(article, { _status: 'draft' })
    expect(await update(article, { title: 'Heißt ganz anders' }, '?draft=true')).toMatchObject({
      slug: 'bleibt-so',
    })
    const { body } = await app.as('editor').get<Doc>(`/api/articles/${article.id}?draft=true`)
    expect(body).toMatchObject({ title: 'Heißt ganz anders', slug: 'bleibt-so' })
  })

  it('is kept when it is typed, cleaned, and follows the title no more', async () => {
    const article = await create(articleData({ title: 'Von Hand', slug: 'Mein Weg!' }))
    expect(article).toMatchObject({ slug: 'mein-weg' })
    expect(await update(article, { title: 'Anderer Titel' }, '?draft=true')).toMatchObject({
      slug: 'mein-weg',
    })
    expect(await update(article, { slug: 'noch-ein-weg' }, '?draft=true')).toMatchObject({
      slug: 'noch-ein-weg',
    })
  })

  it('is kept when it is typed and looks like the title with a number', async () => {
    const article = await create(articleData({ title: 'Telefon', slug: 'telefon-15' }))
    expect(await update(article, { title: 'Das neue Telefon' }, '?draft=true')).toMatchObject({
      slug: 'telefon-15',
    })
  })

  it('follows the title with its number too', async () => {
    await create(articleData({ title: 'Doppelt' }))
    const article = await create(articleData({ title: 'Doppelt' }))
    expect(article).toMatchObject({ slug: 'doppelt-2' })
    expect(await update(article, { title: 'Einzeln' }, '?draft=true')).toMatchObject({ slug: 'einzeln' })
  })

  it('is made from the title when nothing is left of what was typed', async () => {
    expect(await create(articleData({ title: 'Nichts übrig', slug: '?!' }))).toMatchObject({
      slug: 'nichts-uebrig',
    })
  })

  it('changes by hand after the publish', async () => {
    const article = await create(publishedArticle({ title: 'Vertippt' }))
    expect(await update(article, { slug: 'richtig' })).toMatchObject({ slug: 'richtig' })
    expect((await app.as('anonymous').get('/api/articles/by-slug/richtig')).status).toBe(200)
    expect((await app.as('anonymous').get('/api/articles/by-slug/vertippt')).status).toBe(404)
  })

  it('comes back from the title when it is emptied before the publish', async () => {
    const article = await create(articleData({ title: 'Leer gemacht', slug: 'etwas-anderes' }))
    expect(await update(article, { slug: '' }, '?draft=true')).toMatchObject({ slug: 'leer-gemacht' })
  })

  it('of another article is refused by its name', async () => {
    await create(publishedArticle({ title: 'Vergeben' }))
    const { body, status } = await app
      .as('editor')
      .post('/api/articles', publishedArticle({ title: 'Zu spät', slug: 'vergeben' }))
    expect(status).toBe(400)
    expect(body.errors[0]?.data?.errors?.map(({ path }) => path)).toEqual(['slug'])
  })

  it('is one for all locales, made from the first title', async () => {
    const article = await create(articleData({ title: 'Zweisprachig' }))
    expect(await update(article, { title: 'Bilingual' }, '?locale=en&draft=true')).toMatchObject({
      slug: 'zweisprachig',
    })
    expect(await update(article, { title: 'In two languages' }, '?locale=en&draft=true')).toMatchObject({
      slug: 'zweisprachig',
    })
  })

  it('is never given twice, however many ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => app.as('editor').post('/api/articles', { title: 'Alle zugleich' })),
    )
    for (const { status, text } of answers) expect([201, 400], text).toContain(status)
    const slugs = answers.filter(({ status }) => status === 201).map(({ body }) => body.doc.slug)
    expect(slugs.length).toBeGreaterThan(0)
    expect(new Set(slugs).size).toBe(slugs.length)
  })

  it('of a copy is a new one', async () => {
    const original = await create(publishedArticle({ title: 'Vorlage' }))
    const { body } = await app.as('editor').post(`/api/articles/${original.id}/duplicate`)
    expect(body.doc).toMatchObject({ slug: 'vorlage-2', _status: 'draft', publishedAt: null })
  })

  it('is missing while the title has no letters', async () => {
    expect(await create({ title: '!!!' })).toMatchObject({ slug: null })
    const { body, status } = await app.as('editor').post('/api/articles', publishedArticle({ title: '!!!' }))
    expect(status).toBe(400)
    expect(body.errors[0]?.data?.errors?.map(({ path }) => path)).toEqual(['slug'])
  })
})

describe.each([
  ['topics', { name: 'Größe' }],
  ['authors', { name: 'Jörg Groß', kind: 'person' }],
])('the slug of %s', (collection, data) => {
  it('is made from the name, once, with a number when it is taken', async () => {
    const editor = app.as('editor')
    const { doc } = (await editor.post(`/api/${collection}`, data)).body
    const again = (await editor.post(`/api/${collection}`, data)).body.doc
    expect(again.slug).toBe(`${doc.slug}-2`)
    const { body } = await editor.patch(`/api/${collection}/${doc.id}`, { name: 'Ganz anders' })
    expect(body.doc).toMatchObject({ name: 'Ganz anders', slug: doc.slug })
  })
})
