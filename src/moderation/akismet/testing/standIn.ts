import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface AkismetCall {
  path: string
  headers: IncomingHttpHeaders
  fields: Record<string, string>
}

export interface AkismetStandIn {
  endpoint: string
  /** What it was asked, oldest first. */
  calls: AkismetCall[]
  /** How the next calls are answered; as Akismet does by default, see `byProtocol`. */
  answer: (call: AkismetCall, response: ServerResponse) => void
  close: () => Promise<void>
}

export const goodKey = '123YourAPIKey'

const end = (response: ServerResponse, body: string, headers: Record<string, string> = {}) =>
  response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(body)

/**
 * Speaks Akismet's protocol: the author `akismet-guaranteed-spam` is spam, everybody else is ham; a blatant one is told
 * by a header; a wrong key and a missing field are `invalid`, with the cause in another header.
 */
export const byProtocol: AkismetStandIn['answer'] = ({ fields, path }, response) => {
  const help = (text: string) => end(response, 'invalid', { 'X-akismet-debug-help': text })
  if (fields.api_key !== goodKey) return help('We were unable to parse your blog URI or key')
  for (const field of ['blog', 'user_ip']) if (!fields[field]) return help(`Empty "${field}" value`)
  if (path === '/1.1/submit-spam' || path === '/1.1/submit-ham')
    return end(response, 'Thanks for making the web a better place.')
  if (path !== '/1.1/comment-check') return void response.writeHead(404).end()
  const isSpam = fields.comment_author === 'akismet-guaranteed-spam'
  const isBlatant = isSpam && fields.comment_content?.includes('blatant')
  return end(response, String(isSpam), isBlatant ? { 'X-akismet-pro-tip': 'discard' } : {})
}

/** A server in this process that stands in for Akismet, on a free port. */
export const startAkismet = async (): Promise<AkismetStandIn> => {
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      const fields = Object.fromEntries(new URLSearchParams(body))
      const call = { path: request.url ?? '', headers: request.headers, fields }
      standIn.calls.push(call)
      standIn.answer(call, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const standIn: AkismetStandIn = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: [],
    answer: byProtocol,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
  return standIn
}
