import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, type App, startApp } from '../app.ts'
import { leaksByFilters, leaksByReading, leaksBySorting } from './privacy/rest.ts'
import { plantSecrets, type Secrets } from './privacy/secrets.ts'

let app: App
let secrets: Secrets
beforeAll(async () => {
  app = await startApp()
  secrets = await plantSecrets(app)
  // Payload logs every question that it refuses as an error.
  app.payload.logger.level = 'silent'
})
afterAll(() => app?.stop())

const kept: Actor[] = ['anonymous', 'automation', 'editor']

describe.each(kept)('over REST, %s learns nothing about people', (actor) => {
  it('by reading anything there is', async () => {
    const { answered, leaks } = await leaksByReading(app, app.as(actor), secrets)
    expect(leaks).toEqual([])
    expect(answered).toBeGreaterThan(100)
  })

  // Through two relationships for the one whom nobody has checked: it takes long.
  it('by filters on any field, through relationships too', async () => {
    const hops = actor === 'anonymous' ? 2 : 1
    const { answered, leaks } = await leaksByFilters(app, app.as(actor), secrets, hops)
    expect(leaks).toEqual([])
    expect(answered).toBeGreaterThan(100)
  }, 300_000)

  it('by sorting by any private field', async () => {
    const { asked, leaks } = await leaksBySorting(app, app.as(actor), 2)
    expect(leaks).toEqual([])
    expect(asked).toBeGreaterThan(100)
  }, 120_000)
})

describe('what is kept from others', () => {
  it('is there for a moderator, but for the address, which is nowhere', async () => {
    const { leaks } = await leaksByReading(app, app.as('moderator'), secrets)
    const seen = secrets.texts.filter((text) => leaks.some((leak) => leak.endsWith(`: ${text}`)))
    expect(seen).toEqual(secrets.texts.filter((text) => text !== '127.0.0.1'))
  })

  it('is found by a moderator', async () => {
    const { leaks } = await leaksByFilters(app, app.as('moderator'), secrets, 0)
    for (const path of ['email', 'userAgent', 'ipHash', 'note'])
      expect(
        leaks.some((leak) => leak.includes(`[${path}]`)),
        path,
      ).toBe(true)
  })
})
