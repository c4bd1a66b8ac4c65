import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, actors, startApp } from '../app.ts'
import { counts, ways } from './reads.ts'
import { makeWorld, marksIn, visible, type World } from './world.ts'

let app: App
let world: World
beforeAll(async () => {
  app = await startApp()
  world = await makeWorld(app.payload)
})
afterAll(() => app.stop())

describe.each(actors)('%s reads articles', (actor) => {
  it.each(ways)('$name', async ({ as = actor, ask, indifferent, mode, within }) => {
    const ignored = indifferent ? visible(actor, { trash: true }, indifferent) : []
    const seen = marksIn(await ask(app.as(actor), world))
    expect(seen.filter((mark) => !ignored.includes(mark))).toEqual(
      visible(as, mode, within).filter((mark) => !ignored.includes(mark)),
    )
  })
})

describe.each(actors)('%s counts articles', (actor) => {
  it.each(counts)('$name', async ({ ask, mode, within }) => {
    expect(await ask(app.as(actor), world)).toBe(visible(actor, mode, within).length)
  })
})

describe.each(actors)('%s does not learn of drafts by what refers to them:', (actor) => {
  const isEditor = actor === 'editor' || actor === 'admin'
  it.each([
    ['a filter on related articles', '/api/articles/count?where[related.excerpt][like]=since'],
    ['a filter on the trash', '/api/articles/count?where[related.deletedAt][exists]=true'],
    ['a filter on related status', '/api/articles/count?where[related._status][equals]=draft'],
    ['a filter on a join', '/api/products/count?where[articles.excerpt][like]=draft'],
    ['a filter on the status in a join', '/api/products/count?where[articles._status][equals]=draft'],
    ['a filter inside a filter', '/api/articles/count?where[related][contains][excerpt][like]=future'],
  ])('%s', async (_, path) => {
    const { body, status, text } = await app.as(actor).get(path)
    if (status !== 200) expect(status, text).toBe(400)
    else if (!isEditor && actor !== 'automation') expect(body.totalDocs, text).toBe(0)
  })
})
