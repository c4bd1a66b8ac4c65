/** The files of the smallest Payload application that uses the plugin, as its README chapter for hosts tells. */
export const files = {
  'next.config.mjs': `import { withPayload } from '@payloadcms/next/withPayload'
export default withPayload({})
`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2022', 'DOM'],
      module: 'ESNext',
      moduleResolution: 'Bundler',
      jsx: 'react-jsx',
      strict: true,
      noEmit: true,
      allowJs: true,
      skipLibCheck: true,
      paths: { '@payload-config': ['./payload.config.ts'] },
    },
    include: ['*.ts', 'app/**/*.ts', 'app/**/*.tsx'],
  }),
  'payload.config.ts': `import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { reviewArticles } from 'payload-review-articles'
import { buildConfig } from 'payload'
import sharp from 'sharp'

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  db: sqliteAdapter({ client: { url: 'file:./host.db' }, push: true }),
  editor: lexicalEditor(),
  sharp,
  telemetry: false,
  plugins: [reviewArticles()],
})
`,
  'typed.ts': `import type { ArticleDoc, Block, SpecTable } from 'payload-review-articles/types'
import { RenderBlocks } from 'payload-review-articles/react'
import type { SpecTable as Generated } from './payload-types'

const table: SpecTable = { blockType: 'specTable', columns: ['a'], rows: [{ label: 'b', values: ['c'] }] }
export const generated: Pick<Generated, 'columns'> = { columns: table.columns }
export const captions = (article: ArticleDoc) =>
  (article.layout ?? []).flatMap((block: Block) => (block.blockType === 'specTable' ? [block.caption] : []))
export const rendered = RenderBlocks({ blocks: [table], locale: 'en' })
`,
  'app/(payload)/layout.tsx': `import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { importMap } from './admin/importMap.js'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handleServerFunctions({ ...args, config, importMap })
}

export default function Layout({ children }: { children: ReactNode }) {
  return <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>{children}</RootLayout>
}
`,
  'app/(payload)/admin/[[...segments]]/page.tsx': `import config from '@payload-config'
import { RootPage } from '@payloadcms/next/views'
import { importMap } from '../importMap.js'

interface Args {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export default function Page({ params, searchParams }: Args) {
  return RootPage({ config, importMap, params, searchParams })
}
`,
  'app/(payload)/admin/importMap.js': 'export const importMap = {}\n',
  'app/(payload)/api/[...slug]/route.ts': `import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'

export const GET = REST_GET(config)
export const POST = REST_POST(config)
export const PATCH = REST_PATCH(config)
export const DELETE = REST_DELETE(config)
`,
}
