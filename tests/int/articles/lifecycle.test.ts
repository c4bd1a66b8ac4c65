import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import { articleData, productData, publishedArticle, text } from '../samples.ts'
import { editing } from './editing.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const { create, update } = editing(() => app)

const editor = () => app.as('editor')
const anonymous = () => app.as('anonymous')
const day = 86_400_000
const soon = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

const versionsOf = async ({ id }: Doc) =>
  (await editor().get(`/api/articles/versions?where[parent][equals]=${id}&limit=200&depth=0`)).body

describe('a draft', () => {
  it('is what a create without a status makes, whatever is missing', async () => {
    expect(await create({})).toMatchObject({ _status: 'draft', title: null, slug: null })
    expect(await create({ title: 'Nur ein Titel' })).toMatchObject({ _status: 'draft' })
  })

  it('over a published article is not shown to readers until it goes out', async () => {
    const article = await create(publishedArticle({ title: 'Veröffentlicht' }))
    await update(article, { title: 'In Arbeit' }, '?draft=true')
    const seen = async (query = '') =>
      (await anonymous().get<Doc>(`/api/articles/${article.id}${query}`)).body.title
    expect([await seen(), await seen('?draft=true')]).toEqual(['Veröffentlicht', 'Veröffentlicht'])
    expect((await editor().get<Doc>(`/api/articles/${article.id}?draft=true`)).body.title).toBe('In Arbeit')
    await update(article, { _status: 'published' })
    expect(await seen()).toBe('In Arbeit')
  })

  it('keeps one version while it is saved automatically', async () => {
    const article = await create({ title: 'Erster Stand' })
    for (const title of ['Zweiter', 'Dritter', 'Vierter'])
      await update(article, { title }, '?draft=true&autosave=true')
    const { docs } = await versionsOf(article)
    expect(docs).toHaveLength(2)
    expect(docs[0]).toMatchObject({ autosave: true, version: { title: 'Vierter' } })
  })

  it('keeps at most 50 versions', async () => {
    const article = await create({ title: 'Stand 0' })
    for (let number = 1; number <= 55; number++)
      await update(article, { title: `Stand ${number}` }, '?draft=true')
    const { docs, totalDocs } = await versionsOf(article)
    expect(totalDocs).toBe(50)
    expect(docs[0]).toMatchObject({ version: { title: 'Stand 55' } })
  })

  it('can be an earlier version again', async () => {
    const article = await create(publishedArticle({ title: 'Früher' }))
    const [earlier] = (await versionsOf(article)).docs
    await update(article, { title: 'Später' })
    const { status } = await editor().post(`/api/articles/versions/${earlier?.id}`)
    expect(status).toBe(200)
    expect((await anonymous().get<Doc>(`/api/articles/${article.id}`)).body.title).toBe('Früher')
  })
})

describe('publishedAt', () => {
  it('is set by the first publish and stays', async () => {
    const before = Date.now()
    const article = await create(publishedArticle())
    const publishedAt = String(article.publishedAt)
    expect(Date.parse(publishedAt)).toBeGreaterThanOrEqual(before)
    expect(Date.parse(publishedAt)).toBeLessThanOrEqual(Date.now())
    expect(await update(article, { title: 'Noch einmal' })).toMatchObject({ publishedAt })
    await update(article, { _status: 'draft' })
    expect(await update(article, { _status: 'published' })).toMatchObject({ publishedAt })
  })

  it('is not set by drafts', async () => {
    expect(await create(articleData())).toMatchObject({ publishedAt: null })
  })

  it('is kept when it is given', async () => {
    const publishedAt = '2025-02-03T04:05:06.000Z'
    expect(await create(publishedArticle({ publishedAt }))).toMatchObject({ publishedAt })
  })

  it('is set again when it is emptied, so that the article stays public', async () => {
    const article = await create(publishedArticle({ publishedAt: '2025-02-03T04:05:06.000Z' }))
    const emptied = await update(article, { publishedAt: null })
    expect(Date.parse(String(emptied.publishedAt))).toBeGreaterThan(Date.now() - 60_000)
    expect((await anonymous().get(`/api/articles/${article.id}`)).status).toBe(200)
  })

  it('in the future hides the article until then, everywhere', async () => {
    const article = await create(publishedArticle({ title: 'Von morgen', publishedAt: soon(1500) }))
    const seen = async () => [
      (await anonymous().get(`/api/articles/${article.id}`)).status,
      (await anonymous().get(`/api/articles/by-slug/${article.slug}`)).status,
      (await anonymous().get(`/api/articles?where[id][equals]=${article.id}`)).body.totalDocs,
    ]
    expect(await seen()).toEqual([404, 404, 0])
    await new Promise((resolve) => setTimeout(resolve, 1600))
    expect(await seen()).toEqual([200, 200, 1])
  })
})

describe('the trash', () => {
  it('hides an article, and gives it back as it was', async () => {
    const article = await create(publishedArticle({ title: 'Zum Wegwerfen' }))
    const status = async () => (await anonymous().get(`/api/articles/by-slug/zum-wegwerfen`)).status
    expect(await status()).toBe(200)
    await update(article, { deletedAt: new Date().toISOString() })
    expect(await status()).toBe(404)
    expect((await editor().get(`/api/articles/${article.id}`)).status).toBe(404)
    expect((await editor().get(`/api/articles/${article.id}?trash=true`)).status).toBe(200)
    await update(article, { deletedAt: null, _status: 'published' }, '?trash=true')
    expect(await status()).toBe(200)
  })

  it('is emptied for good', async () => {
    const article = await create(publishedArticle({ title: 'Endgültig' }))
    await update(article, { deletedAt: new Date().toISOString() })
    expect((await editor().delete(`/api/articles/${article.id}?trash=true`)).status).toBe(200)
    expect((await editor().get(`/api/articles/${article.id}?trash=true`)).status).toBe(404)
    expect((await versionsOf(article)).totalDocs).toBe(0)
  })
})

describe('related articles', () => {
  it('are at most six, and not the article itself', async () => {
    const others: number[] = []
    for (let number = 1; number <= 7; number++)
      others.push((await create(publishedArticle({ title: `Verwandt ${number}` }))).id)
    const article = await create(publishedArticle({ title: 'Mit Verwandten', related: others.slice(0, 6) }))
    const related = async (ids: number[]) => {
      const { body, status } = await editor().patch(`/api/articles/${article.id}`, { related: ids })
      return status === 200 ? 200 : body.errors[0]?.data?.errors?.map(({ path }) => path)
    }
    expect(await related(others)).toEqual(['related'])
    expect(await related([article.id])).toEqual(['related'])
    expect(await related(others.slice(1))).toBe(200)
  })
})

describe('what the server sets', () => {
  const claims = {
    origin: 'import',
    score: 99,
    award: 'Selbst verliehen',
    aiLevel: 'autonomous',
    readingMinutes: 99,
    commentCount: 99,
    commentsAreOpen: false,
    shownProducts: [] as number[],
    jsonLd: { '@type': 'Lie' },
  }
  const truth = {
    origin: 'editor',
    score: null,
    award: null,
    aiLevel: null,
    readingMinutes: 1,
    commentCount: 0,
    commentsAreOpen: true,
    shownProducts: [],
  }

  it('is not taken from clients, in REST', async () => {
    const product = await app.payload.create({ collection: 'products', data: productData() as never })
    const lies = { ...claims, shownProducts: [product.id] }
    const article = await create(publishedArticle({ ...lies, title: 'Gelogen' }))
    expect(article).toMatchObject(truth)
    expect(await update(article, lies)).toMatchObject(truth)
    expect(await update(article, lies, '?draft=true')).toMatchObject(truth)
    const { body } = await editor().get<Doc>(`/api/articles/${article.id}`)
    expect(body).toMatchObject(truth)
    expect(body.jsonLd).not.toMatchObject({ '@type': 'Lie' })
    const copy = await editor().post(`/api/articles/${article.id}/duplicate`, lies)
    expect(copy.body.doc).toMatchObject({ ...truth, _status: 'draft' })
  })

  it('is not taken from clients, in GraphQL', async () => {
    const { jsonLd: _, commentsAreOpen: __, ...lies } = claims
    const { body } = await editor().graphql<{ createArticle: Doc }>(
      `mutation ($data: mutationArticleInput!) {
        createArticle(data: $data) { origin score award aiLevel readingMinutes commentCount commentsAreOpen }
      }`,
      { data: { title: 'Gelogen in GraphQL', ...lies } },
    )
    const { shownProducts: ___, ...expected } = truth
    expect(body.data.createArticle).toEqual(expected)
  })
})

describe('comments', () => {
  it.each([
    [{}, true],
    [{ commentsOpen: false }, false],
    [{ commentsCloseAt: soon(-day) }, false],
    [{ commentsCloseAt: soon(day) }, true],
    [{ commentsCloseAt: soon(day), commentsOpen: false }, false],
  ])('%j: open is %j, also where only that is asked for', async (data, commentsAreOpen) => {
    const { id } = await create(publishedArticle({ title: 'Kommentare', ...data }))
    expect((await anonymous().get<Doc>(`/api/articles/${id}`)).body).toMatchObject({ commentsAreOpen })
    const selected = await anonymous().get<Doc>(`/api/articles/${id}?select[commentsAreOpen]=true`)
    expect(selected.body).toMatchObject({ commentsAreOpen })
    const { body } = await anonymous().graphql(`{ Article(id: ${id}) { commentsAreOpen } }`)
    expect(body.data).toEqual({ Article: { commentsAreOpen } })
  })
})

describe('a copy', () => {
  it('is a draft with all locales, blocks and facts of its original', async () => {
    const verdict = (score: number) => ({ blockType: 'verdict', scale: '10', score, content: text('Gut.') })
    const article = await create(publishedArticle({ title: 'Original', layout: [verdict(8)] }))
    await update(
      article,
      {
        title: 'The original',
        excerpt: 'English.',
        layout: [verdict(6), { blockType: 'aiDisclosure', level: 'generated' }],
      },
      '?locale=en',
    )
    const { body } = await editor().post(`/api/articles/${article.id}/duplicate`)
    const copy = body.doc
    expect(copy).toMatchObject({ _status: 'draft', score: 80, aiLevel: 'generated', title: 'Original' })
    const english = await editor().get<Doc>(`/api/articles/${copy.id}?locale=en&draft=true`)
    expect(english.body).toMatchObject({ title: 'The original', score: 60, aiLevel: 'generated' })
    const blockIds = (doc: Doc) => (doc.layout as { id: string }[]).map(({ id }) => id)
    expect(blockIds(copy)).not.toEqual(blockIds(article))
  })
})
