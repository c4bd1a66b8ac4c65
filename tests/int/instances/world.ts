import { getPayload } from 'payload'
import { type App, type Staff, startApp, tokenOf } from '../app.ts'
import { type Client, client } from '../client.ts'
import { type MailServer, startMailServer } from '../comments/mailServer.ts'
import { createRedis, hasRedis, type RedisServer } from '../comments/redis.ts'
import { disconnect } from '../databases.ts'
import { type Instance, startInstance, stopInstances } from '../delivery/instances.ts'
import { type Replicated, startReplicated } from './replicated.ts'
import { type RoundRobin, startRoundRobin } from './roundRobin.ts'
import { createS3, type S3Server } from './s3.ts'

/** Two instances of the application behind a proxy, with all that instances can share. */
export interface World {
  /**
   * In the test's own process, with users, to look behind the instances. Takes part in running jobs, as Payload does in
   * whatever answers requests.
   */
  app: App
  database: Replicated
  mail: MailServer
  /** Absent where this machine has no Redis to start. */
  redis?: RedisServer
  s3: S3Server
  instances: [Instance, Instance]
  proxy: RoundRobin
}

let current: World | undefined
let tokens: Record<'editor' | 'moderator', string>

/** The world of this test file, once it has been started. */
export const world = (): World => {
  if (!current) throw new Error('The world has not been started')
  return current
}

const at = (url: string, role?: Exclude<Staff, 'automation' | 'admin'>): Client =>
  client(url, role && { Authorization: `JWT ${tokens[role]}` })

/** Nobody, or a user, who asks the first instance. */
export const one = (role?: Parameters<typeof at>[1]): Client => at(world().instances[0].url, role)
export const other = (role?: Parameters<typeof at>[1]): Client => at(world().instances[1].url, role)
/** Whom each request leads to the next instance. */
export const proxied = (role?: Parameters<typeof at>[1]): Client => at(world().proxy.url, role)

/** The tables of the application, in a database that has none. */
const migrate = async () => {
  const { default: config } = await import('../../../payload.config.ts')
  const { migrations } = await import('../../../migrations/index.ts')
  const payload = await getPayload({ config, disableOnInit: true, key: 'migrations' })
  payload.logger.level = 'error'
  await payload.db.migrate({ migrations: migrations as never })
  await disconnect(payload)
}

export const startWorld = async (): Promise<void> => {
  const database = await startReplicated()
  process.env.DATABASE_URL = database.url
  const mail = await startMailServer()
  process.env.SMTP_URL = mail.url
  await migrate()
  const [app, s3] = await Promise.all([startApp(), createS3()])
  const redis = hasRedis || process.env.CI ? await createRedis() : undefined
  await Promise.all([s3.start(), redis?.start()])
  const env = {
    ...s3.env,
    ...(redis && { REDIS_URL: redis.url }),
    // Not there yet: no instance may need it to start.
    DATABASE_REPLICA_URLS: database.replicaUrl,
    SMTP_URL: mail.url,
    TRUST_PROXY: '1',
    RUN_JOBS: 'true',
  }
  const instances = await Promise.all([startInstance(env), startInstance(env)])
  const proxy = await startRoundRobin(instances.map(({ url }) => url))
  const { editor, moderator } = app.users
  tokens = {
    editor: await tokenOf(proxy.url, editor.email),
    moderator: await tokenOf(proxy.url, moderator.email),
  }
  current = { app, database, mail, redis, s3, instances, proxy }
}

export const endWorld = async (): Promise<void> => {
  await stopInstances()
  if (!current) return
  const { app, database, mail, proxy, redis, s3 } = current
  await Promise.all([app.stop(), mail.stop(), proxy.stop()])
  await Promise.all([redis?.remove(), s3.remove(), database.remove()])
}
