import type { IncomingMessage, ServerResponse } from 'node:http'
import { inject } from 'light-my-request'
import { etagOf } from '../../delivery/etag.ts'
import type { Answer, AnswerMemory } from '../../delivery/memory.ts'
import { withFreshness } from '../pageCache.mjs'
import type { PageHandler } from '../pageResponse.ts'
import { createSender, sendMade } from './send.ts'

/** Longer addresses are nobody's page. */
const maxLength = 300
/** What is for one person, or not made by the cache of pages. */
const notKept = /^\/(?:admin|api|_next)(?:\/|$)|^\/[^/]+\/(?:preview|search)(?:\/|$)|^\/$/
/** Sessions, and Next's draft mode. */
const personal = /(?:^|;\s*)(?:[\w-]+-token|__prerender_bypass|__next_preview_data)=/
/** Next's client asks with them for data instead of a page. */
const navigation = [
  'rsc',
  'next-action',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-url',
] as const
/** For people who look after a server: whether a page comes from memory (RFC 9211 §2). */
const cacheStatus = { hit: 'review-articles; hit', miss: 'review-articles; fwd=miss' } as const
/** About the connection, or made anew with every answer. */
const ofOneAnswer = /^(?:connection|content-length|date|keep-alive|transfer-encoding|x-nextjs-cache)$/

/** Whether a request asks for a page that is the same for everybody. */
export const isForEverybody = ({
  headers,
  method,
  url = '',
}: Pick<IncomingMessage, 'headers' | 'method' | 'url'>): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  url.length <= maxLength &&
  // Neither a whole address nor one with more than a path.
  /^\/(?!\/)[^?#\\]*$/.test(url) &&
  !notKept.test(url) &&
  headers.authorization === undefined &&
  !personal.test(headers.cookie ?? '') &&
  navigation.every((name) => headers[name] === undefined)

/** Whether an address is written as the site's links are: any letter can be written as `%66` too, and any path as `/x/..`. */
const isPlain = (url: string): boolean => {
  try {
    return encodeURI(decodeURI(url)) === url && new URL(url, 'http://localhost').pathname === url
  } catch {
    return false
  }
}

interface PageOptions {
  /** Whether the database answers, and has done so since a moment in milliseconds since 1970. */
  isHealthy(since?: number): Promise<boolean>
  memory: AnswerMemory
  /** Answers what is not in memory. */
  pages: PageHandler
  /** Headers that every answer carries. */
  common: readonly (readonly [string, string])[]
  siteUrl: string
}

const headersOf = (headers: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || ofOneAnswer.test(name) ? [] : [[name, [value].flat().join(', ')]],
    ),
  )

/** A page as it is answered to those who waited for it. */
const asMade = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'cache-status': cacheStatus.miss },
})

/**
 * Answers requests for pages that are the same for everybody from memory, in front of Next. A page stays as long as
 * the cache of Next's pages holds it, so for both the same changes count.
 *
 * @returns whether the request is answered
 */
export const keptPages = ({ common, isHealthy, memory, pages, siteUrl }: PageOptions) => {
  const send = createSender(common)
  // Whoever asks, whatever they call us: what is kept is for all.
  const headers = { host: new URL(siteUrl).host }

  const make = async (url: string): Promise<Answer> => {
    const since = Date.now()
    const { answered: made, freshness: noted } = await withFreshness(() =>
      inject((incoming, outgoing) => pages(incoming as IncomingMessage, outgoing as ServerResponse), {
        method: 'GET',
        url,
        headers,
      }),
    )
    const isKept = made.headers['set-cookie'] === undefined && [200, 404].includes(made.statusCode)
    const freshness = isKept ? noted : undefined
    // Next makes one error of everything.
    const isAway = made.statusCode === 500 && !(await isHealthy(since))
    return {
      status: isAway ? 503 : made.statusCode,
      headers: {
        ...headersOf(made.headers),
        ...(freshness && {
          // Next gives feeds and sitemaps none.
          etag: String(made.headers.etag ?? etagOf(made.rawPayload)),
          'cache-tag': freshness.tags.join(','),
          'cache-status': cacheStatus.hit,
        }),
        ...(isAway && { 'retry-after': '5' }),
      },
      body: made.rawPayload,
      freshness,
      isOfMany: !isPlain(url),
    }
  }

  return (incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
    if (!isForEverybody(incoming)) return false
    const { url = '/' } = incoming
    const key = `page ${url}`
    const kept = memory.get(key)
    if (kept) {
      void send(incoming, outgoing, kept)
      return true
    }
    sendMade(send, incoming, outgoing, memory.answer(key, () => make(url)).then(asMade))
    return true
  }
}
