import { env } from '../../../server/env.ts'
import { keptXml } from '../_data/keptXml.ts'
import { sitemapPages, sitemapParts } from '../_data/sitemap.ts'
import { paths } from '../_output/paths.ts'
import { sitemap, sitemapIndex } from '../_output/sitemap.ts'

export const dynamic = 'force-dynamic'

/** All pages of the site, or a list of the sitemaps they are in when there are too many for one. */
export const GET = (): Promise<Response> =>
  keptXml('sitemap', async () => {
    const parts = await sitemapParts()
    if (parts === 1) return sitemap(await sitemapPages(1))
    return sitemapIndex(
      Array.from({ length: parts }, (_, index) => `${env.siteUrl}${paths.sitemap(index + 1)}`),
    )
  })
