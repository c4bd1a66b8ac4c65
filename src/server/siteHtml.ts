import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { setHeaders } from './incoming.ts'
import { inlineScriptHashes } from './inlineScripts.ts'
import { startLate } from './lateScripts.ts'
import { sitePolicy } from './securityHeaders.ts'

/**
 * Holds an answer back while it is HTML, to send it with scripts that wait for their use, with a policy that allows
 * those in it, and compressed.
 * Answers that are not HTML, or have no body, go out as they come: a 304 must not replace the policy of the page the
 * browser keeps.
 */
export function holdHtml(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const gzip = /\bgzip\b/.test(String(incoming.headers['accept-encoding'] ?? ''))
  // The answer to a form is one person's, with what they typed in it.
  const isShared = incoming.method !== 'POST'
  // What comes is to be read here, so nobody compresses it before.
  setHeaders(incoming, { 'accept-encoding': undefined })

  const { end, flushHeaders, write, writeHead } = outgoing
  // What wraps these later (Next's compression does) stays in place, and is to see the answer on its way out too.
  let isReleased = false
  const passes = () => {
    isReleased ||= !isHtml(outgoing)
    return isReleased
  }
  const chunks: Buffer[] = []
  const keep = (chunk: unknown, encoding: unknown) => {
    if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    if (typeof chunk === 'string') {
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
    }
  }
  const callBack = (...args: unknown[]) => {
    const callback = args.find((arg) => typeof arg === 'function')
    if (callback) process.nextTick(callback as () => void)
  }

  outgoing.flushHeaders = () => {
    if (passes()) flushHeaders.call(outgoing)
  }
  outgoing.writeHead = ((status: number, ...rest: unknown[]) => {
    outgoing.statusCode = status
    const headers = rest.at(-1)
    if (typeof headers === 'object' && headers) {
      for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value)
    }
    return passes() ? writeHead.call(outgoing, status) : outgoing
  }) as typeof writeHead
  outgoing.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (passes()) return Reflect.apply(write, outgoing, [chunk, ...rest])
    keep(chunk, rest[0])
    callBack(...rest)
    return true
  }) as typeof write
  outgoing.end = ((...args: unknown[]) => {
    if (passes()) return Reflect.apply(end, outgoing, args)
    keep(args[0], args[1])
    isReleased = true
    const page = Buffer.concat(chunks)
    Reflect.apply(end, outgoing, [page.length > 0 ? dressed(outgoing, page, { gzip, isShared }) : page])
    callBack(...args)
    return outgoing
  }) as typeof end
}

function isHtml(outgoing: ServerResponse): boolean {
  return String(outgoing.getHeader('Content-Type') ?? '').startsWith('text/html')
}

/** The body of a page as it goes out, with its headers set. */
function dressed(
  outgoing: ServerResponse,
  html: Buffer,
  { gzip, isShared }: { gzip: boolean; isShared: boolean },
): Buffer {
  const prepared = isShared ? prepare(html) : workOut(html)
  const { page, scriptHashes } = prepared
  outgoing.setHeader('Content-Security-Policy', sitePolicy({ dev: false, scriptHashes }))
  const vary = String(outgoing.getHeader('Vary') ?? '')
  if (!/accept-encoding/i.test(vary)) outgoing.appendHeader('Vary', 'Accept-Encoding')
  if (gzip) {
    const etag = outgoing.getHeader('ETag')
    // Not the same bytes any more, only the same page.
    if (typeof etag === 'string' && etag.startsWith('"')) outgoing.setHeader('ETag', `W/${etag}`)
    outgoing.setHeader('Content-Encoding', 'gzip')
  }
  if (gzip) prepared.compressed ??= gzipSync(page)
  const body = (gzip && prepared.compressed) || page
  outgoing.setHeader('Content-Length', body.length)
  return body
}

interface Prepared {
  page: Buffer
  scriptHashes: string[]
  /** Made for the first who takes it: what is kept in memory is compressed there. */
  compressed?: Buffer
}

/** What was worked out of a page, by its hash: pages of the site change rarely. */
const known = new LRUCache<string, Prepared>({
  maxSize: 32 * 1024 * 1024,
  // What is compressed from a page is smaller than itself.
  sizeCalculation: ({ page }) => 2 * page.length + 4096,
})

function prepare(html: Buffer): Prepared {
  const key = createHash('sha256').update(html).digest('base64')
  const prepared = known.get(key) ?? workOut(html)
  known.set(key, prepared)
  return prepared
}

function workOut(html: Buffer): Prepared {
  const text = startLate(html.toString('utf8'))
  const page = Buffer.from(text)
  return { page, scriptHashes: inlineScriptHashes(text) }
}
