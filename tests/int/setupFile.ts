import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import './lexicalFirst.ts'
import { createDatabase, databaseUrl } from './databases.ts'

// Every test file has a database and an upload folder of its own, set before it imports the config.
const adminUrl = inject('adminUrl')
const name = await createDatabase(adminUrl, inject('run'), inject('templateName'))
const dataDir = await mkdtemp(join(tmpdir(), 'review-articles-file-'))
process.env.DATABASE_URL = databaseUrl(adminUrl, name)
process.env.PAYLOAD_SECRET = 'secret-of-the-test-run-that-nobody-needs-to-keep'
process.env.DATA_DIR = dataDir
process.env.SITE_URL = 'http://localhost:3000'

afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true })
})
