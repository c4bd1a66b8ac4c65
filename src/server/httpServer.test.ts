import { once } from 'node:events'
import { Agent, type IncomingMessage, type RequestListener, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkPort, type HttpServer, listen } from './httpServer.ts'
import { StartError } from './startError.ts'

const open: HttpServer[] = []
afterEach(async () => {
  for (const http of open.splice(0)) await http.close(0)
})

async function serve(listener: RequestListener) {
  const http = await listen(0, listener)
  open.push(http)
  const { port } = http.server.address() as AddressInfo
  return { ...http, port, url: `http://127.0.0.1:${port}` }
}

async function raw(port: number, message: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(message)
  return text(socket)
}

describe('close', () => {
  it('lets a request that has arrived be answered whole, and takes no more', async () => {
    const { close, url } = await serve(async (_, outgoing) => {
      outgoing.write('first ')
      await sleep(300)
      outgoing.end('last')
    })
    const answer = fetch(url).then((response) => response.text())
    await sleep(100)
    const closed = close(5_000)
    await expect(fetch(url)).rejects.toThrow()
    expect(await answer).toBe('first last')
    await closed
  })

  it('lets an upload under way come in whole', async () => {
    const { close, url } = await serve(async (incoming, outgoing) => void outgoing.end(await text(incoming)))
    const outgoing = request(url, { method: 'POST' })
    outgoing.write('first ')
    await sleep(100)
    const closed = close(5_000)
    await sleep(100)
    outgoing.end('last')
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
    expect(await text(response)).toBe('first last')
    await closed
  })

  it('tells clients that the connection ends, and does not wait for idle ones', async () => {
    const { close, url } = await serve(async (_, outgoing) => {
      await sleep(200)
      outgoing.end('answer')
    })
    const agent = new Agent({ keepAlive: true })
    const first = request(url, { agent }).end()
    const [{ headers }] = (await once(first, 'response')) as [IncomingMessage]
    expect(headers.connection).toBe('keep-alive')

    const second = request(url).end()
    await sleep(100)
    const begin = Date.now()
    const closed = close(5_000)
    const [response] = (await once(second, 'response')) as [IncomingMessage]
    expect(response.headers.connection).toBe('close')
    await closed
    expect(Date.now() - begin).toBeLessThan(2_000)
    agent.destroy()
  })

  it('cuts off what takes longer than it is given', async () => {
    const { close, url } = await serve((_, outgoing) => void outgoing.write('never ends'))
    const answer = fetch(url).then((response) => response.text())
    await sleep(100)
    await close(200)
    await expect(answer).rejects.toThrow()
  })
})

describe('what is not HTTP', () => {
  it.each([
    ['nonsense\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
  ])('%.20s…: %i as JSON', async (message, status) => {
    const { port } = await serve((_, outgoing) => void outgoing.end())
    const answer = await raw(port, message)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toEqual({
      errors: [{ message: expect.any(String) }],
    })
  })
})

describe('a port in use', () => {
  it('is told before and when listening', async () => {
    const { port } = await serve((_, outgoing) => void outgoing.end())
    const expected = new StartError(`Port ${port} is in use. Set PORT to another one.`)
    await expect(checkPort(port)).rejects.toThrow(expected)
    await expect(listen(port, () => {})).rejects.toThrow(expected)
  })

  it('is free again after the look', async () => {
    const { port, close } = await serve((_, outgoing) => void outgoing.end())
    await close(0)
    await checkPort(port)
    await checkPort(port)
  })
})

describe('a client that takes its time', () => {
  it('over a body that is no upload is refused', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const { port } = await serve((incoming) => void incoming.resume().on('error', () => {}))
      const head =
        'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{'
      const answer = raw(port, head)
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
      await vi.advanceTimersByTimeAsync(31_000)
      expect(await answer).toMatch(/^HTTP\/1.1 408 /)
    } finally {
      vi.useRealTimers()
    }
  })
})
