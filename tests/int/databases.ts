import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** The connection string of another database on the same server. */
export const databaseUrl = (adminUrl: string, name: string): string => {
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}

const run = async (adminUrl: string, statement: string) => {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Creates a database of its own name; a copy of `template` when given. */
export const createDatabase = async (
  adminUrl: string,
  purpose: string,
  template?: string,
): Promise<string> => {
  const name = `review_articles_${purpose}_${randomBytes(6).toString('hex')}`
  await run(adminUrl, `CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ''}`)
  return name
}

export const dropDatabase = (adminUrl: string, name: string): Promise<void> =>
  run(adminUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
