import type { App } from '../app.ts'
import { sql } from './world.ts'

/**
 * Everything that is counted about comments, counted again by SQL from the comments themselves, where it is not what is
 * stored.
 */
export const wrongCounts = async (app: Pick<App, 'payload'>): Promise<object[]> => {
  const shown = `(c.status = 'approved' AND c.removed_at IS NULL)`
  const articles = `
    SELECT 'articles' AS of, a.id, a.comment_count::int AS count, a.thread_count::int AS threads,
      (SELECT count(*)::int FROM comments c WHERE c.article_id = a.id AND ${shown}) AS right_count,
      (SELECT count(*)::int FROM comments c WHERE c.article_id = a.id AND c.depth = 0 AND (${shown} OR EXISTS (
        SELECT 1 FROM comments below WHERE below.status = 'approved' AND below.removed_at IS NULL
        AND c.id::text = ANY(string_to_array(below.ancestors, ','))))) AS right_threads
    FROM articles a`
  const replies = `
    SELECT 'comments' AS of, c.id, c.approved_replies::int AS count, c.is_listed AS listed, below.count AS right_count,
      (${shown} OR below.count > 0) AS right_listed
    FROM comments c CROSS JOIN LATERAL (
      SELECT count(*)::int AS count FROM comments d WHERE d.status = 'approved' AND d.removed_at IS NULL
      AND c.id::text = ANY(string_to_array(d.ancestors, ','))) below`
  const people = `
    SELECT 'commenters' AS of, p.id, p.approved_count::int AS approved, p.rejected_count::int AS rejected,
      count(c.id) FILTER (WHERE ${shown})::int AS right_approved,
      count(c.id) FILTER (WHERE c.status IN ('rejected', 'spam') AND c.removed_at IS NULL)::int AS right_rejected
    FROM commenters p
    LEFT JOIN moderation_events e ON e.commenter_id = p.id AND e.event = 'submitted'
    LEFT JOIN comments c ON c.id = e.comment_id GROUP BY p.id`
  return [
    ...(await sql(
      app,
      `SELECT * FROM (${articles}) x WHERE count <> right_count OR threads <> right_threads`,
    )),
    ...(await sql(app, `SELECT * FROM (${replies}) x WHERE count <> right_count OR listed <> right_listed`)),
    ...(await sql(
      app,
      `SELECT * FROM (${people}) x WHERE approved <> right_approved OR rejected <> right_rejected`,
    )),
  ]
}
