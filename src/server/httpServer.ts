import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from './startError.ts'

/** A server that listens. */
export interface HttpServer {
  server: Server
  /**
   * Takes no more connections, lets every request that has arrived be answered, then closes.
   *
   * @param milliseconds after which what is still open is cut off
   */
  close(milliseconds: number): Promise<void>
}

/** How long a client may take, in milliseconds. Uploads of 32 MiB on a slow line decide the second. */
const timeouts = {
  headersTimeout: 15_000,
  requestTimeout: 180_000,
  // Longer than the 60 seconds of common proxies, which would otherwise reuse a connection as it is being closed.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
}

/** How long a body may take that is no upload, in milliseconds. */
const bodyPatience = 30_000

/** How long a client may take nothing of its answer, in milliseconds; Node looks twice before it says so. */
const readPatience = 15_000

/** @throws {StartError} when the port cannot be had */
export async function listen(port: number, listener: RequestListener): Promise<HttpServer> {
  const connections = new Set<Socket>()
  const answers = new Set<ServerResponse>()
  let closing = false

  const server = createServer(timeouts, (incoming, outgoing) => {
    answers.add(outgoing)
    outgoing.once('close', () => answers.delete(outgoing))
    if (closing) outgoing.shouldKeepAlive = false
    limitBody(incoming, outgoing)
    listener(incoming, outgoing)
  })
  server.on('connection', (socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  server.on('clientError', refuseMalformed)
  server.timeout = readPatience
  // Nothing has moved: an answer waits for its client, or it is still being made, or nobody asks anything.
  server.on('timeout', (socket) => {
    const isAnswering = [...answers].some((outgoing) => outgoing.socket === socket)
    if (!isAnswering || socket.writableLength > 0) socket.destroy()
  })
  await bind(server, port)

  return {
    server,
    async close(milliseconds) {
      closing = true
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const outgoing of answers) outgoing.shouldKeepAlive = false
      const deadline = Date.now() + milliseconds
      while (answers.size > 0 && Date.now() < deadline) {
        server.closeIdleConnections()
        await sleep(20)
      }
      // Idle ones, and web sockets, which never end by themselves.
      for (const socket of connections) socket.destroy()
      await closed
    },
  }
}

/**
 * Looks whether the port can be had, to say so before the work of a start and not after it.
 *
 * @throws {StartError} when it cannot
 */
export async function checkPort(port: number): Promise<void> {
  const server = createServer()
  await bind(server, port)
  await new Promise((resolve) => server.close(resolve))
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        { EADDRINUSE: 'is in use', EACCES: 'may not be used by this user' }[error.code ?? ''] ?? error.message
      reject(new StartError(`Port ${port} ${reason}. Set PORT to another one.`))
    })
    server.listen(port, resolve)
  })
}

/** Cuts off who sends a body so slowly that only an upload could be meant, and then has no answer to wait for. */
function limitBody(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { headers } = incoming
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0
  if (!hasBody || headers['content-type']?.startsWith('multipart/')) return
  const late = setTimeout(() => {
    if (incoming.complete) return
    refuseMalformed({ ...new Error(), code: 'ERR_HTTP_REQUEST_TIMEOUT' }, incoming.socket)
    setTimeout(() => incoming.destroy(), 1000).unref()
  }, bodyPatience)
  outgoing.once('close', () => clearTimeout(late))
}

/** What is not HTTP gets the same form of error as everything else. */
function refuseMalformed(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400
  const body = JSON.stringify({ errors: [{ message: STATUS_CODES[status] }] })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
