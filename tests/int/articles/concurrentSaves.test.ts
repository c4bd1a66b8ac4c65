import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.stop())

it('more editors save at once than the database has connections', async () => {
  const editor = app.as('editor')
  const ids: number[] = []
  for (let number = 0; number < 30; number++) {
    ids.push((await editor.post('/api/articles', { title: `Artikel ${number}` })).body.doc.id)
  }
  const saves = await Promise.all(
    ids.map((id) => editor.patch(`/api/articles/${id}?draft=true&autosave=true`, { excerpt: 'Zugleich.' })),
  )
  expect(saves.map(({ status }) => status)).toEqual(ids.map(() => 200))
  expect((await editor.get('/api/articles?limit=1')).status).toBe(200)
})
