import type { App } from '../app.ts'
import { sql } from './world.ts'

/**
 * Everything that is counted about comments, counted again by SQL from the comments themselves, where it is not what is
 * stored.
 */
export const wrongCounts = async (app: Pick<App, 'payload'>): Promise<object[]> => {
  const shown = `(c.status = 'approved' AND c.removed_at IS NULL)`
  const below = `
    WITH below AS (
      SELECT above::int AS id, count(*)::int AS count
      FROM comments c, unnest(string_to_array(c.ancestors, ',')) above WHERE ${shown} GROUP BY 1)`
  const articles = `${below}
    SELECT 'articles' AS of, a.id, a.comment_count::int AS count, a.thread_count::int AS threads,
      count(c.id) FILTER (WHERE ${shown})::int AS right_count,
      count(c.id) FILTER (WHERE c.depth = 0 AND (${shown} OR below.count > 0))::int AS right_threads
    FROM articles a LEFT JOIN comments c ON c.article_id = a.id LEFT JOIN below ON below.id = c.id GROUP BY a.id`
  const replies = `${below}
    SELECT 'comments' AS of, c.id, c.approved_replies::int AS count, c.is_listed AS listed,
      coalesce(below.count, 0) AS right_count, (${shown} OR coalesce(below.count, 0) > 0) AS right_listed
    FROM comments c LEFT JOIN below ON below.id = c.id`
  const people = `
    SELECT 'commenters' AS of, p.id, p.approved_count::int AS approved, p.rejected_count::int AS rejected,
      count(c.id) FILTER (WHERE ${shown})::int AS right_approved,
      count(c.id) FILTER (WHERE c.status IN ('rejected', 'spam') AND c.removed_at IS NULL)::int AS right_rejected
    FROM commenters p
    LEFT JOIN moderation_events e ON e.commenter_id = p.id AND e.event = 'submitted'
    LEFT JOIN comments c ON c.id = e.comment_id GROUP BY p.id`
  const statuses = `
    SELECT 'statuses' AS of, s.status AS id, coalesce((SELECT sum(amount) FROM comment_counts k WHERE k.status = s.status), 0)::int AS count,
      (SELECT count(*) FROM comments c WHERE c.status = s.status AND c.removed_at IS NULL)::int AS right_count
    FROM unnest(enum_range(NULL::enum_comments_status)) AS s (status)`
  const wrong = (rows: string, differs: string) =>
    sql(app, `SELECT * FROM (${rows}) x WHERE ${differs} ORDER BY id`)
  return [
    ...(await wrong(articles, 'count <> right_count OR threads <> right_threads')),
    ...(await wrong(replies, 'count <> right_count OR listed <> right_listed')),
    ...(await wrong(statuses, 'count <> right_count')),
    ...(await wrong(people, 'approved <> right_approved OR rejected <> right_rejected')),
  ]
}
