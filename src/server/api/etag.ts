import { etagOf, isKnownBy } from '../../delivery/etag.ts'

export const isJson = ({ headers }: Response) =>
  headers.get('Content-Type')?.startsWith('application/json') === true

/** Whether a request carries nothing that says who asks. */
export const isFromNobody = ({ headers }: Request): boolean =>
  !headers.has('authorization') && !headers.has('cookie')

/** As `isFromNobody`, of one that only reads. */
export const isReadAsNobody = (request: Request): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') && isFromNobody(request)

/**
 * Lets whoever reads as nobody ask whether an answer has changed (RFC 9110 §13.1.2): a strong ETag over the bytes of
 * JSON that has none, and 304 to who has it. What a session or a key may see is for nobody's cache.
 */
export async function withEtag(request: Request, response: Response): Promise<Response> {
  const { headers: asked } = request
  if (
    !isReadAsNobody(request) ||
    response.status !== 200 ||
    response.headers.has('ETag') ||
    !isJson(response)
  )
    return response

  const body = new Uint8Array(await response.arrayBuffer())
  const etag = etagOf(body)
  const headers = new Headers(response.headers)
  headers.set('ETag', etag)
  // It may be kept, and is asked about each time.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-cache')
  return isKnownBy(asked.get('if-none-match'), etag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers })
}
