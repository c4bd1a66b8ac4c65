import pg from 'pg'
import { multiply } from './copies.ts'
import { run, succeed } from './processes.ts'
import { seeded } from './seeded.ts'
import type { Settings, Size } from './settings.ts'

export interface Databases {
  /** Connection strings. */
  urls: Record<Size, string>
  /** Environment of a program that works with one of them. */
  variables(size: Size): Record<string, string>
}

/**
 * Makes two databases that differ in the number of their articles only: a few articles are stored by Payload, with
 * all they refer to, and then copied in SQL. Ends with `VACUUM ANALYZE`, as autovacuum would.
 *
 * @param server connection string of the database server
 * @param dataDir folder for uploads
 */
export async function makeDatabases(
  server: string,
  { dataDir, say, sizes }: { dataDir: string; sizes: Settings['sizes']; say: (line: string) => void },
): Promise<Databases> {
  const urls = { small: databaseUrl(server, 'small'), large: databaseUrl(server, 'large') }
  const databases: Databases = {
    urls,
    variables: (size) => ({ DATABASE_URL: urls[size], DATA_DIR: dataDir, ...environment }),
  }
  say('Storing what the articles are copied from …')
  await query(server, (client) => client.query('CREATE DATABASE small'))
  await succeed(run(['--import', 'tsx', 'bench/seed.ts'], databases.variables('small')))

  say(`Copying it to ${sizes.small} and to ${sizes.large} articles …`)
  await query(urls.small, async (client) => {
    // One version an article, like one that was written and published at once.
    await client.query('DELETE FROM _articles_v WHERE latest IS NOT TRUE')
    await multiply(client, 'products', {
      factor: sizes.small / seeded.articles,
      age: `${seeded.articles} hours`,
    })
  })
  await query(server, (client) => client.query('CREATE DATABASE large TEMPLATE small'))
  await query(urls.large, (client) =>
    multiply(client, 'products', { factor: sizes.large / sizes.small, age: `${sizes.small} hours` }),
  )
  for (const url of Object.values(urls)) await query(url, (client) => client.query('VACUUM ANALYZE'))
  await query(server, (client) => client.query('CHECKPOINT'))
  return databases
}

/**
 * Makes a third database with as many articles as the small one, whose blocks Payload stores in tables of their own.
 *
 * @returns the environment of a program that works with it
 */
export async function makeRelational(
  databases: Databases,
  { articles, say }: { articles: number; say: (line: string) => void },
): Promise<Record<string, string>> {
  say('Storing the same articles in relational blocks …')
  const url = databaseUrl(databases.urls.small, 'relational')
  // Payload makes tables by itself in development only.
  const variables = { ...databases.variables('small'), DATABASE_URL: url, NODE_ENV: 'development' }
  await query(databases.urls.small, (client) => client.query('CREATE DATABASE relational'))
  await succeed(run(['--import', 'tsx', 'bench/seed.ts', 'relational'], variables))
  await query(url, async (client) => {
    await client.query('DELETE FROM _articles_v WHERE latest IS NOT TRUE')
    await multiply(client, 'products', {
      factor: articles / seeded.articles,
      age: `${seeded.articles} hours`,
    })
    await client.query('VACUUM ANALYZE')
  })
  return { ...variables, NODE_ENV: 'production' }
}

/**
 * What the operator's own `.env` says must not reach what is measured, and nothing leaves the machine. A proxy is
 * believed, so that comments come from as many networks as they need to.
 */
export const environment = {
  ...{ DATABASE_REPLICA_URLS: '', REDIS_URL: '', SMTP_URL: '', S3_BUCKET: '', S3_ENDPOINT: '' },
  ...{ S3_ACCESS_KEY_ID: '', S3_SECRET_ACCESS_KEY: '', SITE_URL: '', TRUST_PROXY: '1' },
  ...{ FASTLY_SERVICE_ID: '', FASTLY_API_TOKEN: '', CLOUDFLARE_ZONE_ID: '', CLOUDFLARE_API_TOKEN: '' },
  DEMO: 'off',
  NEXT_TELEMETRY_DISABLED: '1',
  PAYLOAD_SECRET: 'secret-of-a-benchmark-that-nobody-needs-to-keep',
}

const databaseUrl = (server: string, name: string): string => {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** Works with a connection of its own. */
export async function query<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
