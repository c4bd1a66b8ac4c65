import type { Payload } from 'payload'
import type { PluginContext } from '../../options.ts'
import { moderationPath } from '../queue/path.ts'
import { sealToken, type TokenPurpose } from './token.ts'

type Id = number | string

/** Where Payload's own addresses start: the host's `serverURL`, or the site. */
const serverOf = ({ site }: PluginContext, { config }: Payload): string | undefined =>
  config.serverURL || site.url

/** Whether links to articles and to this API can be made, which readers' mails are nothing without. */
export const canLink = (context: PluginContext, payload: Payload): boolean =>
  Boolean(context.site.url && serverOf(context, payload))

/** Where a comment stands on the site. */
export const commentUrl = (
  { site }: PluginContext,
  article: { slug: string; locale: string },
  comment: Id,
): string => `${new URL(site.articlePath(article), site.url).href}#comment-${comment}`

/** A link that does something for a person: `GET` shows a button, `POST` does it. */
export const personUrl = (
  context: PluginContext,
  payload: Payload,
  purpose: TokenPurpose,
  { person, language }: { person: Id; language: string },
): string => {
  const token = sealToken(payload.secret, purpose, { person, language, at: Date.now() })
  const { api } = payload.config.routes
  return `${serverOf(context, payload)}${api}/${context.slugs.commenters}/${purpose}?token=${token}`
}

/** The moderators' queue. */
export const adminUrl = (context: PluginContext, payload: Payload): string | undefined => {
  const server = serverOf(context, payload)
  const { admin } = payload.config.routes
  return server && `${server}${admin === '/' ? '' : admin}${moderationPath}`
}
