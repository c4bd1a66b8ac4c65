/** A document as the API returns it. */
export interface Doc {
  id: number
  [field: string]: unknown
}

export interface ApiError {
  /** The document of a bulk change. */
  id?: number
  message: string
  name?: string
  data?: { collection?: string; errors?: { path: string; message: string; label?: string }[] }
  extensions?: { statusCode?: number; data?: ApiError['data'] }
}

/** What any of Payload's REST endpoints answers; a call names its own where this does not fit. */
export interface Body extends Doc {
  doc: Doc
  docs: Doc[]
  totalDocs: number
  errors: ApiError[]
  message: string
}

export interface Answer<T = Body> {
  status: number
  headers: Headers
  body: T
  /** The bytes as they came. */
  text: string
}

export interface GraphQLBody<T> {
  data: T
  errors?: ApiError[]
}

export interface Client {
  get: <T = Body>(path: string, headers?: HeadersInit) => Promise<Answer<T>>
  head: (path: string, headers?: HeadersInit) => Promise<Answer<undefined>>
  post: <T = Body>(path: string, body?: unknown, headers?: HeadersInit) => Promise<Answer<T>>
  patch: <T = Body>(path: string, body: unknown, headers?: HeadersInit) => Promise<Answer<T>>
  delete: <T = Body>(path: string, headers?: HeadersInit) => Promise<Answer<T>>
  /** A multipart upload, as the admin sends it. */
  upload: (path: string, file: File, data: object, method?: 'POST' | 'PATCH') => Promise<Answer>
  graphql: <T = Record<string, unknown>>(query: string, variables?: object) => Promise<Answer<GraphQLBody<T>>>
}

const jsonOrNothing = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A client of the API over HTTP that sends `credentials` with every request. */
export const client = (url: string, credentials: Record<string, string> = {}): Client => {
  const send = async <T>(method: string, path: string, headers?: HeadersInit, body?: BodyInit) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...credentials, ...Object.fromEntries(new Headers(headers)) },
      body,
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: jsonOrNothing(text) as T,
      text,
    }
  }
  const sendJson = <T>(method: string, path: string, body: unknown, headers?: HeadersInit) =>
    send<T>(
      method,
      path,
      { 'Content-Type': 'application/json', ...Object.fromEntries(new Headers(headers)) },
      typeof body === 'string' ? body : JSON.stringify(body),
    )
  return {
    get: (path, headers) => send('GET', path, headers),
    head: (path, headers) => send('HEAD', path, headers),
    post: (path, body = {}, headers) => sendJson('POST', path, body, headers),
    patch: (path, body, headers) => sendJson('PATCH', path, body, headers),
    delete: (path, headers) => send('DELETE', path, headers),
    upload: (path, file, data, method = 'POST') => {
      const form = new FormData()
      form.set('file', file)
      form.set('_payload', JSON.stringify(data))
      return send(method, path, undefined, form)
    },
    graphql: (query, variables) => sendJson('POST', '/api/graphql', { query, variables }),
  }
}
