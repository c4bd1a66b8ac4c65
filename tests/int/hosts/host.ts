import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type Config, type SanitizedConfig } from 'payload'
import sharp from 'sharp'
import { inject } from 'vitest'
import { type ReviewArticlesOptions, reviewArticles } from '../../../src/index.ts'
import { createDatabase, databaseUrl } from '../databases.ts'

/**
 * An adapter on an empty PostgreSQL database of its own. On an empty database there is nothing to ask about, so the
 * schema can be pushed.
 */
export const emptyPostgres = async (
  options: Omit<Parameters<typeof postgresAdapter>[0], 'pool'> = {},
): Promise<Config['db']> => {
  const adminUrl = inject('adminUrl')
  const name = await createDatabase(adminUrl, inject('run'))
  return postgresAdapter({
    ...options,
    pool: { connectionString: databaseUrl(adminUrl, name) },
    push: true,
  })
}

/** A host's config: a secret, an editor, sharp, the plugin, and what the test gives. */
export const hostConfig = async (
  { plugins = [], ...config }: Partial<Config> & Pick<Config, 'db'>,
  options: ReviewArticlesOptions = {},
): Promise<SanitizedConfig> => {
  const staticDir = await mkdtemp(join(tmpdir(), 'review-articles-host-'))
  return buildConfig({
    secret: 'secret-of-a-host-that-nobody-needs-to-keep',
    telemetry: false,
    editor: lexicalEditor(),
    sharp,
    ...config,
    plugins: [reviewArticles({ mediaOverrides: { upload: { staticDir } }, ...options }), ...plugins],
    typescript: { autoGenerate: false },
  })
}
