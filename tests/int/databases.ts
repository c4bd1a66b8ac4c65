import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { Client, type Pool } from 'pg'
import { closePayload } from '../../src/server/database/pools.ts'

/** The connection string of another database on the same server. */
export const databaseUrl = (adminUrl: string, name: string): string => {
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}

const query = async (adminUrl: string, statement: string, values: string[] = []) => {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return (await client.query(statement, values)).rows
  } finally {
    await client.end()
  }
}

/** The part of all database names of one run of the tests. */
export const newRun = (): string => `review_articles_${randomBytes(4).toString('hex')}`

/** Creates a database of the run; a copy of `template` when given. Returns its name. */
export const createDatabase = async (adminUrl: string, run: string, template?: string): Promise<string> => {
  const name = `${run}_${randomBytes(6).toString('hex')}`
  await query(adminUrl, `CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ''}`)
  return name
}

/** Drops what the run has created. Done once at its end, when nobody is connected any more. */
export const dropDatabases = async (adminUrl: string, run: string): Promise<void> => {
  const found = await query(adminUrl, 'SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [run])
  for (const { datname } of found) await query(adminUrl, `DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`)
}

/**
 * Ends Payload with all of its connections. The adapter holds one of them for as long as the process lives and has no
 * way to end it, but a database with a connection cannot be copied.
 */
export const disconnect = async (payload: Payload): Promise<void> => {
  const { pool } = payload.db as unknown as { pool: Pool & { _clients: Client[] } }
  const clients = [...pool._clients]
  await closePayload(payload)
  await Promise.all(clients.map((client) => client.end()))
}
