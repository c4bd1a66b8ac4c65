import type { IncomingMessage } from 'node:http'

/**
 * Replaces headers of a request that has arrived, for everybody who reads them later: Next reads `headers`, the
 * Request that Hono's adapter makes is read from `rawHeaders`.
 *
 * @param changes by lower-case name; undefined removes the header
 */
export function setHeaders(incoming: IncomingMessage, changes: Record<string, string | undefined>): void {
  const { headers, rawHeaders } = incoming
  for (let i = rawHeaders.length - 2; i >= 0; i -= 2) {
    if (Object.hasOwn(changes, (rawHeaders[i] ?? '').toLowerCase())) rawHeaders.splice(i, 2)
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) {
      delete headers[name]
    } else {
      headers[name] = value
      rawHeaders.push(name, value)
    }
  }
}
