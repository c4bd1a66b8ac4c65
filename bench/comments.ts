import type { Request } from 'autocannon'
import type { Client } from 'pg'
import type { Measured } from './load.ts'
import { figure, measuredCells, measuredHeads, table } from './report.ts'
import { moderator } from './seeded.ts'

/** Approved comments of the two articles that threads are read of. */
export const threads = { few: 1_000, many: 100_000 }
/** Comments of one decision of a moderator, as many as one may have. */
const atOnce = 500
const perPage = 50

export interface Commented {
  few: number
  many: number
  /** The article that comments are written under and decided about. */
  busy: number
  /** Comments of it that wait. */
  pending: number[]
}

/** Writes comments below three articles in SQL: every fifth one a reply, texts of about 300 characters. */
export async function seedComments(client: Client): Promise<Commented> {
  const { rows } = await client.query<{ id: number }>(
    "SELECT id FROM articles WHERE _status = 'published' ORDER BY id LIMIT 3",
  )
  const [few, many, busy] = rows.map(({ id }) => id) as [number, number, number]
  await approve(client, few, threads.few)
  await approve(client, many, threads.many)
  const inserted = await client.query<{ id: number }>(
    `INSERT INTO comments (article_id, author_name, body, status, is_listed, depth, created_at)
     SELECT $1, 'Leserin ' || k, repeat('Ein Gedanke dazu. ', 16) || k, 'pending', false, 0, now() - k * interval '1 second'
     FROM generate_series(1, $2::int) AS k RETURNING id`,
    [busy, atOnce],
  )
  await client.query('VACUUM ANALYZE comments')
  return { few, many, busy, pending: inserted.rows.map(({ id }) => id) }
}

async function approve(client: Client, article: number, count: number): Promise<void> {
  const tops = Math.round(count * 0.8)
  await client.query(
    `WITH tops AS (
       INSERT INTO comments (article_id, author_name, body, status, is_listed, depth, created_at)
       SELECT $1, 'Leser ' || k, repeat('Ein Gedanke dazu. ', 16) || k, 'approved', true, 0, now() - k * interval '1 minute'
       FROM generate_series(1, $2::int) AS k RETURNING id, created_at
     ), numbered AS (SELECT *, row_number() OVER (ORDER BY id) AS number FROM tops)
     INSERT INTO comments (article_id, author_name, body, status, is_listed, depth, parent_id, thread_id, ancestors, created_at)
     SELECT $1, 'Antwort', repeat('Und einer dagegen. ', 16) || id, 'approved', true, 1, id, id, id::text, created_at + interval '30 seconds'
     FROM numbered WHERE number % 4 = 0`,
    [article, tops],
  )
  // A foreign key forbids to count in the same statement what it inserts.
  await client.query(
    `UPDATE comments SET approved_replies = 1 FROM (SELECT thread_id FROM comments WHERE article_id = $1) AS replies
     WHERE id = replies.thread_id`,
    [article],
  )
  await client.query(
    `UPDATE articles SET thread_count = $2,
       comment_count = (SELECT count(*) FROM comments WHERE article_id = $1) WHERE id = $1`,
    [article, tops],
  )
}

export interface CommentCase {
  title: string
  requests: Request[]
  /** Default: as many as for everything else. */
  connections?: number
  /** Which of the plain statements it is compared with. */
  beside: 'select' | 'insert'
}

const json = { 'Content-Type': 'application/json' }

/** Another person, text and network each time: what is measured is what a comment costs, not what is refused. */
export const submission = (article: number): Request => {
  let number = 0
  return {
    method: 'POST',
    path: '/api/comments',
    setupRequest: (request) => {
      number += 1
      const body = {
        article,
        authorName: `Leserin ${number}`,
        authorEmail: `leserin-${number}@bench.example`,
        body: `${'Ein Gedanke dazu. '.repeat(16)}${number}`,
      }
      const network = [1 + ((number >> 16) % 200), (number >> 8) & 255, number & 255, 1].join('.')
      return { ...request, headers: { ...json, 'X-Forwarded-For': network }, body: JSON.stringify(body) }
    },
  }
}

export const decision = (token: string, ids: readonly number[], action: string): Request => ({
  method: 'POST',
  path: '/api/comments/moderate',
  headers: { ...json, Authorization: `JWT ${token}` },
  body: JSON.stringify({ ids, action }),
})

/** Logs the moderator in. */
export async function tokenOf(origin: string): Promise<string> {
  const response = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(moderator),
  })
  return ((await response.json()) as { token: string }).token
}

/** @param token of a moderator */
export function commentCases(
  { few, many, busy, pending }: Commented,
  token: string,
  connections: number,
): CommentCase[] {
  const page = (article: number, number: number): Request => ({
    path: `/api/articles/${article}/comments?limit=${perPage}&page=${number}`,
  })
  const lastOf = (count: number) => Math.ceil((count * 0.8) / perPage)
  const reads = (title: string, request: Request): CommentCase => ({
    title,
    requests: Array.from({ length: connections }, () => request),
    beside: 'select',
  })
  const single = pending.slice(0, connections)
  // One for all connections: it counts who writes.
  const create = submission(busy)
  return [
    reads('Thread of 1,000, first page', page(few, 1)),
    reads('Thread of 1,000, last page', page(few, lastOf(threads.few))),
    reads('Thread of 100,000, first page', page(many, 1)),
    reads('Thread of 100,000, last page', page(many, lastOf(threads.many))),
    {
      title: 'Create with all default screening',
      requests: Array.from({ length: connections }, () => create),
      beside: 'insert',
    },
    {
      title: 'Decide about one (counts kept), 16 at once',
      requests: ['approve', 'restore'].flatMap((action) => single.map((id) => decision(token, [id], action))),
      beside: 'insert',
    },
    {
      title: 'Decide about 500 at once, one moderator',
      requests: ['approve', 'restore'].map((action) => decision(token, pending, action)),
      connections: 1,
      beside: 'insert',
    },
  ]
}

/**
 * `of plain`: requests a second in per cent of those of one plain statement over `node:http`, in the same run.
 *
 * @param plain the plain select and the plain insert
 */
export function commentTable(
  measured: ReadonlyMap<CommentCase, Measured>,
  plain: Record<CommentCase['beside'], Measured>,
): string {
  const row = (title: string, result: Measured, ratio: string) => [title, ...measuredCells(result), ratio]
  return table(
    'Comments',
    ['', ...measuredHeads, 'of plain'],
    [
      row('Plain select', plain.select, ''),
      row('Plain insert', plain.insert, ''),
      ...[...measured].map(([{ beside, title }, result]) =>
        row(title, result, `${figure((100 * result.requestsPerSecond) / plain[beside].requestsPerSecond)} %`),
      ),
    ],
  )
}
