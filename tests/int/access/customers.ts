import type { ReviewArticlesOptions } from '../../../src/index.ts'
import { type App, password, startApp, tokenOf } from '../app.ts'
import { type Client, client } from '../client.ts'
import { emptyPostgres, hostConfig } from '../hosts/host.ts'

/** The host has customers, who log in too and even have a field called roles. */
const customers = {
  slug: 'customers',
  auth: { useAPIKey: true },
  access: { create: () => true },
  fields: [
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      saveToJWT: true,
      options: ['admin', 'editor', 'moderator', 'automation'],
    },
  ],
} as const

const key = 'c0ffee00-0000-4000-8000-00000000feed'

/** How a customer proves who they are. */
export const proofs = ['token', 'key'] as const
export type Proof = (typeof proofs)[number]

/** The API of a host with a second collection that logs in, and a customer who holds every role there. */
export const startWithCustomers = async (
  options: ReviewArticlesOptions = {},
): Promise<App & { customer: (proof: Proof) => Client }> => {
  const app = await startApp(
    hostConfig(
      {
        db: await emptyPostgres({ blocksAsJSON: true }),
        localization: { locales: ['de', 'en'], defaultLocale: 'de' },
        collections: [{ slug: 'users', auth: true, fields: [] }, customers as never],
      },
      options,
    ),
  )
  await app.payload.create({
    collection: 'customers' as never,
    data: {
      email: 'customer@example.com',
      password,
      roles: ['admin', 'editor', 'moderator', 'automation'],
      enableAPIKey: true,
      apiKey: key,
    } as never,
  })
  const token = await tokenOf(app.url, 'customer@example.com', 'customers')
  const clients = {
    token: client(app.url, { Authorization: `JWT ${token}` }),
    key: client(app.url, { Authorization: `customers API-Key ${key}` }),
  }
  return { ...app, customer: (proof) => clients[proof] }
}
