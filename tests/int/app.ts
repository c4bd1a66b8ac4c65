import type { AddressInfo } from 'node:net'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { createApi } from '../../src/server/api/index.ts'
import { createListener } from '../../src/server/app.ts'
import { listen } from '../../src/server/httpServer.ts'
import { type Client, client } from './client.ts'
import { disconnect } from './databases.ts'

/** Who asks: nobody, or the user of one role. */
export const actors = ['anonymous', 'automation', 'moderator', 'editor', 'admin'] as const
export type Actor = (typeof actors)[number]
export type Staff = Exclude<Actor, 'anonymous'>

export interface App {
  payload: Payload
  /** Origin of the server, `http://127.0.0.1:54321`. */
  url: string
  /** A client that asks as somebody in this role. */
  as: (actor: Actor) => Client
  /** The stored users by role. */
  users: Record<Staff, { id: number; email: string }>
  stop: () => Promise<void>
}

export const password = 'a password for the tests'
const apiKey = 'c0ffee00-0000-4000-8000-00000000babe'

const createUsers = async (payload: Payload): Promise<App['users']> => {
  const users: Partial<App['users']> = {}
  // The first user is always admin.
  for (const role of [...actors].reverse()) {
    if (role === 'anonymous') continue
    const email = `${role}@example.com`
    const created = await payload.create({
      collection: 'users',
      data: {
        email,
        password,
        roles: [role],
        ...(role === 'automation' && { enableAPIKey: true, apiKey }),
      } as never,
    })
    users[role] = { id: created.id as number, email }
  }
  return users as App['users']
}

/** The token of a user, as `POST /api/users/login` hands it out. */
export const tokenOf = async (url: string, email: string, collection = 'users'): Promise<string> => {
  const { status, body } = await client(url).post<{ token: string }>(`/api/${collection}/login`, {
    email,
    password,
  })
  if (status !== 200) throw new Error(`${email} cannot log in: ${JSON.stringify(body)}`)
  return body.token
}

const referenceConfig = () => import('../../payload.config.ts').then((module) => module.default)

/**
 * Starts the API of a config (default: the reference application's) on a free port, on the database of the test file.
 *
 * @param options.trustProxy with 1, `X-Forwarded-For` says where a request comes from
 */
export const serve = async (
  config: Promise<SanitizedConfig> = referenceConfig(),
  { trustProxy = 0 }: { trustProxy?: number } = {},
): Promise<Pick<App, 'payload' | 'stop' | 'url'>> => {
  const payload = await getPayload({ config })
  // What is refused on purpose need not fill the output; what fails does.
  payload.logger.level = 'error'
  const { server, close } = await listen(
    0,
    createListener({
      api: createApi(config),
      pages: async (_, outgoing) => void outgoing.writeHead(404).end(),
      isHealthy: async () => true,
      siteUrl: 'http://localhost:3000',
      trustProxy,
      dev: false,
    }),
  )
  return {
    payload,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      await close(5_000)
      await ('pool' in payload.db ? disconnect(payload) : payload.destroy())
    },
  }
}

/** As `serve`, with one user for each role. */
export const startApp = async (
  config?: Promise<SanitizedConfig>,
  options?: { trustProxy?: number },
): Promise<App> => {
  const served = await serve(config, options)
  const { payload, url } = served
  const users = await createUsers(payload)
  const clients: Partial<Record<Actor, Client>> = {
    anonymous: client(url),
    automation: client(url, { Authorization: `users API-Key ${apiKey}` }),
  }
  for (const role of ['moderator', 'editor', 'admin'] as const) {
    clients[role] = client(url, { Authorization: `JWT ${await tokenOf(url, users[role].email)}` })
  }
  return { ...served, users, as: (actor) => clients[actor] as Client }
}
