import type { Client } from 'pg'

/** Comments of every article, one of them waiting in every hundred, and people who wrote ten each. */
const perArticle = 10

/**
 * Writes ten comments below every article in SQL, with the event that each came in with, so that a thread, the queue
 * and its background cost the same however many there are, unless something is looked through that need not be.
 */
export async function commentEverywhere(client: Client): Promise<void> {
  // References are right by construction.
  await client.query("SET session_replication_role = 'replica'")
  await client.query(
    `INSERT INTO commenters (email, approved_count, created_at, updated_at)
     SELECT 'person-' || id || '@bench.example', $1::int, now() - id * interval '1 minute', now() FROM articles ORDER BY id`,
    [perArticle],
  )
  await client.query(
    `INSERT INTO comments (article_id, author_name, body, status, is_listed, depth, created_at, updated_at)
     SELECT a.id, 'Leser ' || k, repeat('Ein Gedanke dazu. ', 16) || a.id || '-' || k,
       (CASE WHEN (a.id + k) % 100 = 0 THEN 'pending' WHEN (a.id + k) % 100 = 1 THEN 'spam' ELSE 'approved' END)::enum_comments_status,
       (a.id + k) % 100 > 1, 0, d.at, d.at
     FROM articles a CROSS JOIN generate_series(1, $1::int) AS k
       CROSS JOIN LATERAL (SELECT now() - (a.id * 10 + k) * interval '10 seconds' AS at) d
     ORDER BY a.id, k`,
    [perArticle],
  )
  await client.query(
    `INSERT INTO moderation_events (comment_id, event, "to", at, commenter_id, text_hash, ip_hash)
     SELECT c.id, 'submitted', c.status::text::enum_moderation_events_to, c.created_at, p.id, md5(c.body), md5(c.article_id::text)
     FROM comments c JOIN commenters p ON p.email = 'person-' || c.article_id || '@bench.example' ORDER BY c.id`,
  )
  await client.query(
    `UPDATE articles SET thread_count = n, comment_count = n
     FROM (SELECT article_id, count(*) AS n FROM comments WHERE is_listed GROUP BY 1) AS counted
     WHERE counted.article_id = articles.id`,
  )
  await client.query("SET session_replication_role = 'origin'")
  // What triggers would have written down.
  await client.query(
    'INSERT INTO comment_counts SELECT status, count(*) FROM comments WHERE removed_at IS NULL GROUP BY status',
  )
  await client.query('VACUUM ANALYZE')
}
