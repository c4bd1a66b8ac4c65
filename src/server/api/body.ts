import { Refusal } from './refusal.ts'

/** Largest bodies, in bytes. Forms carry uploads, everything else is data. */
export const bodyLimits = { data: 2 * 1024 * 1024, form: 32 * 1024 * 1024 }

/** What came with a request. */
export interface Body {
  /** The media type, in lower case, without parameters. */
  type: string
  bytes: Uint8Array<ArrayBuffer>
  /** The parsed body, when it is JSON. */
  json?: Record<string, unknown>
}

/**
 * Reads the body of a request whole, counting: a length nobody announced, or a wrong one, helps nobody past the limit.
 *
 * @returns undefined when there is none
 * @throws {Refusal} 413 when it is too large, 400 when it says it is JSON and is not a JSON object
 */
export async function readBody(request: Request): Promise<Body | undefined> {
  if (!request.body) return undefined
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  const limit = type.startsWith('multipart/') ? bodyLimits.form : bodyLimits.data
  if (Number(request.headers.get('Content-Length')) > limit) throw tooLarge()

  const bytes = await collect(request.body, limit)
  if (bytes.length === 0) return undefined
  return { type, bytes, ...(type === 'application/json' && { json: parseObject(bytes) }) }
}

// The connection is given up: what is still on its way would have to be read to the end.
const tooLarge = () => new Refusal(413, 'tooLarge', { Connection: 'close' })

async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length
    if (length > limit) throw tooLarge()
    chunks.push(read.value)
  }
  return Buffer.concat(chunks, length)
}

function parseObject(bytes: Uint8Array): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refusal(400, 'badJson')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal(400, 'notAnObject')
  return value as Record<string, unknown>
}
