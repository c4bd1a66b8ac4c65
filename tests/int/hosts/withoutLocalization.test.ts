import { emptyPostgres, hostConfig } from './host.ts'
import { pages, worksInHost } from './works.ts'

worksInHost('without localization', async () =>
  hostConfig({ db: await emptyPostgres({ blocksAsJSON: true }), collections: [pages] }),
)
