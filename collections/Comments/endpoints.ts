import { addDataAndFileToRequest, type Endpoint, NotFound, type PayloadRequest } from 'payload'
import {
  countComments,
  moderateComments,
  requireModerator,
  requireStaff,
} from '../../src/moderation/moderate.ts'
import { createChallenge } from '../../src/moderation/proofOfWork.ts'
import { publicDoc } from '../../src/moderation/publicDoc.ts'
import { readQueue, readQueueChanges } from '../../src/moderation/queue/index.ts'
import { removeComments } from '../../src/moderation/remove.ts'
import { reportComment } from '../../src/moderation/report.ts'
import { submitComment } from '../../src/moderation/submit.ts'
import type { PluginContext } from '../../src/options.ts'
import { labels } from '../../src/translations/admin/index.ts'
import { readDecision, readId, readIds, readReason } from './input.ts'
import { readQueueQuery, readSince } from './queueInput.ts'

/** What a comment is called in the request's language. */
const singular = ({ i18n }: PayloadRequest): string =>
  labels('collections', 'comments').singular[i18n.language.startsWith('de') ? 'de' : 'en']

const noStore = { headers: { 'Cache-Control': 'no-store' } }

const body = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  await addDataAndFileToRequest(req)
  return req.data ?? {}
}

/** Tells a client that came too often how long to wait (RFC 9110 §10.2.3). */
const withRetryAfter =
  (handler: Endpoint['handler']): Endpoint['handler'] =>
  async (req) => {
    try {
      return await handler(req)
    } catch (error) {
      const { retryAfter } = ((error as { data?: unknown }).data ?? {}) as { retryAfter?: number }
      if (retryAfter) {
        const headers = new Headers(req.responseHeaders)
        headers.set('Retry-After', String(retryAfter))
        req.responseHeaders = headers
      }
      throw error
    }
  }

/** REST of comments (contract §5). Each parses, calls and answers; the rules are in `src/moderation`. */
export const commentEndpoints = (context: PluginContext): Endpoint[] => [
  {
    path: '/',
    method: 'post',
    handler: withRetryAfter(async (req) => {
      const doc = publicDoc(await submitComment(context, req, await body(req)))
      return Response.json(
        { message: req.t('general:successfullyCreated', { label: singular(req) }), doc },
        { status: 201, ...noStore },
      )
    }),
  },
  {
    path: '/moderate',
    method: 'post',
    handler: async (req) => {
      requireModerator(context, req)
      const decision = readDecision(context, req, await body(req))
      return Response.json(await moderateComments(context, req, decision), noStore)
    },
  },
  {
    path: '/counts',
    method: 'get',
    handler: async (req) => {
      requireModerator(context, req)
      return Response.json(await countComments(context, req), noStore)
    },
  },
  {
    path: '/queue',
    method: 'get',
    handler: async (req) => {
      requireStaff(context, req)
      const parameters = Object.fromEntries(req.searchParams)
      const since = readSince(context, req, parameters)
      const query = readQueueQuery(context, req, parameters)
      const answer = since
        ? await readQueueChanges(context, req, query, since)
        : await readQueue(context, req, query)
      return Response.json(answer, noStore)
    },
  },
  {
    path: '/challenge',
    method: 'get',
    handler: async (req) => {
      const challenge = await createChallenge(context, req)
      if (!challenge) throw new NotFound(req.t)
      return Response.json(challenge, noStore)
    },
  },
  {
    path: '/:id/report',
    method: 'post',
    handler: withRetryAfter(async (req) => {
      const id = readId(context, req, req.routeParams?.id)
      await reportComment(context, req, id, readReason(context, req, await body(req)))
      return Response.json({ message: 'OK' }, { status: 202, ...noStore })
    }),
  },
  {
    path: '/:id',
    method: 'delete',
    handler: async (req) => {
      requireModerator(context, req)
      const id = readId(context, req, req.routeParams?.id)
      await removeComments(context, req, [id])
      return Response.json({ message: req.t('general:deletedSuccessfully'), doc: { id } }, noStore)
    },
  },
  {
    path: '/',
    method: 'delete',
    handler: async (req) => {
      requireModerator(context, req)
      const ids = await readIds(context, req)
      await removeComments(context, req, ids)
      const docs = ids.map((id) => ({ id }))
      return Response.json({ docs, errors: [], message: req.t('general:deletedSuccessfully') }, noStore)
    },
  },
]
