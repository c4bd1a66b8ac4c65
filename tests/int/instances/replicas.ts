import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, it, vi } from 'vitest'
import type { Doc } from '../client.ts'
import { publishedArticle } from '../samples.ts'
import { one, other, proxied, world } from './world.ts'

let topic: Doc
let slug: string
const rename = async (name: string) =>
  expect((await one('editor').patch(`/api/topics/${topic.id}`, { name })).status).toBe(200)
/** The name as a list shows it, which nobody keeps. */
const listed = async (client = other()) => {
  const { body, status } = await client.get(`/api/topics?where[id][equals]=${topic.id}`)
  expect(status).toBe(200)
  return body.docs[0]?.name
}
const queried = async (client = other()) => {
  const { body } = await client.graphql<{ Topic: Doc }>(`{ Topic(id: ${topic.id}) { name } }`)
  return body.data.Topic?.name
}
/** The name as a kept article shows it. */
const shown = async (client = other()) => {
  const { body } = await client.get<{ topics: Doc[] }>(`/api/articles/by-slug/${slug}`)
  return body.topics[0]?.name
}

/** Waits until both instances have found the replica. */
const bothRead = () =>
  vi.waitFor(async () => expect(await world().database.visitors()).toBeGreaterThan(1), { timeout: 10_000 })

/** Read replicas answer strangers; nothing that is kept, saved or decided comes from them. */
export const replicas = () => {
  beforeAll(async () => {
    topic = (await one('editor').post('/api/topics', { name: 'Stand 0' })).body.doc
    const article = publishedArticle({ title: 'Mit Thema', topics: [topic.id] })
    slug = String((await one('editor').post('/api/articles', article)).body.doc.slug)
    // The instances have started without it.
    expect(await listed()).toBe('Stand 0')
    await world().database.startReplica()
    await bothRead()
  })

  it('what strangers list comes from a replica, however far that is behind', async () => {
    await world().database.pause()
    for (let n = 1; n <= 3; n++) {
      await rename(`Stand ${n}`)
      // What is kept, and what an editor reads after writing, on whichever instance.
      expect([await shown(one()), await shown()]).toEqual([`Stand ${n}`, `Stand ${n}`])
      expect([await listed(other('editor')), await queried(other('editor'))]).toEqual([
        `Stand ${n}`,
        `Stand ${n}`,
      ])
    }
    expect([await listed(one()), await listed(), await queried()]).toEqual(['Stand 0', 'Stand 0', 'Stand 0'])
    await world().database.resume()
    await expect.poll(() => listed(), { timeout: 5_000 }).toBe('Stand 3')
    expect(await shown()).toBe('Stand 3')
  })

  it('when the replica ends, no read fails, and all go to the primary until it is back', async () => {
    await rename('Ohne Kopie')
    let hasEnded = false
    const reading = Promise.all(
      Array.from({ length: 4 }, async () => {
        for (let after = 0; after < 3; after += hasEnded ? 1 : 0) await listed(proxied())
      }),
    )
    await setTimeout(200)
    await world().database.endReplica()
    hasEnded = true
    await reading
    await rename('Allein')
    expect([await listed(one()), await listed()]).toEqual(['Allein', 'Allein'])

    await world().database.startReplica()
    await bothRead()
    await world().database.pause()
    await rename('Zurück')
    await expect.poll(() => listed(), { timeout: 5_000 }).toBe('Allein')
    await world().database.resume()
    await expect.poll(() => listed(), { timeout: 10_000 }).toBe('Zurück')
  })
}
