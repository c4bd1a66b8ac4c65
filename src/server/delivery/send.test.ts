import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import type { Answer } from '../../delivery/memory.ts'
import { createSender } from './send.ts'

const open: { close: () => void }[] = []
afterEach(() => {
  for (const each of open.splice(0)) each.close()
})

/** What a client that takes Brotli gets over the wire. */
const sent = async (
  headers: Record<string, string>,
  body = 'x'.repeat(2000),
  { status = 200, known }: { status?: number; known?: string } = {},
) => {
  const answer: Answer = { status, headers, body: Buffer.from(body) }
  const send = createSender([])
  const server = createServer((incoming, outgoing) => void send(incoming, outgoing, answer)).listen(0)
  open.push(server)
  await once(server, 'listening')
  const outgoing = request({
    port: (server.address() as AddressInfo).port,
    headers: { 'accept-encoding': 'br', ...(known && { 'if-none-match': known }) },
  })
  const [response] = (await once(outgoing.end(), 'response')) as [IncomingMessage]
  response.resume()
  return { ...response.headers, status: response.statusCode }
}

it.each([
  'application/json; charset=utf-8',
  'text/html',
  'application/rss+xml; charset=utf-8',
  'image/svg+xml',
])('%s is compressed, and says that it depends on who asks', async (type) => {
  expect(await sent({ 'content-type': type })).toMatchObject({
    'content-encoding': 'br',
    vary: 'Accept-Encoding',
  })
})

it('what goes out as it is says so too, since others get it compressed', async () => {
  const headers = await sent({ 'content-type': 'application/json' }, '{}')
  expect(headers.vary).toBe('Accept-Encoding')
  expect(headers['content-encoding']).toBeUndefined()
})

it('adds to what it depends on beside', async () => {
  expect((await sent({ 'content-type': 'text/html', vary: 'rsc' })).vary).toBe('rsc, Accept-Encoding')
  expect((await sent({ 'content-type': 'text/html', vary: 'accept-encoding, rsc' })).vary).toBe(
    'accept-encoding, rsc',
  )
})

it('pictures are compressed already', async () => {
  const headers = await sent({ 'content-type': 'image/png' })
  expect(headers['content-encoding']).toBeUndefined()
  expect(headers.vary).toBeUndefined()
})

it.each([
  [200, '"a-br"', 304],
  [200, '*', 304],
  [200, '"a"', 200],
  [404, '"a-br"', 404],
  [404, '*', 404],
])('what is answered with %i to who knows %s is answered with %i', async (status, known, expected) => {
  const headers = { 'content-type': 'text/html', etag: '"a"' }
  expect((await sent(headers, undefined, { status, known })).status).toBe(expected)
})
