import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` does both, for the whole repository.
  typescript: { ignoreBuildErrors: true },
  // Rendered pages live in memory, where a change can drop them; nothing stale is left on disk for the next start.
  cacheHandler: fileURLToPath(new URL('./src/server/pageCache.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  // What a CDN may serve while it asks again, as long as for documents: 600 seconds beyond the 60 of a page.
  expireTime: 660,
  // Loaded from node_modules: they look for parts of theirs, and for packages that are not there, while they run.
  serverExternalPackages: ['ioredis', 'rate-limiter-flexible'],
  // In a route without a part in its path, Next would make it during the build, when there is no database.
  rewrites: async () => [{ source: '/sitemap.xml', destination: '/sitemaps/all' }],
  experimental: { isrFlushToDisk: false },
  outputFileTracingRoot: fileURLToPath(new URL('.', import.meta.url)),
  turbopack: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    // Newer than the parser, which passes it on: browsers that do not know it leave out that rule alone.
    ignoreIssue: [{ path: '**/src/react/styles.css', description: /'target-current' is not recognized/ }],
  },
}

export default withPayload(config, { devBundleServerPackages: false })
