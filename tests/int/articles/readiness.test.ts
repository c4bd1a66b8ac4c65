import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Readiness } from '../../../src/publishing/readiness.ts'
import { type App, startApp } from '../app.ts'
import type { Client, Doc } from '../client.ts'
import { articleData, sevenBlocks } from '../samples.ts'
import { editing } from './editing.ts'

/** That the rules are those of publishing is shown where these are tested, in `publishing.test.ts`. */
let app: App
const { create, update } = editing(() => app)
const ask = (client: Client, data: object, locale = 'de') =>
  client.post<Readiness>(`/api/articles/readiness?locale=${locale}`, data)
let article: Doc
beforeAll(async () => {
  app = await startApp()
  article = await create(articleData({ title: 'Vorher' }))
})
afterAll(() => app.stop())

it('judges what stands in the form, and stores nothing', async () => {
  const { body } = await ask(app.as('editor'), { id: article.id, title: '', excerpt: '', layout: 0 })
  // The admin's form says 0 of a list without rows.
  expect(body.problems.map(({ path }) => path).sort()).toEqual(['excerpt', 'layout', 'title'])
  expect(body.problems.every(({ label, message }) => label && message)).toBe(true)
  const { body: stored } = await app.as('editor').get(`/api/articles/${article.id}?draft=true`)
  expect(stored.title).toBe('Vorher')
})

it('works out what readers will be told', async () => {
  const product = (await app.payload.create({ collection: 'products', data: { name: 'P' } as never })).id
  const { body } = await ask(app.as('editor'), { id: article.id, layout: sevenBlocks({ product }) })
  const saved = await update(article, { layout: sevenBlocks({ product }) }, '?draft=true')
  expect(body.facts).toEqual({
    score: saved.score,
    award: saved.award ?? null,
    aiLevel: saved.aiLevel,
    readingMinutes: saved.readingMinutes,
  })
  expect(body.facts.score).not.toBeNull()
})

it('asks a new article without a title for the title, from which its address follows', async () => {
  const paths = async (data: object) =>
    (await ask(app.as('editor'), data)).body.problems.map(({ path }) => path).sort()
  expect(await paths({})).toEqual(['excerpt', 'layout', 'title'])
  expect(await paths({ title: 'Neu' })).toEqual(['excerpt', 'layout'])
})

it('names what is missing in another language, by that language', async () => {
  const data = { title: 'Begun', layout: [{ blockType: 'quickFacts', facts: [{ text: 'x' }] }] }
  const { id } = await create(articleData({}))
  await update({ id }, data, '?locale=en&draft=true')
  const { body } = await ask(app.as('editor'), { id })
  expect(body.problems.map(({ path }) => path)).toEqual(['en.excerpt'])
  // Seen from there, it is its own.
  const { body: english } = await ask(app.as('editor'), { id }, 'en')
  expect(english.problems.map(({ path }) => path)).toEqual(['excerpt'])
})

it('has a word for an address that is still being typed, and refuses what could not even be a draft', async () => {
  const sources = [{ title: 'Quelle', url: 'exampl' }]
  const { body } = await ask(app.as('editor'), { id: article.id, sources })
  expect(body.problems.map(({ path }) => path)).toContain('sources.0.url')
  expect((await ask(app.as('editor'), { id: article.id, layout: 'all of it' })).status).toBe(400)
  expect((await ask(app.as('editor'), { id: { $ne: 1 } })).status).toBe(400)
})

it('is for those who may write the article', async () => {
  const data = { id: article.id }
  expect((await ask(app.as('anonymous'), data)).status).toBe(403)
  expect((await ask(app.as('moderator'), data)).status).toBe(403)
  expect((await ask(app.as('automation'), data)).status).toBe(404)
  expect((await ask(app.as('automation'), articleData({}))).status).toBe(200)
  expect((await ask(app.as('editor'), { id: 987_654 })).status).toBe(404)
  expect((await ask(app.as('editor'), {}, 'all')).status).toBe(400)
})
