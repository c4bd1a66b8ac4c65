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
