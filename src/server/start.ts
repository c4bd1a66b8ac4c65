import { fileURLToPath } from 'node:url'
import next from 'next'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { createApi } from './api/index.ts'
import { createListener } from './app.ts'
import { ensureBuild } from './build.ts'
import { startEmbeddedPostgres } from './database/embedded.ts'
import { closePayload, hasLostConnection, surviveOutages } from './database/pools.ts'
import { prepareDatabase } from './database/prepare.ts'
import { createHealth } from './health.ts'
import { checkPort, listen } from './httpServer.ts'
import { createLifecycle, type Lifecycle } from './lifecycle.ts'
import { type Env, readEnv } from './readEnv.ts'
import { StartError } from './startError.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** How long requests may take to finish once the server is told to end, in milliseconds. */
const patience = 15_000

const say = (line: string) => console.log(line)

/**
 * Starts the reference application in this process, from nothing to serving, and ends all of it on a signal.
 *
 * @param dev with hot reload, instead of the production build
 */
export async function start({ dev }: { dev: boolean }): Promise<void> {
  const lifecycle = createLifecycle()
  try {
    await run(dev, lifecycle)
  } catch (error) {
    // What fails because everything is being ended is no news.
    if (lifecycle.stopping) return
    console.error(error instanceof StartError ? error.message : error)
    await lifecycle.stop(1)
  }
}

async function run(dev: boolean, lifecycle: Lifecycle): Promise<void> {
  const env = readEnv(process.env)
  await checkPort(env.port)

  const connectionString = env.databaseUrl ?? (await embeddedDatabase(env, lifecycle))
  // The config reads the environment, in this process and in those of Next.
  Object.assign(process.env, {
    DATABASE_URL: connectionString,
    DATA_DIR: env.dataDir,
    PAYLOAD_SECRET: env.payloadSecret,
    PORT: String(env.port),
  })
  const { default: config } = await import('../../payload.config.ts')
  await prepareDatabase(config, { connectionString, demo: env.demo })
  if (!dev) await ensureBuild(root, lifecycle, say)

  let payload: Payload | undefined
  lifecycle.onStop(async () => payload && closePayload(payload))
  if (dev) {
    await serve({ config, connectionString, dev, env, lifecycle })
    // Payload listens for changed modules over the web socket of Next, which is there from the first request on.
    await fetch(`http://localhost:${env.port}/_next/`)
    payload = await openPayload(config)
  } else {
    payload = await openPayload(config)
    await serve({ config, connectionString, dev, env, lifecycle })
  }
  say(`Site   ${env.siteUrl}`)
  say(`Admin  ${env.siteUrl}/admin`)
  say(`API    ${env.siteUrl}/api   (Ctrl-C ends everything)`)
}

async function embeddedDatabase({ dataDir }: Env, lifecycle: Lifecycle): Promise<string> {
  say('Starting the embedded PostgreSQL …')
  const database = await startEmbeddedPostgres({ dataDir, report: console.error })
  lifecycle.onStop(() => database.stop())
  return database.url
}

/** The one instance of Payload of this process, which Next's bundle finds and shares. */
async function openPayload(config: Promise<SanitizedConfig>): Promise<Payload> {
  const payload = await getPayload({ config, cron: true })
  surviveOutages(payload)
  return payload
}

interface ServeOptions {
  config: Promise<SanitizedConfig>
  connectionString: string
  dev: boolean
  env: Env
  lifecycle: Lifecycle
}

async function serve({ config, connectionString, dev, env, lifecycle }: ServeOptions): Promise<void> {
  const health = createHealth(connectionString)
  lifecycle.onStop(() => health.close())

  const site = next({ dev, dir: root, port: env.port })
  await site.prepare()
  lifecycle.onStop(() => site.close())

  // It reads the environment, as the config does.
  const { memory, startDelivery } = await import('./delivery/index.ts')
  if (!dev) lifecycle.onStop(startDelivery(connectionString))
  const listener = createListener({
    api: createApi(config),
    // With hot reload every request is to meet the newest code.
    delivery: dev ? undefined : { config: await config, memory },
    pages: site.getRequestHandler(),
    playground: dev ? (await import('@payloadcms/next/routes')).GRAPHQL_PLAYGROUND_GET(config) : undefined,
    isHealthy: async (since) => !(since !== undefined && hasLostConnection(since)) && health.check(),
    siteUrl: env.siteUrl,
    trustProxy: env.trustProxy,
    dev,
  })
  const http = await listen(env.port, listener)
  lifecycle.onStop(() => http.close(patience))
}
