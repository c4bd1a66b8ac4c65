import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proofs, startWithCustomers } from './customers.ts'
import { counts, ways } from './reads.ts'
import { makeWorld, marksIn, visible, type World } from './world.ts'

let app: Awaited<ReturnType<typeof startWithCustomers>>
let world: World
beforeAll(async () => {
  app = await startWithCustomers()
  world = await makeWorld(app.payload)
})
afterAll(() => app.stop())

describe.each(proofs)('a customer by %s', (proof) => {
  it('is logged in', async () => {
    const { body } = await app.customer(proof).get<{ user: { email: string } }>('/api/customers/me')
    expect(body.user.email).toBe('customer@example.com')
  })

  it.each(ways)('sees what anonymous sees: $name', async ({ ask, mode, within }) => {
    expect(marksIn(await ask(app.customer(proof), world))).toEqual(visible('anonymous', mode, within))
  })

  it.each(counts)('counts what anonymous counts: $name', async ({ ask, mode, within }) => {
    expect(await ask(app.customer(proof), world)).toBe(visible('anonymous', mode, within).length)
  })

  it('reads no versions, no private ids, no users, and runs no jobs', async () => {
    const stranger = app.customer(proof)
    expect((await stranger.get('/api/articles/versions')).status).toBe(403)
    expect((await stranger.get('/api/articles?limit=100')).text).not.toContain('external-')
    expect((await stranger.get('/api/articles?where[externalId][exists]=true')).status).toBe(400)
    expect((await stranger.get('/api/users')).status).toBe(403)
    expect((await stranger.get('/api/payload-jobs/run')).status).toBe(401)
    expect((await stranger.get('/api/payload-locked-documents')).status).toBe(403)
  })
})
