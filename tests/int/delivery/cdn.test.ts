import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { cloudflare, fastly } from '../../../src/index.ts'
import { serve } from '../app.ts'
import { emptyPostgres, hostConfig } from '../hosts/host.ts'

/** A network that answers with the next of these statuses, and 200 after the last. */
const statuses: number[] = []
const heard: { path?: string; headers: IncomingHttpHeaders; body: string }[] = []
const network = createServer(async (incoming, outgoing) => {
  let body = ''
  for await (const chunk of incoming) body += chunk
  heard.push({ path: incoming.url, headers: incoming.headers, body })
  outgoing.writeHead(statuses.shift() ?? 200, { 'Content-Type': 'application/json' })
  outgoing.end('{"success":true}')
})

let endpoint: string
let payload: Payload
let stop: () => Promise<void>
beforeAll(async () => {
  await once(network.listen(0, '127.0.0.1'), 'listening')
  endpoint = `http://127.0.0.1:${(network.address() as AddressInfo).port}`
  const cdn = { ...fastly({ serviceId: 'service', apiToken: 'token', endpoint }), queue: 'purge' }
  ;({ payload, stop } = await serve(hostConfig({ db: await emptyPostgres() }, { cdn })))
  payload.logger.level = 'silent'
})
afterAll(async () => {
  await stop?.()
  network.close()
})
beforeEach(() => {
  heard.length = 0
})

const topic = (name: string, req?: Awaited<ReturnType<typeof createLocalReq>>) =>
  payload.create({ collection: 'topics', data: { name }, req })
const waiting = async () =>
  (
    await payload.db.find<{ id: number; processing?: boolean }>({
      collection: 'payload-jobs',
      pagination: false,
    })
  ).docs
const until = async (isSo: () => boolean | Promise<boolean>) => {
  for (const deadline = Date.now() + 10_000; !(await isSo()); await sleep(20))
    if (Date.now() > deadline)
      throw new Error(`Heard ${JSON.stringify(heard)}, jobs ${(await waiting()).length}`)
}
/** Lets the time of every job come, and runs them. */
const runAll = async () => {
  await until(async () => (await waiting()).every(({ processing }) => !processing))
  for (const { id } of await waiting())
    await payload.db.updateOne({
      collection: 'payload-jobs',
      id,
      data: { waitUntil: new Date(0).toISOString() },
    })
  await payload.jobs.run({ queue: 'purge', limit: 100 })
}
const keys = () => heard.map(({ headers }) => String(headers['surrogate-key']).split(' ').sort())

it('is purged of what changes right after the commit, in one transaction once, and never of what is rolled back', async () => {
  const lost = await createLocalReq({}, payload)
  await initTransaction(lost)
  await topic('Verworfen', lost)
  await killTransaction(lost)
  expect(await waiting()).toEqual([])

  const kept = await createLocalReq({}, payload)
  await initTransaction(kept)
  const made = [await topic('Eins', kept), await topic('Zwei', kept)]
  await sleep(100)
  expect(heard).toEqual([])
  await commitTransaction(kept)
  await until(async () => heard.length > 0 && (await waiting()).length === 0)
  expect(keys()).toEqual([['topics', ...made.map(({ id }) => `topics:${id}`)].sort()])
  expect(heard[0]).toMatchObject({ path: '/service/service/purge', headers: { 'fastly-key': 'token' } })
})

it('is asked again until it takes the purge, which then does for everything that waits', async () => {
  statuses.push(503, 429)
  const one = await topic('Drei')
  await until(() => heard.length === 1)
  await runAll()
  expect(heard).toHaveLength(2)
  expect(await waiting()).toHaveLength(1)

  // What changes next takes along what waits for its next attempt.
  const other = await topic('Vier')
  await until(async () => (await waiting()).length === 0)
  expect(keys().at(-1)).toEqual(['topics', `topics:${one.id}`, `topics:${other.id}`].sort())
  await runAll()
  expect(heard).toHaveLength(3)
})

it('gets the tags of many changes in few calls', async () => {
  const made = await Promise.all(Array.from({ length: 12 }, (_, n) => topic(`Thema ${n}`)))
  await until(async () => (await waiting()).length === 0)
  expect(new Set(keys().flat())).toEqual(new Set(['topics', ...made.map(({ id }) => `topics:${id}`)]))
  expect(heard.length).toBeLessThan(12)
})

it('may be Cloudflare, whose refusals are errors', async () => {
  const { purge } = cloudflare({ zoneId: 'zone', apiToken: 'token', endpoint })
  await purge(['articles', 'articles:1'])
  expect(heard[0]).toMatchObject({
    path: '/zones/zone/purge_cache',
    headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
    body: '{"tags":["articles","articles:1"]}',
  })
  statuses.push(403)
  await expect(purge(['articles'])).rejects.toThrow('Cloudflare answered 403')
})
