import { readdir, readFile } from 'node:fs/promises'
import type { MigrateDownArgs, PostgresAdapter } from '@payloadcms/db-postgres'
import { type BasePayload, getPayload } from 'payload'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { disconnect } from './databases.ts'

let payload: BasePayload
const adapter = () => payload.db as unknown as PostgresAdapter

const query = async (text: string) => {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
const tables = async () =>
  (await query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)).map(
    ({ tablename }) => tablename as string,
  )
const enums = () => query(`SELECT typname FROM pg_type WHERE typtype = 'e'`)

const down = async () => {
  for (const { down } of [...migrations].reverse()) {
    await adapter().drizzle.transaction((db) => down({ db, payload, req: {} } as unknown as MigrateDownArgs))
  }
}
const up = async () => {
  for (const { up } of migrations) {
    await adapter().drizzle.transaction((db) => up({ db, payload, req: {} } as unknown as MigrateDownArgs))
  }
}

beforeAll(async () => {
  const { default: config } = await import('../../payload.config.ts')
  payload = await getPayload({ config })
})
afterAll(() => disconnect(payload))

describe('migrations', () => {
  it('agree with the schema of the config', async () => {
    const { generateDrizzleJson, generateMigration } = adapter().requireDrizzleKit()
    const snapshots = (await readdir('migrations')).filter((name) => name.endsWith('.json')).sort()
    const before = JSON.parse(await readFile(`migrations/${snapshots.at(-1)}`, 'utf8'))
    const after = await generateDrizzleJson(adapter().schema)
    const statements = await generateMigration(before, after as never)
    expect(statements, 'Run `npm run migrate:create` and commit what it makes.').toEqual([])
  })

  it('go down and up again on an empty database', async () => {
    const migrated = await tables()
    expect(migrated).toContain('articles')
    await down()
    expect(await tables()).toEqual([])
    expect(await enums()).toEqual([])
    await up()
    expect(await tables()).toEqual(migrated)
  })

  it('go down and up again on a filled database, which then works', async () => {
    const fill = async () => {
      const topic = await payload.create({ collection: 'topics', data: { name: 'Rechenzentren' } })
      return payload.create({
        collection: 'articles',
        data: {
          title: 'Gefüllt',
          excerpt: 'Damit etwas in den Tabellen steht.',
          topics: [topic.id],
          layout: [{ blockType: 'quickFacts', facts: [{ text: 'Eine Zeile' }] }],
          _status: 'published',
        },
      })
    }
    await fill()
    await down()
    expect(await tables()).toEqual([])
    await up()
    expect(await fill()).toMatchObject({ slug: 'gefuellt', _status: 'published' })
  })
})
