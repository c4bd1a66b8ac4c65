import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { type Counts, statuses } from '../moderation/statuses.ts'
import { connectionOf } from './database/adapter.ts'

/** Changes that are read one by one; beyond, they are added up for the next who asks. */
const manyChanges = 1000

/**
 * Counts comments by status from the changes that triggers write down beside every statement (migration
 * `comment_counts`): the same numbers as counting rows, seen from the same transaction, whatever there is of them. A
 * number that each change would add to would let all who write wait for one another.
 */
export const keptCounts = async ({ payload, transactionID }: PayloadRequest): Promise<Counts> => {
  const { rows } = await connectionOf(payload, await transactionID).execute(
    sql`SELECT status, sum(amount)::float8 AS amount, count(*)::int AS changes FROM comment_counts GROUP BY status`,
  )
  const changes = rows.reduce((total, row) => total + Number(row.changes), 0)
  if (changes > manyChanges) {
    // Whoever does the same at the same time is not waited for.
    await connectionOf(payload).execute(sql`
      WITH added AS (
        DELETE FROM comment_counts WHERE ctid IN (SELECT ctid FROM comment_counts FOR UPDATE SKIP LOCKED)
        RETURNING status, amount
      )
      INSERT INTO comment_counts SELECT status, sum(amount) FROM added GROUP BY status HAVING sum(amount) <> 0`)
  }
  const amounts = new Map(rows.map(({ amount, status }) => [status, Number(amount)]))
  return Object.fromEntries(statuses.map((status) => [status, amounts.get(status) ?? 0])) as unknown as Counts
}
