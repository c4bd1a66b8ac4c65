import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { hostConfig } from './host.ts'
import { pages, worksInHost } from './works.ts'

worksInHost('on SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'review-articles-sqlite-'))
  return hostConfig({
    db: sqliteAdapter({ client: { url: `file:${join(folder, 'host.db')}` }, push: true }),
    localization: { locales: ['de', 'en'], defaultLocale: 'de' },
    collections: [pages],
  })
})
