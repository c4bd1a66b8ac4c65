import { createServer } from 'node:http'
import pg from 'pg'

/**
 * What the same database does for `node:http` alone, to compare comments with: GET reads one row by its primary key,
 * POST inserts one.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })
await pool.query('CREATE UNLOGGED TABLE IF NOT EXISTS bench_select (id serial PRIMARY KEY, body text)')
await pool.query("INSERT INTO bench_select (id, body) VALUES (1, repeat('x', 500)) ON CONFLICT DO NOTHING")
await pool.query('CREATE TABLE IF NOT EXISTS bench_insert (id serial PRIMARY KEY, body text)')

const statements = {
  GET: 'SELECT id, body FROM bench_select WHERE id = 1',
  POST: "INSERT INTO bench_insert (body) VALUES (repeat('x', 200)) RETURNING id, body",
}

createServer(async ({ method }, outgoing) => {
  const { rows } = await pool.query(statements[method] ?? statements.GET)
  outgoing.setHeader('Content-Type', 'application/json')
  outgoing.end(JSON.stringify(rows[0]))
}).listen(Number(process.env.PORT), '127.0.0.1')
