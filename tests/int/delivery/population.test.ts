import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.stop())

it('populates every relation of a list for anonymous, also more than 100 together', async () => {
  for (let article = 0; article < 12; article++) {
    const topics: number[] = []
    for (let topic = 0; topic < 10; topic++) {
      const created = await app.payload.create({
        collection: 'topics',
        data: { name: `Thema ${article}-${topic}` },
      })
      topics.push(created.id as number)
    }
    const layout = [{ blockType: 'quickFacts', facts: [{ text: 'Eine Zeile' }] }]
    const data = { title: `Artikel ${article}`, excerpt: 'Kurz.', topics, layout, _status: 'published' }
    await app.payload.create({ collection: 'articles', data: data as never })
  }
  const { body } = await app.as('anonymous').get('/api/articles?limit=12&depth=1')
  const topics = body.docs.flatMap(({ topics }) => topics as unknown[])
  expect(topics).toHaveLength(120)
  expect(topics.filter((topic) => typeof topic !== 'object')).toEqual([])
})
