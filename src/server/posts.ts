import type { IncomingMessage } from 'node:http'
import { setHeaders } from './incoming.ts'
import { trustedOrigins } from './origins.ts'

/** What Next reads of a form or a Server Action; it answers more with 500. */
const maxBytes = 1024 * 1024

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined)

/**
 * Looks at what is sent to a page before Next does. What a page of the site sends is taken whatever name the proxy in
 * front calls us by: Next compares the origin with the host it was asked for, and would refuse it.
 *
 * @param siteUrl the public origin
 * @returns the status to refuse with: 403 for what another site's page sends, 413 for what is too large
 */
export function refusalOfPost(incoming: IncomingMessage, siteUrl: string): 403 | 413 | undefined {
  const { headers, method = 'GET' } = incoming
  if (method === 'GET' || method === 'HEAD') return undefined
  if (Number(headers['content-length']) > maxBytes) return 413
  const { origin } = headers
  if (origin === undefined) return undefined
  if (trustedOrigins(siteUrl).includes(origin)) {
    setHeaders(incoming, { 'x-forwarded-host': hostOf(origin) })
    return undefined
  }
  const [asked] = String(headers['x-forwarded-host'] ?? headers.host ?? '').split(',')
  return hostOf(origin) === asked?.trim() ? undefined : 403
}
