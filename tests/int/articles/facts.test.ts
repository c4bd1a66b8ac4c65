import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import { publishedArticle, text } from '../samples.ts'
import { editing } from './editing.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const { update, ...as } = editing(() => app)
const create = (data: object) => as.create(publishedArticle(data))
const editor = () => app.as('editor')
const anonymous = () => app.as('anonymous')
const read = async ({ id }: Doc, query = '') =>
  (await anonymous().get<Doc>(`/api/articles/${id}${query}`)).body

const verdict = (rest: object) => ({ blockType: 'verdict', scale: '10', ...rest })
const disclosure = (level: string) => ({ blockType: 'aiDisclosure', level })

describe('score, award and AI level', () => {
  it.each([
    ['the score on a scale of 100', [verdict({ score: 8.4 })], 84],
    ['of 5', [verdict({ scale: '5', score: 3.5 })], 70],
    ['of 100', [verdict({ scale: '100', score: 61 })], 61],
    [
      'the weighted mean of the criteria',
      [
        verdict({
          criteria: [
            { label: 'a', score: 8, weight: 3 },
            { label: 'b', score: 4 },
          ],
        }),
      ],
      70,
    ],
    ['nothing without a score', [verdict({ content: text('Gut.') })], null],
    ['the score of the second verdict', [verdict({}), verdict({ score: 5 })], 50],
    ['nothing, not even a null score', [verdict({ score: 0 })], 0],
  ])('is %s', async (_, layout, score) => {
    expect(await create({ layout })).toMatchObject({ score })
  })

  it('come from the scored verdict and the disclosure, and go with them', async () => {
    const article = await create({
      layout: [
        verdict({ award: 'Trostpreis' }),
        verdict({ score: 9, award: 'Tipp' }),
        disclosure('generated'),
      ],
    })
    expect(article).toMatchObject({ score: 90, award: 'Tipp', aiLevel: 'generated' })
    const changed = await update(article, { layout: [disclosure('none')] })
    expect(changed).toMatchObject({ score: null, award: null, aiLevel: 'none' })
  })

  it('are those of each locale, the AI level the highest of all', async () => {
    const article = await create({ layout: [verdict({ score: 8, award: 'Tipp' }), disclosure('assisted')] })
    await update(
      article,
      {
        title: 'English',
        excerpt: 'English.',
        layout: [verdict({ score: 6, award: 'Pick' }), disclosure('autonomous')],
      },
      '?locale=en',
    )
    expect(await read(article)).toMatchObject({ score: 80, award: 'Tipp', aiLevel: 'autonomous' })
    expect(await read(article, '?locale=en')).toMatchObject({
      score: 60,
      award: 'Pick',
      aiLevel: 'autonomous',
    })
    await update(article, { title: 'Deutsch, neu' })
    expect(await read(article)).toMatchObject({ aiLevel: 'autonomous' })
    await update(article, { layout: [disclosure('none')] }, '?locale=en')
    expect(await read(article)).toMatchObject({ score: 80, aiLevel: 'assisted' })
  })

  it('do not come from another locale, where another text has earned them', async () => {
    const article = await create({ title: 'Gelobt', layout: [verdict({ score: 8, award: 'Tipp' })] })
    const prose = [{ blockType: 'prose', content: text('Not rated.') }]
    await update(article, { title: 'Not rated', excerpt: 'English.', layout: prose }, '?locale=en')
    const nothing = { score: null, award: null, readingMinutes: 1 }
    for (const path of [
      `${article.id}?locale=en`,
      `${article.id}?locale=en&select[score]=true&select[award]=true`,
      'by-slug/gelobt?locale=en',
    ])
      expect((await anonymous().get<Doc>(`/api/articles/${path}`)).body).toMatchObject(nothing)
    const { body } = await anonymous().graphql(
      `{ Article(id: ${article.id}, locale: en) { score award } ArticleBySlug(slug: "gelobt", locale: en) { score award } }`,
    )
    const unrated = { score: null, award: null }
    expect(body.data).toEqual({ Article: unrated, ArticleBySlug: unrated })
    expect(await read(article)).toMatchObject({ score: 80, award: 'Tipp' })
  })

  it('fall back with the text where there is none', async () => {
    const article = await create({ title: 'Nur deutsch', layout: [verdict({ score: 8, award: 'Tipp' })] })
    await update(article, { title: 'Begun' }, '?locale=en&draft=true')
    const { body } = await editor().get<Doc>(`/api/articles/${article.id}?locale=en&draft=true`)
    expect(body).toMatchObject({ title: 'Begun', score: 80, award: 'Tipp', readingMinutes: 1 })
    expect(body.layout).toHaveLength(1)
  })

  it('of a published article stay while a draft changes them', async () => {
    const article = await create({ layout: [verdict({ score: 8 })] })
    await update(article, { layout: [verdict({ score: 2 })] }, '?draft=true')
    expect(await read(article)).toMatchObject({ score: 80 })
    expect((await editor().get<Doc>(`/api/articles/${article.id}?draft=true`)).body).toMatchObject({
      score: 20,
    })
  })

  it('are what they were when an earlier version is restored', async () => {
    const article = await create({ layout: [verdict({ score: 8 })] })
    const { body } = await editor().get(`/api/articles/versions?where[parent][equals]=${article.id}`)
    await update(article, { layout: [verdict({ score: 3 })] })
    await editor().post(`/api/articles/versions/${body.docs[0]?.id}`)
    expect(await read(article)).toMatchObject({ score: 80 })
  })

  it('are not written for all locales at once, which nothing would check', async () => {
    const layout = { de: [verdict({ score: 11 })], en: [] }
    const data = { title: { de: 'Alle' }, excerpt: { de: 'Alle.' }, layout, _status: 'published' }
    const { id } = await create({})
    for (const { body, status } of [
      await editor().post('/api/articles?locale=all', data),
      await editor().patch(`/api/articles/${id}?locale=all`, data),
    ]) {
      expect(status).toBe(400)
      expect(body.errors).toHaveLength(1)
    }
  })
})

describe('lists', () => {
  it('are filtered and sorted by score, award and AI level', async () => {
    const [low, middle, high] = await Promise.all(
      [41, 43, 45].map((score) =>
        create({
          title: `Reihe ${score}`,
          layout: [verdict({ scale: '100', score, award: `Preis ${score}` }), disclosure('assisted')],
        }),
      ),
    )
    const ids = async (query: string) =>
      (await anonymous().get(`/api/articles?where[title][like]=Reihe&depth=0&${query}`)).body.docs.map(
        ({ id }) => id,
      )
    expect(await ids('sort=-score')).toEqual([high?.id, middle?.id, low?.id])
    expect(await ids('sort=score')).toEqual([low?.id, middle?.id, high?.id])
    expect(await ids('sort=score&where[score][greater_than]=41')).toEqual([middle?.id, high?.id])
    expect(await ids('where[score][less_than_equal]=41')).toEqual([low?.id])
    expect(await ids('where[award][equals]=Preis 43')).toEqual([middle?.id])
    expect(await ids('where[aiLevel][equals]=generated')).toEqual([])
    const { body } = await anonymous().graphql<{ Articles: { docs: { score: number }[] } }>(
      '{ Articles(where: { title: { like: "Reihe" }, score: { greater_than: 42 } }, sort: "-score") { docs { score } } }',
    )
    expect(body.data.Articles.docs).toEqual([{ score: 45 }, { score: 43 }])
  })

  it('are filtered by topic and author', async () => {
    const { id: topic } = await app.payload.create({ collection: 'topics', data: { name: 'Zinn' } as never })
    const article = await create({ title: 'Über Zinn', topics: [topic] })
    for (const where of [`where[topics][in]=${topic}`, 'where[topics.slug][equals]=zinn']) {
      const { body } = await anonymous().get(`/api/articles?depth=0&${where}`)
      expect(body.docs.map(({ id }) => id)).toEqual([article.id])
    }
  })
})

describe('readingMinutes', () => {
  it.each([
    [4, 1],
    [299, 1],
    [301, 2],
    [1000, 5],
  ])('%i words take %i', async (words, readingMinutes) => {
    const layout = [{ blockType: 'prose', content: text('Wort '.repeat(Math.max(1, words - 3))) }]
    expect(await create({ title: 'Eins', excerpt: 'zwei drei', layout })).toMatchObject({ readingMinutes })
  })

  it('is that of the locale', async () => {
    const prose = (words: number) => [{ blockType: 'prose', content: text('Wort '.repeat(words)) }]
    const article = await create({ layout: prose(1000) })
    await update(article, { title: 'Short', excerpt: 'Short.', layout: prose(10) }, '?locale=en')
    expect(await read(article)).toMatchObject({ readingMinutes: 5 })
    expect(await read(article, '?locale=en')).toMatchObject({ readingMinutes: 1 })
  })
})
