import { emptyPostgres, hostConfig } from './host.ts'
import { pages, worksInHost } from './works.ts'

worksInHost('with tables for its blocks', async () =>
  hostConfig({
    db: await emptyPostgres(),
    localization: { locales: ['de', 'en'], defaultLocale: 'de' },
    collections: [pages],
  }),
)
