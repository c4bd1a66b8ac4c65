import { once } from 'node:events'
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readBody } from './api/body.ts'
import { errorResponse, Refusal } from './api/refusal.ts'
import { type AppOptions, createListener } from './app.ts'
import type { PageHandler } from './pageResponse.ts'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function serve(options: Partial<AppOptions> = {}): Promise<string> {
  const server = createServer(
    createListener({
      api: async () => Response.json({ api: true }),
      pages: async (_, outgoing) => void outgoing.end('page'),
      isHealthy: async () => true,
      siteUrl: 'http://localhost:3000',
      trustProxy: 0,
      dev: false,
      ...options,
    }),
  ).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A request as it goes over the wire: `fetch` decodes bodies and hides headers. */
async function send(url: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  const outgoing = httpRequest(url, options).end()
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }
}

const page =
  (type: string, body: string): PageHandler =>
  async (_, outgoing) => {
    outgoing.setHeader('Content-Type', type)
    outgoing.setHeader('ETag', '"page"')
    outgoing.end(body)
  }

describe('health', () => {
  it.each([
    [true, 200, { status: 'ok' }],
    [false, 503, { status: 'unavailable' }],
  ])('answers for a database that is there: %s', async (there, status, body) => {
    const response = await fetch(`${await serve({ isHealthy: async () => there })}/api/health`)
    expect(response.status).toBe(status)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.json()).toEqual(body)
  })
})

describe('who answers', () => {
  it.each([
    ['/api', 'api'],
    ['/api/', 'api'],
    ['/api/articles?limit=1', 'api'],
    ['/api/%zz', 'api'],
    ['/', 'page'],
    ['/apiary', 'page'],
    ['/de/articles/api', 'page'],
    ['/%zz', '400'],
    ['/de/%00', '400'],
  ])('%s: the %s', async (path, expected) => {
    const url = await serve()
    expect((await send(`${url}${path}`)).body.toString()).toContain(expected)
  })

  it.each([
    ['who is taken for nobody while the database was away', { Authorization: 'JWT x' }, false, 503],
    ['who may not, while it was there', { Authorization: 'JWT x' }, true, 403],
    ['nobody, whatever the database does', {}, false, 403],
  ])('refuses %s', async (_, headers, wasThere, status) => {
    const begin = Date.now()
    const url = await serve({
      api: async () => errorResponse(403, [{ message: 'No.' }]),
      // It is back by now.
      isHealthy: async (since) => since === undefined || since < begin || wasThere,
    })
    expect((await send(`${url}/api/articles`, { method: 'POST', headers })).status).toBe(status)
  })

  it('gives every method to the API', async () => {
    const seen: string[] = []
    const url = await serve({
      api: async ({ method }) => {
        seen.push(method)
        return new Response(null)
      },
    })
    for (const method of ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      await send(`${url}/api/articles`, { method })
    }
    // Nobody's HEAD is made of what GET answers, whose length it tells.
    expect(seen).toEqual(['GET', 'GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])
  })

  it('answers HEAD for a page as GET, without the body', async () => {
    const url = await serve({ pages: page('text/html; charset=utf-8', '<p>ä</p>') })
    const [head, get] = [await send(url, { method: 'HEAD' }), await send(url)]
    expect(head.body).toHaveLength(0)
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
  })

  it('shows nothing of an error', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const fail = async () => {
      throw new Error('secret at /home/me')
    }
    const url = await serve({ api: fail, pages: fail })
    const api = await send(`${url}/api/articles`)
    expect(api.status).toBe(500)
    expect(JSON.parse(api.body.toString())).toEqual({ errors: [{ message: expect.any(String) }] })
    const site = await send(`${url}/de`)
    expect(site.status).toBe(500)
    expect(`${api.body}${site.body}`).not.toContain('secret')
    expect(log).toHaveBeenCalledTimes(2)
    log.mockRestore()
  })

  it('answers a request without a usable Host header with 400', async () => {
    const { hostname, port } = new URL(await serve())
    const socket = connect(Number(port), hostname)
    socket.end('GET /api/articles HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n')
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /)
  })
})

describe('visitor', () => {
  const echo: Partial<AppOptions> = {
    api: async ({ headers }) => Response.json(Object.fromEntries(headers)),
    pages: async ({ headers }, outgoing) => void outgoing.end(JSON.stringify(headers)),
  }
  const headers = { 'X-Forwarded-For': '6.6.6.6', 'X-Real-IP': '6.6.6.6', 'X-Forwarded-Proto': 'https' }

  it.each(['/api/x', '/de'])('is the connection, whatever is sent to %s', async (path) => {
    const seen = JSON.parse((await send(`${await serve(echo)}${path}`, { headers })).body.toString())
    expect(seen['x-forwarded-for']).toBe('127.0.0.1')
    expect(seen).not.toHaveProperty('x-real-ip')
    expect(seen).not.toHaveProperty('x-forwarded-proto')
  })

  it.each(['/api/x', '/de'])('is who the proxy says, behind one, at %s', async (path) => {
    const url = await serve({ ...echo, trustProxy: 1 })
    const seen = JSON.parse((await send(`${url}${path}`, { headers })).body.toString())
    expect(seen['x-forwarded-for']).toBe('6.6.6.6')
    expect(seen['x-forwarded-proto']).toBe('https')
  })
})

describe('headers', () => {
  it.each(['/api/health', '/api/x', '/de', '/admin'])('protect %s', async (path) => {
    const { headers } = await send(`${await serve({ siteUrl: 'https://example.com' })}${path}`)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'strict-transport-security': expect.stringContaining('max-age='),
    })
  })

  it('give the admin panel a new nonce each time, which Next finds in the request', async () => {
    const url = await serve({
      pages: async ({ headers }, outgoing) => {
        outgoing.setHeader('Content-Type', 'text/html')
        outgoing.end(String(headers['content-security-policy']))
      },
    })
    const [first, second] = [await send(`${url}/admin`), await send(`${url}/admin/collections?x=1`)]
    expect(first.headers['content-security-policy']).toBe(first.body.toString())
    expect(first.headers['content-security-policy']).toMatch(/'nonce-[\w+/=]{24}'/)
    expect(second.headers['content-security-policy']).not.toBe(first.headers['content-security-policy'])
    expect((await send(`${url}/de/preview/1`)).headers['content-security-policy']).toMatch(/'nonce-/)
  })

  it('take no nonce from outside', async () => {
    const url = await serve({
      pages: async ({ headers }, outgoing) => void outgoing.end(JSON.stringify(headers)),
    })
    const headers = {
      'Content-Security-Policy': "script-src 'nonce-mine'",
      'Content-Security-Policy-Report-Only': "script-src 'nonce-mine'",
    }
    expect((await send(`${url}/de`, { headers })).body.toString()).not.toContain('mine')
    expect((await send(`${url}/admin`, { headers })).body.toString()).not.toContain('mine')
  })
})

describe('pages of the site', () => {
  const script = 'self.__next_f.push([1,"ä"])'
  const html = `<html><script>${script}</script><script>alert(1)</script></html>`

  it('come with a policy for exactly their own scripts', async () => {
    const { headers, body } = await send(await serve({ pages: page('text/html; charset=utf-8', html) }))
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[\w+/=]+';/)
    expect(headers['content-length']).toBe(String(Buffer.byteLength(html)))
    expect(headers.etag).toBe('"page"')
    expect(body.toString()).toBe(html)
  })

  it('are the same when written in pieces, with headers sent first', async () => {
    const url = await serve({
      pages: async (_, outgoing) => {
        outgoing.writeHead(200, { 'Content-Type': 'text/html' })
        outgoing.flushHeaders()
        for (const byte of Buffer.from(html)) outgoing.write(Buffer.from([byte]))
        outgoing.end()
      },
    })
    const { headers, body } = await send(url)
    expect(headers['content-security-policy']).toMatch(/'sha256-/)
    expect(body.toString()).toBe(html)
  })

  it.each(['application/rss+xml', 'text/html'])(
    'go out whole under Next’s own compression, which holds back who waits for the line: %s',
    async (type) => {
      const compress = createRequire(import.meta.url)('next/dist/compiled/compression')()
      const piece = `<p>${'x'.repeat(40_000)}</p>`
      const pages: PageHandler = async (incoming, outgoing) => {
        compress(incoming, outgoing, () => {})
        outgoing.setHeader('Content-Type', type)
        let drain = () => {}
        outgoing.on('drain', () => drain())
        outgoing.flushHeaders()
        for (let times = 0; times < 3; times++) {
          const drained = new Promise<void>((resolve) => {
            drain = resolve
          })
          if (!outgoing.write(piece)) await drained
        }
        outgoing.end()
      }
      const url = await serve({ pages })
      expect((await send(`${url}/de/feed.xml`)).body.toString()).toBe(piece.repeat(3))
    },
  )

  it('are compressed for who takes it', async () => {
    const url = await serve({ pages: page('text/html; charset=utf-8', html) })
    const { headers, body } = await send(url, { headers: { 'Accept-Encoding': 'br, gzip' } })
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding', etag: 'W/"page"' })
    expect(gunzipSync(body).toString()).toBe(html)
  })

  it.each([
    ['/_next/static/a.js', {}],
    ['/de', { RSC: '1' }],
  ])('are not what %s is asked for with %j', async (path, headers) => {
    const url = await serve({
      pages: async ({ headers }, outgoing) => void outgoing.end(headers['accept-encoding']),
    })
    const response = await send(`${url}${path}`, { headers: { ...headers, 'Accept-Encoding': 'gzip' } })
    expect(response.body.toString()).toBe('gzip')
  })

  it.each([
    ['a file', page('text/javascript', html), 200],
    [
      'a page that has not changed',
      async (_: IncomingMessage, outgoing) => {
        outgoing.writeHead(304, { ETag: '"page"' })
        outgoing.end()
      },
      304,
    ],
    [
      'a redirection',
      async (_: IncomingMessage, outgoing) => void outgoing.writeHead(307, { Location: '/de' }).end(),
      307,
    ],
  ] as [string, PageHandler, number][])('stay as they are: %s', async (_, pages, status) => {
    const response = await send(await serve({ pages }))
    expect(response.status).toBe(status)
    expect(response.headers).not.toHaveProperty('content-security-policy')
    expect(response.body.toString()).toBe(status === 200 ? html : '')
  })
})

describe('what is sent to a page', () => {
  const sent = async (headers: Record<string, string>, method = 'POST') => {
    const pages = vi.fn<PageHandler>(async (_, outgoing) => void outgoing.end('page'))
    const url = await serve({ pages, siteUrl: 'https://example.com', trustProxy: 1 })
    const { status } = await send(`${url}/de/articles/a`, { method, headers })
    return {
      status,
      host: pages.mock.calls[0]?.[0].headers['x-forwarded-host'],
      calls: pages.mock.calls.length,
    }
  }

  it('by a page of another site is refused, before anybody reads it', async () => {
    for (const origin of ['https://evil.example', 'https://example.com.evil.example', 'null', 'x'])
      expect(await sent({ Origin: origin })).toEqual({ status: 403, host: undefined, calls: 0 })
  })

  it('by a page of ours is taken, whatever the proxy calls us', async () => {
    const host = 'example.com'
    expect(await sent({ Origin: 'https://example.com', Host: '10.0.0.7:3000' })).toEqual({
      status: 200,
      host,
      calls: 1,
    })
    expect(
      await sent({ Origin: 'https://other.example', 'X-Forwarded-Host': 'other.example' }),
    ).toMatchObject({
      status: 200,
    })
    expect(await sent({ Origin: 'http://localhost:4000', Host: 'localhost:4000' })).toMatchObject({
      status: 200,
    })
  })

  it('by no page, or only asked for, is not looked at', async () => {
    expect(await sent({})).toMatchObject({ status: 200 })
    expect(await sent({ Origin: 'https://evil.example' }, 'GET')).toMatchObject({ status: 200 })
  })

  it('may have a megabyte', async () => {
    const url = await serve()
    const post = (size: number) => fetch(`${url}/de`, { method: 'POST', body: new Uint8Array(size) })
    expect((await post(1024 * 1024)).status).toBe(200)
    expect((await post(1024 * 1024 + 1)).status).toBe(413)
  })
})

describe('bodies', () => {
  const api = async (request: Request) => {
    try {
      return Response.json({ length: (await readBody(request))?.bytes.length ?? 0 })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return errorResponse(error.status, [{ message: error.code }], error.headers)
    }
  }
  const chunked = (length: number) =>
    new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < length; sent += 65_536) {
          controller.enqueue(new Uint8Array(Math.min(65_536, length - sent)).fill(32))
        }
        controller.close()
      },
    })
  const post = async (type: string, body: RequestInit['body']) => {
    const headers = { 'Content-Type': type }
    const init = { method: 'POST', headers, body, duplex: 'half' }
    const response = await fetch(`${await serve({ api })}/api/x`, init)
    return { status: response.status, ...(await response.json()) }
  }
  const mebibyte = 1024 * 1024

  it.each([
    ['text/plain', 2 * mebibyte],
    ['multipart/form-data; boundary=x', 32 * mebibyte],
  ])('of %s may have %i bytes, announced or not, and not one more', async (type, limit) => {
    expect(await post(type, new Uint8Array(limit))).toEqual({ status: 200, length: limit })
    expect(await post(type, chunked(limit))).toEqual({ status: 200, length: limit })
    expect(await post(type, new Uint8Array(limit + 1))).toMatchObject({ status: 413 })
    expect(await post(type, chunked(limit + 1))).toMatchObject({ status: 413 })
  })

  it('of JSON have to be an object', async () => {
    expect(await post('application/json', '{"a":"ä"}')).toEqual({ status: 200, length: 10 })
    expect(await post('application/json', '')).toEqual({ status: 200, length: 0 })
    for (const wrong of ['{', 'null', '[]', '"a"', '1', '{"a":1}x']) {
      expect(await post('application/json; charset=utf-8', wrong)).toMatchObject({ status: 400 })
    }
    expect(await post('application/json', new Uint8Array([123, 34, 0xff, 34, 58, 49, 125]))).toMatchObject({
      status: 400,
    })
  })
})
