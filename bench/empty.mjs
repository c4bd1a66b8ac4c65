import { createServer } from 'node:http'

/** The least an HTTP server can do: what all others are compared with. */
createServer((_, outgoing) => {
  outgoing.setHeader('Content-Type', 'application/json')
  outgoing.end('{}')
}).listen(Number(process.env.PORT), '127.0.0.1')
