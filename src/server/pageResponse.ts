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

/** How long is read what nobody wants any more, in milliseconds. */
const patience = 1000

/**
 * Answers with a status alone and gives the connection up, but not at once: one that is closed while something is
 * unread is reset, and the answer is lost with it (RFC 9112, §9.6).
 */
function refuse(incoming: IncomingMessage, outgoing: ServerResponse, status: number): void {
  const body = String(status)
  outgoing.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    Connection: 'close',
    ...(status === 405 && { Allow: methods.join(', ') }),
  })
  outgoing.write(body)
  const late = setTimeout(() => outgoing.end(), patience)
  const over = () => {
    clearTimeout(late)
    outgoing.end()
  }
  incoming.once('end', over).once('close', over).resume()
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
  if (refusal) return refuse(incoming, outgoing, refusal)
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
