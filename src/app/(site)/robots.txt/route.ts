import { env } from '../../../server/env.ts'
import { paths } from '../_output/paths.ts'

/** Made at each request: the site's origin is known only where it runs. */
export const dynamic = 'force-dynamic'

/** Everything is open to robots but the admin panel, previews and the API; pictures lie under the API. */
export const GET = (): Response =>
  new Response(
    `User-agent: *
Disallow: /admin
Disallow: /api/
Allow: /api/media/file/
Disallow: /*/preview/

Sitemap: ${env.siteUrl}${paths.sitemap()}
`,
    { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } },
  )
