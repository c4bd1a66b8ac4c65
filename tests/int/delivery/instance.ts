import type { AddressInfo } from 'node:net'

/**
 * An instance of the application's API in a process of its own, for tests with several; its clock can be moved.
 *
 * Runs jobs when `RUN_JOBS` is true. Takes `{ offset }` in milliseconds and says `{ url }` when it serves, `{ moved }` when its clock stands.
 */
let offset = 0
const { now } = Date
const RealDate = Date
class MovedDate extends RealDate {
  constructor(...parts: unknown[]) {
    super(...((parts.length > 0 ? parts : [now() + offset]) as [number]))
  }
  static override now = () => now() + offset
}
globalThis.Date = MovedDate as DateConstructor

const { getPayload } = await import('payload')
const { default: config } = await import('../../../payload.config.ts')
const { createApi } = await import('../../../src/server/api/index.ts')
const { createListener } = await import('../../../src/server/app.ts')
const { memory, startDelivery } = await import('../../../src/server/delivery/index.ts')
const { env } = await import('../../../src/server/env.ts')
const { listen } = await import('../../../src/server/httpServer.ts')

const payload = await getPayload({ config, cron: process.env.RUN_JOBS === 'true' })
payload.logger.level = 'error'
startDelivery(process.env.DATABASE_URL ?? '')
const { server } = await listen(
  0,
  createListener({
    api: createApi(config),
    delivery: { config: await config, memory },
    pages: async (_, outgoing) => void outgoing.writeHead(404).end(),
    isHealthy: async () => true,
    siteUrl: 'http://localhost:3000',
    trustProxy: env.trustProxy,
    dev: false,
  }),
)
process.on('message', (message: { offset: number }) => {
  offset = message.offset
  process.send?.({ moved: offset })
})
process.on('disconnect', () => process.exit())
process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
