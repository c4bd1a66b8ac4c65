/** What is used of autocannon 9, which brings no types: https://github.com/mcollina/autocannon#api */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  interface Request {
    method?: string
    path: string
    headers?: Record<string, string>
    body?: string
    /** Called before each time it is sent. */
    setupRequest?(request: Request): Request
  }

  /** One connection. */
  interface Client {
    setRequests(requests: Request[]): void
  }

  interface Options {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    /** Milliseconds between two looks whether to end. */
    sampleInt: number
    /** Seconds until an answer counts as lost. */
    timeout: number
    /** Errors after which it gives up. */
    bailout: number
    setupClient(client: Client): void
  }

  interface Result {
    errors: number
    non2xx: number
    statusCodeStats: Record<string, { count: number }>
  }

  /** Emits `response` with (client, status, bytes, milliseconds). */
  interface Instance extends EventEmitter, PromiseLike<Result> {
    stop(): void
  }

  export default function autocannon(options: Options): Instance
}
