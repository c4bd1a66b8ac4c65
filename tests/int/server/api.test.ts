import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyLimits } from '../../../src/server/api/body.ts'
import { serve } from '../app.ts'

let app: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  app = await serve()
})
afterAll(() => app.stop())

async function ask(path: string, init: RequestInit & { duplex?: 'half' } = {}) {
  const response = await fetch(`${app.url}${path}`, init)
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text ? JSON.parse(text) : undefined,
  }
}

const json = (body: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': 'application/json', ...headers },
})
const graphql = (query: string, variables?: unknown) =>
  ask('/api/graphql', json(JSON.stringify({ query, variables })))
const messages = expect.arrayContaining([expect.objectContaining({ message: expect.stringMatching(/./) })])

describe('REST', () => {
  it('is answered as Payload does', async () => {
    const { status, body, headers } = await ask('/api/articles?limit=1')
    expect(status).toBe(200)
    expect(body).toMatchObject({ docs: [], totalDocs: 0 })
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it('answers HEAD as GET, without a body', async () => {
    const { status, text, headers } = await ask('/api/articles', { method: 'HEAD' })
    expect(status).toBe(200)
    expect(text).toBe('')
    expect(headers.get('Content-Type')).toMatch(/^application\/json/)
  })

  it('answers OPTIONS', async () => {
    expect((await ask('/api/articles', { method: 'OPTIONS' })).status).toBe(200)
  })

  it.each([
    ['an unknown collection', '/api/nothing', {}, 404],
    ['an unknown endpoint', '/api/articles/1/by/slug', {}, 404],
    ['the API itself', '/api', {}, 404],
    ['an unknown method', '/api/articles', { method: 'PROPFIND' }, 405],
    ['a method Payload has no endpoint for', '/api/articles', { method: 'PUT' }, 404],
    ['an incomplete escape in the path', '/api/articles/%E4%', {}, 400],
    ['an escape that is not UTF-8', '/api/articles/%E4', {}, 400],
    ['a lone surrogate', '/api/articles?where[title][equals]=%ED%A0%80', {}, 400],
    ['a NUL byte in the path', '/api/articles/%00', {}, 400],
    ['a NUL byte in the query', '/api/articles?where[title][equals]=a%00b', {}, 400],
    ['JSON that is none', '/api/users/login', json('{"email":'), 400],
    ['JSON that is no object', '/api/users/login', json('[]'), 400],
    ['a wrong type', '/api/users/login', json('{"email":1,"password":{}}'), 400],
    ['bad JSON as a query', '/api/articles', json('{x', { 'X-Payload-HTTP-Method-Override': 'GET' }), 400],
    [
      'a bad form as a query',
      '/api/articles',
      {
        method: 'POST',
        body: 'where[title][equals]=%00',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'X-Payload-HTTP-Method-Override': 'GET',
        },
      },
      400,
    ],
    ['no login', '/api/articles', json('{}'), 403],
    ['nothing to write', '/api/articles', { method: 'POST' }, 403],
    ['nothing to change', '/api/articles/1', { method: 'PATCH' }, 403],
  ])('refuses %s', async (_, path, init, status) => {
    const answer = await ask(path, init)
    expect({ status: answer.status, body: answer.body }).toEqual({ status, body: { errors: messages } })
    expect(answer.text).not.toMatch(/stack|node_modules|\.ts\b|select /i)
    expect(answer.headers.get('Content-Type')).toMatch(/^application\/json/)
  })

  it('speaks the language of the request', async () => {
    const message = async (language: string) =>
      (await ask('/api/nothing', { headers: { 'Accept-Language': language } })).body.errors[0].message
    expect(await message('de')).toBe('Unter dieser Adresse gibt es nichts.')
    expect(await message('en')).toBe('There is nothing at this address.')
    expect(await message('fr')).toBe('There is nothing at this address.')
  })

  it.each([
    ['/api/users/login', 'application/json', bodyLimits.data],
    ['/api/graphql', 'application/json', bodyLimits.data],
    ['/api/media', 'multipart/form-data; boundary=x', bodyLimits.form],
  ])('refuses a body for %s of %s with more than %i bytes, announced or not', async (path, type, limit) => {
    const headers = { 'Content-Type': type }
    const body = new Uint8Array(limit + 1)
    for (const sent of [body, new Blob([body]).stream()]) {
      const answer = await ask(path, { method: 'POST', headers, body: sent, duplex: 'half' })
      expect({ status: answer.status, body: answer.body }).toEqual({
        status: 413,
        body: { errors: messages },
      })
    }
  })
})

describe('GraphQL', () => {
  it('is answered as Payload does', async () => {
    const { status, body } = await graphql('query ($limit: Int) { Articles(limit: $limit) { totalDocs } }', {
      limit: 1,
    })
    expect({ status, body }).toEqual({ status: 200, body: { data: { Articles: { totalDocs: 0 } } } })
  })

  it('answers an error of a field with 200, the rest of the data, and the status in the error', async () => {
    const { status, body } = await graphql('{ Articles { totalDocs } Users { totalDocs } }')
    expect(status).toBe(200)
    expect(body.data).toEqual({ Articles: { totalDocs: 0 }, Users: null })
    expect(body.errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ statusCode: 403 }) }),
    ])
  })

  it('sets cookies and reads the locale from the body', async () => {
    const { status, headers } = await graphql('mutation { logoutUser }')
    expect(status).toBe(200)
    expect(headers.get('Set-Cookie')).toBeNull()
  })

  it.each([
    ['a document that cannot be parsed', json('{"query":"{"}')],
    ['an unknown field', json('{"query":"{ nothing }"}')],
    [
      'a variable of a wrong type',
      json('{"query":"query ($l: Int!) { Articles(limit: $l) { totalDocs } }","variables":{"l":"x"}}'),
    ],
    ['a missing variable', json('{"query":"query ($l: Int!) { Articles(limit: $l) { totalDocs } }"}')],
    ['an unknown operation', json('{"query":"query a { Articles { totalDocs } }","operationName":"b"}')],
    ['no query', json('{}')],
    ['a query that is no text', json('{"query":{}}')],
    ['variables that are no object', json('{"query":"{ Articles { totalDocs } }","variables":[]}')],
    ['no body', { method: 'POST' }],
    ['a fragment in itself', json('{"query":"{ ...A } fragment A on Query { ...A }"}')],
    [
      'fragments in each other',
      json(
        '{"query":"{ Articles { docs { ...A } } } fragment A on Article { ...B } fragment B on Article { ...A }"}',
      ),
    ],
    ['JSON that is none', json('{')],
  ])('refuses %s with 400', async (_, init) => {
    const { status, body } = await ask('/api/graphql', init)
    expect({ status, body }).toEqual({ status: 400, body: { errors: messages } })
  })

  it('can be asked for its schema', async () => {
    const { status, body } = await ask(
      '/api/graphql',
      json(JSON.stringify({ query: getIntrospectionQuery() })),
    )
    expect(status).toBe(200)
    expect(body.data.__schema.queryType.name).toBe('Query')
  })

  it('is for POST only', async () => {
    const { status, headers } = await ask('/api/graphql?query={Articles{totalDocs}}')
    expect(status).toBe(405)
    expect(headers.get('Allow')).toContain('POST')
  })
})
