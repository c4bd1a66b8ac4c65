import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isDecodable } from './api/address.ts'
import { fromPrimary } from './database/replicas.ts'
import { setHeaders } from './incoming.ts'
import { refusalOfPost } from './posts.ts'
import { adminPolicy, previewPolicy, sitePolicy } from './securityHeaders.ts'
import { holdHtml } from './siteHtml.ts'

/** Next's request handler. */
export type PageHandler = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS']

/** The status to refuse a request with that Next would answer with 500, or as if it were a GET. */
const refusalOfRequest = (incoming: IncomingMessage, path: string, siteUrl: string) => {
  if (!methods.includes(incoming.method ?? 'GET')) return 405
  return isDecodable(path) ? refusalOfPost(incoming, siteUrl) : 400
}

const admin = /^\/admin(?:\/|$)/
const preview = /^\/[^/]+\/preview(?:\/|$)/
const assets = /^\/_next\//

/**
 * Lets Next answer, with the Content-Security-Policy the page allows.
 *
 * Pages that are made for each request, the admin panel and previews, get a nonce; Next reads it from the policy it
 * finds in the request. Pages of the site are the same for everybody: their policy follows from what is in them.
 */
export async function servePage(
  pages: PageHandler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { dev, siteUrl }: { dev: boolean; siteUrl: string },
): Promise<void> {
  const [path = '/'] = (incoming.url ?? '/').split('?')
  const refusal = refusalOfRequest(incoming, path, siteUrl)
  if (refusal) {
    outgoing.writeHead(refusal, {
      'Content-Type': 'text/plain; charset=utf-8',
      // What is still on its way is not read.
      Connection: 'close',
      ...(refusal === 405 && { Allow: methods.join(', ') }),
    })
    outgoing.end(String(refusal))
    return
  }
  const policy = admin.test(path) ? adminPolicy : preview.test(path) ? previewPolicy : undefined
  if (policy) {
    const value = policy({ dev, nonce: randomBytes(16).toString('base64') })
    setHeaders(incoming, { 'content-security-policy': value })
    outgoing.setHeader('Content-Security-Policy', value)
  } else if (dev) {
    outgoing.setHeader('Content-Security-Policy', sitePolicy({ dev, scriptHashes: [] }))
  } else if (!assets.test(path) && incoming.headers.rsc === undefined) {
    // Files and the data of client-side navigation are no pages.
    holdHtml(incoming, outgoing)
  }
  // Node leaves the body out for HEAD; the headers are to be those of GET.
  if (incoming.method === 'HEAD') incoming.method = 'GET'
  try {
    // Next keeps what it makes of it.
    await fromPrimary(() => pages(incoming, outgoing))
  } catch (error) {
    console.error(error)
    if (outgoing.headersSent) outgoing.destroy()
    else outgoing.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('500')
  }
}
