import { type ServerMessage, serverMessage } from '../../translations/server/index.ts'

/** A request that is answered with an error before it reaches Payload. */
export class Refusal extends Error {
  override name = 'Refusal'
  constructor(
    readonly status: number,
    readonly code: ServerMessage,
    readonly headers: Record<string, string> = {},
  ) {
    super(code)
  }
}

/** An answer in the form all errors of the API have. */
export function errorResponse(
  status: number,
  errors: readonly object[],
  headers?: ConstructorParameters<typeof Headers>[0],
): Response {
  const all = new Headers(headers)
  for (const name of ['Content-Encoding', 'Content-Length', 'Transfer-Encoding']) all.delete(name)
  all.set('Content-Type', 'application/json; charset=utf-8')
  if (!all.has('Cache-Control')) all.set('Cache-Control', 'no-store')
  return new Response(JSON.stringify({ errors }), { status, headers: all })
}

/**
 * Brings an error answer of Payload into that form: some of its answers are `{ message }` or empty, and none shall
 * show a stack.
 */
export async function asErrors(response: Response, language: string): Promise<Response> {
  const body = parse(await response.text())
  const errors = Array.isArray(body?.errors) ? body.errors.filter(isObject) : []
  if (errors.length > 0) {
    return errorResponse(response.status, errors.map(withoutStack), response.headers)
  }
  const own = typeof body?.message === 'string' && response.status < 500 && response.status !== 404
  const message = own ? body.message : serverMessage(language, codeOf(response.status))
  return errorResponse(response.status, [{ message }], response.headers)
}

function codeOf(status: number): ServerMessage {
  if (status >= 500) return 'failed'
  return status === 404 ? 'notFound' : 'refused'
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function withoutStack({ stack: _, ...error }: Record<string, unknown>) {
  return error
}
