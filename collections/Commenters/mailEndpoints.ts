import type { Endpoint, PayloadRequest } from 'payload'
import { noticePage } from '../../src/moderation/notices/page.ts'
import { confirmAddress, readLink, unsubscribe } from '../../src/moderation/notices/subscription.ts'
import type { TokenContent, TokenPurpose } from '../../src/moderation/notices/token.ts'
import type { PluginContext } from '../../src/options.ts'

type Answer = (req: PayloadRequest, link: TokenContent) => Promise<Response> | Response

/** Answers for whoever a link is about, or says why it cannot be used. Whether somebody is logged in plays no part. */
const linked =
  (purpose: TokenPurpose, answer: Answer): Endpoint['handler'] =>
  (req) => {
    const read = readLink(req, purpose, req.searchParams.get('token'))
    if ('link' in read) return answer(req, read.link)
    return noticePage(read.language ?? req.i18n.language, read.problem, 400)
  }

/**
 * What links in mails lead to: `GET` shows a button, `POST` does what the link is for. A mail program that unsubscribes
 * with one click sends that POST itself (RFC 8058).
 */
export const mailEndpoints = (context: PluginContext): Endpoint[] => [
  {
    path: '/confirm',
    method: 'get',
    handler: linked('confirm', (_, { language }) => noticePage(language, 'confirm')),
  },
  {
    path: '/confirm',
    method: 'post',
    handler: linked('confirm', async (req, { language, person }) =>
      (await confirmAddress(context, req, person))
        ? noticePage(language, 'confirmed')
        : noticePage(language, 'invalid', 400),
    ),
  },
  {
    path: '/unsubscribe',
    method: 'get',
    handler: linked('unsubscribe', (_, { language }) => noticePage(language, 'unsubscribe')),
  },
  {
    path: '/unsubscribe',
    method: 'post',
    handler: linked('unsubscribe', async (req, { language, person }) => {
      await unsubscribe(context, req, person)
      return noticePage(language, 'unsubscribed')
    }),
  },
]
