import type { PayloadRequest, Where } from 'payload'
import type { ArticleDoc } from '../../collections/Articles/types.ts'
import type { PluginContext } from '../options.ts'

type Id = number | string

/** What is to become of an article at a time. */
export interface Planned {
  article: string
  /** ISO 8601. */
  at: string
  /** The first two are scheduled changes of the status; `appear`: published, with a date that is still to come. */
  type: 'publish' | 'unpublish' | 'appear'
  /** The one locale that goes out; null: all. */
  locale: string | null
  /** The time came and the article was refused, or its publisher may no longer publish. */
  hasFailed: boolean
}

/** A job of Payload's task `schedulePublish`, as far as it matters here. */
export interface ScheduleJob {
  waitUntil?: string | null
  hasError?: boolean | null
  input?: {
    type?: string | null
    locale?: string | null
    doc?: { relationTo?: string; value?: Id | null } | null
  } | null
}

/** So many jobs are looked at, the next ones first. */
const most = 500

/** What failed longer ago, in milliseconds, interests nobody. */
const forgottenAfter = 30 * 24 * 3_600_000

/** What jobs plan for the articles, the next first. Payload leaves a job without a document when one is cancelled. */
export const plannedIn = (jobs: readonly ScheduleJob[], articles: string): Planned[] =>
  jobs
    .flatMap(({ hasError, input, waitUntil }): Planned[] => {
      const { relationTo, value } = input?.doc ?? {}
      if (relationTo !== articles || value === null || value === undefined || !waitUntil) return []
      return [
        {
          article: String(value),
          at: new Date(waitUntil).toISOString(),
          type: input?.type === 'unpublish' ? 'unpublish' : 'publish',
          locale: input?.locale ?? null,
          hasFailed: Boolean(hasError),
        },
      ]
    })
    .sort((a, b) => a.at.localeCompare(b.at))

/** When readers will see an article that is published already; nothing for one that they see, or never will. */
export const appearing = (
  { _status, id, publishedAt }: Pick<ArticleDoc, '_status' | 'id' | 'publishedAt'>,
  now: Date,
): Planned[] =>
  _status === 'published' && publishedAt && Date.parse(publishedAt) > now.getTime()
    ? [{ article: String(id), at: publishedAt, type: 'appear', locale: null, hasFailed: false }]
    : []

/**
 * What is scheduled for articles, by everybody; for those who publish, nothing for others. Jobs can be read by nobody,
 * so they are read past access control, as Payload's own drawer reads them.
 */
export const plannedArticles = async (
  { rules, slugs }: PluginContext,
  req: PayloadRequest,
): Promise<Planned[]> => {
  if (!rules.editors({ req })) return []
  const where: Where = {
    and: [
      { taskSlug: { equals: 'schedulePublish' } },
      { completedAt: { exists: false } },
      { waitUntil: { greater_than: new Date(Date.now() - forgottenAfter).toISOString() } },
    ],
  }
  const { docs } = await req.payload.find({
    collection: 'payload-jobs' as never,
    where,
    sort: 'waitUntil',
    limit: most,
    depth: 0,
    pagination: false,
    select: { input: true, waitUntil: true, hasError: true } as never,
    req,
  })
  return plannedIn(docs as ScheduleJob[], slugs.articles)
}
