import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../src/server/database/embedded.ts'
import './lexicalFirst.ts'
import { createDatabase, databaseUrl, disconnect, dropDatabases, newRun } from './databases.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Server with the right to create databases. */
    adminUrl: string
    /** What the names of this run's databases begin with. */
    run: string
    /** A migrated, empty database that every test file copies. */
    templateName: string
  }
}

/** One PostgreSQL for the run, embedded unless `TEST_DATABASE_URL` names one, with one migrated template. */
export default async (project: TestProject) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'review-articles-test-'))
  const embedded = process.env.TEST_DATABASE_URL
    ? undefined
    : await startEmbeddedPostgres({ dataDir, durable: false })
  const adminUrl = process.env.TEST_DATABASE_URL ?? embedded?.url ?? ''
  const run = newRun()
  const templateName = await createDatabase(adminUrl, run)

  process.env.DATABASE_URL = databaseUrl(adminUrl, templateName)
  process.env.PAYLOAD_SECRET = 'secret-of-the-test-run-that-nobody-needs-to-keep'
  process.env.DATA_DIR = dataDir
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const { migrations } = await import('../../migrations/index.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  // The generated index types its arguments more narrowly than the adapter calls them.
  await payload.db.migrate({ migrations: migrations as never })
  await disconnect(payload)

  project.provide('adminUrl', adminUrl)
  project.provide('run', run)
  project.provide('templateName', templateName)
  return async () => {
    if (embedded) await embedded.stop()
    else await dropDatabases(adminUrl, run)
    await rm(dataDir, { recursive: true, force: true })
  }
}
