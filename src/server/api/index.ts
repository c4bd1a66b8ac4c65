import { getRequestLanguage, handleEndpoints, type SanitizedConfig } from 'payload'
import { parseCookies } from 'payload/shared'
import { type Freshness, freshnessOf } from '../../delivery/freshness.ts'
import { serverMessage } from '../../translations/server/index.ts'
import { fromReplica } from '../database/replicas.ts'
import { loggableError } from '../logger.ts'
import { apiPolicy } from '../securityHeaders.ts'
import { checkAddress, checkEscapes } from './address.ts'
import { readBody } from './body.ts'
import { corsHeaders, credentials } from './cors.ts'
import { isReadAsNobody, withEtag } from './etag.ts'
import { createGraphQL, type GraphQLHandler } from './graphql.ts'
import { asErrors, errorResponse, Refusal } from './refusal.ts'

/** A web-standard handler. */
export type Handler = (request: Request) => Promise<Response>

/** As a handler, which tells how long the answer stays right where the endpoint knows it. */
export type Api = (request: Request, note?: (freshness: Freshness) => void) => Promise<Response>

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const writes = ['POST', 'PUT', 'PATCH']

/**
 * Payload's API, REST and GraphQL, as a function of standard requests: the server calls it directly, and it can be
 * mounted as route handlers of a Next that runs alone.
 *
 * It never rejects. Every error is `{ errors: [{ message }] }` in the request's language, without a stack.
 */
export function createApi(configPromise: Promise<SanitizedConfig> | SanitizedConfig): Api {
  const graphql = createGraphQL()

  return async (request, note) => {
    const config = await configPromise
    const language = getRequestLanguage({
      config,
      cookies: parseCookies(request.headers),
      headers: request.headers,
    })
    try {
      const response = await call(request, config, graphql, note)
      const isFine = response.status < 400 || isPage(response)
      return finish(
        config,
        request,
        isFine ? await withEtag(request, response) : await asErrors(response, language),
      )
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(loggableError(error))
      const { status, code, headers } = error instanceof Refusal ? error : new Refusal(500, 'failed')
      return finish(
        config,
        request,
        errorResponse(status, [{ message: serverMessage(language, code) }], headers),
      )
    }
  }
}

async function call(
  request: Request,
  config: SanitizedConfig,
  graphql: GraphQLHandler,
  note?: (freshness: Freshness) => void,
): Promise<Response> {
  const { headers, method } = request
  if (!methods.includes(method)) throw new Refusal(405, 'methodNotAllowed', { Allow: methods.join(', ') })
  const url = checkAddress(request.url)
  const body = await readBody(request)
  // Payload takes such a body for a query when the method is overridden.
  if (body?.type === 'application/x-www-form-urlencoded') checkEscapes(new TextDecoder().decode(body.bytes))

  const own = new Headers(headers)
  // Payload counts on something to write, and says what is missing in it.
  const isEmpty = !body && writes.includes(method) && !headers.has('X-Payload-HTTP-Method-Override')
  if (isEmpty) own.set('Content-Type', 'application/json')
  // One for each attempt: Payload keeps on it what it finds out.
  const asked = () =>
    new Request(url, {
      method: method === 'HEAD' ? 'GET' : method,
      headers: own,
      body: isEmpty ? '{}' : body?.bytes,
    })
  const isGraphQL = !config.graphQL.disable && url.pathname === `${config.routes.api}${config.routes.graphQL}`
  if (isGraphQL && method !== 'OPTIONS') return graphql(asked(), config, body?.json)
  const handle = async () => {
    const attempt = asked()
    const response = await handleEndpoints({ config, request: attempt })
    return { response, freshness: freshnessOf(attempt) }
  }
  const { freshness, response } = isReadAsNobody(request)
    ? // What has just been made is not on the replica yet.
      await fromReplica(handle, ({ response: { status } }) => status === 404 || status >= 500)
    : await handle()
  if (freshness) note?.(freshness)
  return response
}

/** Whether an answer is a page for people, such as that of a link in a mail, which says itself what is wrong. */
const isPage = ({ headers }: Response) => headers.get('Content-Type')?.startsWith('text/html') === true

/**
 * What holds for every answer: pages of other origins read it where the config lets them, errors too; nothing in it
 * runs when opened as a page, and HEAD has no body.
 */
async function finish(config: SanitizedConfig, request: Request, response: Response): Promise<Response> {
  const headers = new Headers(response.headers)
  headers.delete(credentials)
  for (const [name, value] of corsHeaders(config)(request.headers.get('origin'))) {
    if (name === 'vary') headers.append(name, value)
    else headers.set(name, value)
  }
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', apiPolicy)
  const { status, statusText } = response
  if (status === 503) headers.set('Retry-After', '5')
  if (request.method !== 'HEAD') return new Response(response.body, { status, statusText, headers })
  await response.body?.cancel()
  return new Response(null, { status, statusText, headers })
}
