import type { RequestListener } from 'node:http'
import { getRequestListener, type HttpBindings, RequestError } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { serverMessage } from '../translations/server/index.ts'
import { isFromNobody, isJson, isReadAsNobody } from './api/etag.ts'
import type { Api, Handler } from './api/index.ts'
import { errorResponse } from './api/refusal.ts'
import { type DocumentOptions, documentHandler } from './delivery/documents.ts'
import { keptPages } from './delivery/pages.ts'
import { answerOf, createSender } from './delivery/send.ts'
import { setHeaders } from './incoming.ts'
import { type PageHandler, servePage } from './pageResponse.ts'
import { securityHeaders } from './securityHeaders.ts'
import { establishVisitor } from './visitor.ts'

export interface AppOptions {
  /** Payload's API, see `createApi`. */
  api: Api
  /** Where documents and pages are kept, and the config they come from; absent: every answer is made anew. */
  delivery?: Pick<DocumentOptions, 'config' | 'memory'>
  /** Everything else. */
  pages: PageHandler
  /** Whether the database answers, and has done so since a moment in milliseconds since 1970. */
  isHealthy(since?: number): Promise<boolean>
  /** Payload's GraphQL playground, in development. */
  playground?: Handler
  siteUrl: string
  /** Number of proxies in front whose word about the visitor is taken. */
  trustProxy: number
  dev: boolean
}

/** Who answers what: the table of contents of the server. */
export function createApp({
  api,
  dev,
  isHealthy,
  pages,
  playground,
  siteUrl,
}: AppOptions): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.get('/api/health', async (c) => {
    const healthy = await isHealthy()
    return c.json({ status: healthy ? 'ok' : 'unavailable' }, healthy ? 200 : 503, {
      'Cache-Control': 'no-store',
    })
  })
  if (playground) app.get('/api/graphql-playground', (c) => playground(new Request(c.req.url, c.req.raw)))
  const answer = async (request: Request) => {
    const since = Date.now()
    const response = await api(request)
    // Payload takes for nobody whose session it cannot look up, and finds fault with what nobody may do or must say.
    const isRefused = response.status >= 400 && response.status < 500 && !isFromNobody(request)
    return isRefused && !(await isHealthy(since)) ? unavailable(request) : response
  }
  const send = createSender([])
  app.on('ALL', ['/api', '/api/*'], async ({ env, req }) => {
    // Where a session or a key is, the length of what is compressed would tell of it.
    if (!isReadAsNobody(req.raw)) return answer(req.raw)
    const headers = new Headers(req.raw.headers)
    // What the reader has already is told by what would be sent, compressed or not; files know it themselves.
    if (!req.path.includes('/file/')) headers.delete('If-None-Match')
    const response = await answer(new Request(req.url, { headers }))
    if (response.status === 200 && isJson(response)) {
      await send(env.incoming, env.outgoing, await answerOf(response))
      return RESPONSE_ALREADY_SENT
    }
    if (req.method === 'HEAD') await response.body?.cancel()
    return response
  })
  app.all('*', async (c) => {
    await servePage(pages, c.env.incoming, c.env.outgoing, { dev, siteUrl })
    return RESPONSE_ALREADY_SENT
  })

  app.onError((error) => {
    console.error(error)
    return errorResponse(500, [{ message: serverMessage(undefined, 'failed') }])
  })
  return app
}

const unavailable = ({ headers }: Request) => {
  const message = serverMessage(headers.get('Accept-Language') ?? undefined, 'unavailable')
  return errorResponse(503, [{ message }], { 'Retry-After': '5' })
}

/** The app as Node's HTTP server calls it, after what holds for every request and every answer is established. */
export function createListener(options: AppOptions): RequestListener {
  const common = Object.entries(securityHeaders(options))
  const answer = getRequestListener(createApp(options).fetch, {
    // Next and Payload are to see the real Request and Response.
    overrideGlobalObjects: false,
    errorHandler(error) {
      if (!(error instanceof RequestError)) console.error(error)
      const [status, code] =
        error instanceof RequestError ? ([400, 'badAddress'] as const) : ([500, 'failed'] as const)
      return errorResponse(status, [{ message: serverMessage(undefined, code) }])
    },
  })
  const { delivery, dev, pages, siteUrl } = options
  const answersDocument = delivery && documentHandler({ ...options, ...delivery, common })
  const answersPage =
    delivery &&
    keptPages({
      ...options,
      ...delivery,
      common,
      pages: (incoming, outgoing) => servePage(pages, incoming, outgoing, { dev, siteUrl }),
    })
  return (incoming, outgoing) => {
    if (answersDocument?.(incoming, outgoing) || answersPage?.(incoming, outgoing)) return
    establishVisitor(incoming, options.trustProxy)
    // Next takes the nonce for its scripts from here; only ours counts.
    setHeaders(incoming, {
      'content-security-policy': undefined,
      'content-security-policy-report-only': undefined,
    })
    for (const [name, value] of common) outgoing.setHeader(name, value)
    void answer(incoming, outgoing)
  }
}
