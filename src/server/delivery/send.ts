import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Encoding, encoded, encodingFor } from '../../delivery/encoding.ts'
import { isKnownBy } from '../../delivery/etag.ts'
import type { Answer } from '../../delivery/memory.ts'

/** An answer as it goes over the wire in one encoding. */
interface Variant {
  etag?: string
  /** Names and values in turn, as `writeHead` takes them without looking. */
  headers: string[]
  /** What a 304 repeats (RFC 9110 §15.4.5). */
  notModified: string[]
  body: Buffer
}

/** Names and values. */
type HeaderList = readonly (readonly [string, string])[]

const variants = new WeakMap<Answer, Partial<Record<Encoding, Variant | Promise<Variant>>>>()
/** What is smaller when it is compressed; pictures are compressed already. */
const compressible = /^(?:text\/|application\/(?:.*[+/])?(?:json|xml)\b|image\/svg)/

const varyWith = (vary: string | undefined) =>
  vary && /accept-encoding|\*/i.test(vary) ? vary : [vary, 'Accept-Encoding'].filter(Boolean).join(', ')

const aboutBody = /^content-(?:type|length|encoding)$/i

const isCompressible = (headers: Answer['headers']) => compressible.test(headers['content-type'] ?? '')

/** The whole of a response, to be sent. */
export const answerOf = async (response: Response): Promise<Answer> => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: Buffer.from(await response.arrayBuffer()),
})

const prepare = async (
  { headers, body }: Answer,
  encoding: Encoding,
  common: HeaderList,
): Promise<Variant> => {
  const bytes = encoding === 'identity' ? body : await encoded(body, encoding)
  const { etag: strong } = headers
  // Strong ones differ with the bytes (RFC 9110 §8.8.3.3).
  const etag = strong && encoding !== 'identity' ? strong.replace(/"$/, `-${encoding}"`) : strong
  const all = [
    ...common,
    ...Object.entries({
      ...headers,
      ...(etag && { etag }),
      // Also what goes out as it is: others get the same compressed (RFC 9110 §12.5.5).
      ...(isCompressible(headers) && { vary: varyWith(headers.vary) }),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      'content-length': String(bytes.length),
    }),
  ]
  return {
    etag,
    body: bytes,
    headers: all.flat(),
    notModified: all.filter(([name]) => !aboutBody.test(name)).flat(),
  }
}

/**
 * Sends answers to requests for them: compressed as the client likes it, 304 where it has the bytes already, no body
 * for HEAD. What is worked out for that is kept with the answer.
 *
 * @param common headers that every answer carries
 * @param ownOf headers that depend on who asks
 */
export const createSender = (common: HeaderList, ownOf?: (incoming: IncomingMessage) => HeaderList) => {
  const write = (incoming: IncomingMessage, outgoing: ServerResponse, status: number, variant: Variant) => {
    const { etag, headers, notModified, body } = variant
    const own = ownOf?.(incoming).flat() ?? []
    const known = incoming.headers['if-none-match']
    // What is known of something that is not there says nothing (RFC 9110 §13.2.1).
    const isKnown = status === 200 && etag !== undefined && isKnownBy(known, etag)
    const kept = isKnown ? notModified : headers
    outgoing.writeHead(isKnown ? 304 : status, own.length > 0 ? [...kept, ...own] : kept)
    if (isKnown || incoming.method === 'HEAD') outgoing.end()
    else outgoing.end(body)
  }

  return async (incoming: IncomingMessage, outgoing: ServerResponse, answer: Answer): Promise<void> => {
    const accepted = incoming.headers['accept-encoding'] as string | undefined
    const encoding = isCompressible(answer.headers) ? encodingFor(accepted, answer.body.length) : 'identity'
    const made = variants.get(answer) ?? {}
    variants.set(answer, made)
    made[encoding] ??= prepare(answer, encoding, common).then((variant) => {
      made[encoding] = variant
      return variant
    })
    const variant = made[encoding]
    write(incoming, outgoing, answer.status, variant instanceof Promise ? await variant : variant)
  }
}

export type Sender = ReturnType<typeof createSender>

/**
 * Answers a request once its answer is made. An answer that cannot be made ends the connection: nothing of it has been
 * sent, and every error of an endpoint or a page is an answer itself.
 */
export const sendMade = (
  send: Sender,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: Promise<Answer>,
): void => {
  answer
    .then((made) => send(incoming, outgoing, made))
    .catch((error) => {
      console.error(error)
      outgoing.destroy()
    })
}
