import { postgresAdapter } from '@payloadcms/db-postgres'
import type { SanitizedConfig } from 'payload'

/** The same application with Payload's usual storage of blocks: a table for each block and each of its lists. */
export function withRelationalBlocks(config: SanitizedConfig, connectionString: string): SanitizedConfig {
  const db = postgresAdapter({ pool: { connectionString, max: 20 }, push: true })
  return { ...config, db, onInit: () => {} } as SanitizedConfig
}
