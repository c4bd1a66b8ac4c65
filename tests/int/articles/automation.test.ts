import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import { articleData, publishedArticle, text } from '../samples.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const automation = () => app.as('automation')
const editor = () => app.as('editor')
const disclosure = (rest: object = {}) => ({ blockType: 'aiDisclosure', level: 'generated', ...rest })
const prose = (words: string) => ({ blockType: 'prose', content: text(words) })
const create = async (data: object) => (await automation().post('/api/articles', articleData(data))).body.doc
const latest = async ({ id }: Doc) => (await editor().get<Doc>(`/api/articles/${id}?draft=true`)).body

const published = async () =>
  (
    await app.payload.count({
      collection: 'articles',
      where: { origin: { equals: 'automation' }, _status: { equals: 'published' } },
    })
  ).totalDocs

describe('an automation', () => {
  it('makes drafts that say who made them', async () => {
    expect(await create({ externalId: 'crm-1' })).toMatchObject({
      _status: 'draft',
      origin: 'automation',
      externalId: 'crm-1',
    })
  })

  it.each([
    ['a create', () => automation().post('/api/articles', publishedArticle({ layout: [disclosure()] }))],
    [
      'an update',
      async () =>
        automation().patch(`/api/articles/${(await create({ layout: [disclosure()] })).id}`, {
          _status: 'published',
        }),
    ],
    [
      'a publish of one locale',
      async () =>
        automation().patch(
          `/api/articles/${(await create({ layout: [disclosure()] })).id}?publishSpecificLocale=de`,
          {},
        ),
    ],
    [
      'a publish of all locales',
      async () =>
        automation().patch(
          `/api/articles/${(await create({ layout: [disclosure()] })).id}?publishAllLocales=true`,
          {},
        ),
    ],
    [
      'a bulk update',
      async () => {
        await create({ title: 'Im Stapel', layout: [disclosure()] })
        return automation().patch('/api/articles?where[title][equals]=Im Stapel', { _status: 'published' })
      },
    ],
  ])('does not publish by %s', async (_, publish) => {
    const before = await published()
    const { body, status } = await publish()
    expect(status).toBe(403)
    expect(body.errors).toHaveLength(1)
    expect(await published()).toBe(before)
  })

  it('does not publish in GraphQL', async () => {
    const { id } = await create({ layout: [disclosure()] })
    for (const mutation of [
      `updateArticle(id: ${id}, data: { _status: published }) { id }`,
      'createArticle(data: { title: "Sofort", _status: published }) { id }',
    ])
      expect((await automation().graphql(`mutation { ${mutation} }`)).text).toContain('"statusCode":403')
  })

  it('writes drafts only, also of its article that an editor has published', async () => {
    const article = await create({ title: 'Freigegeben', layout: [disclosure()] })
    await editor().patch(`/api/articles/${article.id}`, { _status: 'published' })
    const { status } = await automation().patch(`/api/articles/${article.id}`, { title: 'Heimlich' })
    expect(status).toBe(200)
    const { body } = await app.as('anonymous').get<Doc>(`/api/articles/by-slug/${article.slug}`)
    expect(body).toMatchObject({ title: 'Freigegeben', _status: 'published' })
    expect(await latest(article)).toMatchObject({ title: 'Heimlich', _status: 'draft' })
  })

  it('does not withdraw its published article', async () => {
    const article = await create({ title: 'Bleibt', layout: [disclosure()] })
    await editor().patch(`/api/articles/${article.id}`, { _status: 'published' })
    await automation().patch(`/api/articles/${article.id}`, { _status: 'draft' })
    await automation().patch(`/api/articles/${article.id}?unpublishAllLocales=true`, {})
    expect((await app.as('anonymous').get(`/api/articles/${article.id}`)).status).toBe(200)
  })

  it('cannot take over what an editor made', async () => {
    const { id } = (await editor().post('/api/articles', articleData())).body.doc
    const { status } = await automation().patch(`/api/articles/${id}`, { origin: 'automation' })
    expect(status).toBe(403)
  })
})

describe('what an automation wrote', () => {
  it.each([
    ['no disclosure', []],
    ['a disclosure that says there was no AI', [disclosure({ level: 'none' })]],
  ])('does not go out with %s', async (_, blocks) => {
    const { id } = await create({ layout: [prose('Maschinell.'), ...blocks] })
    const { body, status } = await editor().patch(`/api/articles/${id}`, { _status: 'published' })
    expect(status).toBe(400)
    expect(body.errors[0]?.data?.errors?.map(({ path }) => path)).toEqual(['layout'])
  })

  it.each(['assisted', 'generated', 'autonomous'])('goes out with the level %s', async (level) => {
    const { id } = await create({ layout: [prose('Maschinell.'), disclosure({ level })] })
    expect((await editor().patch(`/api/articles/${id}`, { _status: 'published' })).status).toBe(200)
  })

  it('needs its disclosure in a copy too', async () => {
    const { id } = await create({ layout: [prose('Maschinell.')] })
    const { doc } = (await editor().post(`/api/articles/${id}/duplicate`)).body
    expect(doc).toMatchObject({ origin: 'automation' })
    expect((await editor().patch(`/api/articles/${doc.id}`, { _status: 'published' })).status).toBe(400)
  })
})

describe('a human review', () => {
  const reviewed = {
    reviewed: true,
    reviewer: 'R. Prüferin',
    date: '2026-01-10T12:00:00.000Z',
  }
  const make = async () => {
    const article = await create({ layout: [prose('Geprüfter Text.'), disclosure()] })
    const blocks = (await latest(article)).layout as object[]
    const layout = blocks.map((block) => ('level' in block ? { ...block, humanReview: reviewed } : block))
    const { body } = await editor().patch(`/api/articles/${article.id}?draft=true`, { layout })
    return { article, layout: body.doc.layout as object[] }
  }
  const isReviewed = async (article: Doc) =>
    (
      ((await latest(article)).layout as { blockType: string; humanReview?: { reviewed: boolean } }[]).find(
        ({ blockType }) => blockType === 'aiDisclosure',
      )?.humanReview ?? { reviewed: undefined }
    ).reviewed

  it('is taken back when an automation changes the text', async () => {
    const { article, layout } = await make()
    expect(await isReviewed(article)).toBe(true)
    await automation().patch(`/api/articles/${article.id}`, { layout: [...layout, prose('Mehr Text.')] })
    expect(await isReviewed(article)).toBe(false)
  })

  it('is not given by the automation itself along with a change', async () => {
    const { article, layout } = await make()
    const changed = [prose('Ganz neu.'), ...layout.slice(1)]
    await automation().patch(`/api/articles/${article.id}`, { layout: changed })
    expect(await isReviewed(article)).toBe(false)
  })

  it('stays when an automation sends the same text again, or changes something else', async () => {
    const { article, layout } = await make()
    await automation().patch(`/api/articles/${article.id}`, { layout })
    await automation().patch(`/api/articles/${article.id}`, { excerpt: 'Anders.' })
    expect(await isReviewed(article)).toBe(true)
  })

  it('stays when an editor changes the text', async () => {
    const { article, layout } = await make()
    await editor().patch(`/api/articles/${article.id}?draft=true`, { layout: [...layout, prose('Mehr.')] })
    expect(await isReviewed(article)).toBe(true)
  })
})
