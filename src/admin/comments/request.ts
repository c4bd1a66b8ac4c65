import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import type { PluginContext } from '../../options.ts'
import { pluginContext } from '../../settings.ts'

/** The request of whoever a list or the navigation is rendered for, where Payload hands over the user alone. */
export const requestOf = (payload: Payload, user: TypedUser | null | undefined): Promise<PayloadRequest> =>
  createLocalReq({ user: user ?? undefined }, payload)

/** Whether a request may decide about comments, and so read who wrote them and what happened to them. */
export const mayModerate = ({ is }: PluginContext, req: PayloadRequest): boolean =>
  is.moderator(req) || is.admin(req)

/** The plugin's options, for server components. */
export const contextOf = ({ config }: Payload): PluginContext => pluginContext(config)
