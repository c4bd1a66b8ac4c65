import { createLocalReq, type PayloadRequest, type Where } from 'payload'
import type { CommenterRow } from '../../../collections/Commenters/types.ts'
import type { CommentRow } from '../../../collections/Comments/types.ts'
import type { ModerationEventRow } from '../../../collections/ModerationEvents/types.ts'
import { locale as localeOf } from '../../locale.ts'
import type { PluginContext } from '../../options.ts'
import { findReadable, usersOf } from '../history.ts'
import { siteHref } from '../siteHref.ts'
import { eventOf } from '../statuses.ts'
import type { Actor, QueueBackground, QueueRow } from './types.ts'

type Id = number | string

/** As many events of a page's comments are looked at, beside those that they came in with. */
const mostEvents = 500
/** As many characters of what a comment answers are shown. */
const parentLength = 300

interface TitledArticle {
  id: Id
  title?: string | Record<string, string | null> | null
  slug?: string | null
  _status?: string | null
  publishedAt?: string | null
}

const byId = <T extends { id: Id }>(docs: readonly T[]) => new Map(docs.map((doc) => [String(doc.id), doc]))

const findAll = async <T extends { id: Id }>(
  req: PayloadRequest,
  collection: string,
  ids: Iterable<Id>,
  select?: Record<string, true>,
): Promise<Map<string, T>> => {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const { docs } = await findReadable<T>(req, collection, {
    where: { id: { in: wanted } },
    sort: ['id'],
    limit: wanted.length,
    select,
    pagination: false,
  })
  return byId(docs)
}

/** Articles with their titles in every locale: a comment's own is not always that of the moderator. */
const articlesOf = async ({ slugs }: PluginContext, req: PayloadRequest, ids: Iterable<Id>) => {
  const { payload, user } = req
  const everyLocale = payload.config.localization ? { locale: 'all' as const } : {}
  // A request of its own, since Payload would leave the locale in the one it is handed.
  const own = await createLocalReq({ user: user ?? undefined, ...everyLocale }, payload)
  return findAll<TitledArticle>(own, slugs.articles, ids, {
    title: true,
    slug: true,
    _status: true,
    publishedAt: true,
  })
}

/** The first locale that an article exists in: what was commented on, what the reader reads, then any. */
const titleIn = (
  { title }: TitledArticle,
  wanted: readonly (string | null | undefined)[],
): { title: string; locale?: string } | undefined => {
  if (!title || typeof title === 'string') return title ? { title } : undefined
  const locale = [...wanted, ...Object.keys(title)].find((each) => each && title[each])
  return locale ? { title: String(title[locale]), locale } : undefined
}

/** How an article is called in the reader's locale; undefined where it may not be seen. */
export const articleName = async (context: PluginContext, req: PayloadRequest, id: Id) => {
  const article = (await articlesOf(context, req, [id])).get(String(id))
  return article && titleIn(article, [localeOf(req)])?.title
}

/** A user who did something, by what the reader may know of them. */
export const actorIn = (
  users: ReadonlyMap<string, string>,
  { actor }: Pick<ModerationEventRow, 'actor'>,
): Actor | null => (actor == null ? null : { id: actor, name: users.get(String(actor)) })

/** What only moderators may know, by comment, in four queries. */
const backgroundsOf = async (
  { slugs }: PluginContext,
  req: PayloadRequest,
  comments: readonly CommentRow[],
): Promise<Map<string, QueueBackground>> => {
  const ids = comments.map(({ id }) => id)
  const events = (where: Where, limit: number) =>
    findReadable<ModerationEventRow>(req, slugs.moderationEvents, {
      where: { and: [{ comment: { in: ids } }, where] },
      sort: ['-at', '-id'],
      limit,
      select: {
        comment: true,
        event: true,
        actor: true,
        at: true,
        note: true,
        checks: true,
        commenter: true,
      },
      pagination: false,
    })
  const [{ docs: submitted }, { docs: later }] = await Promise.all([
    events({ event: { equals: 'submitted' } }, ids.length),
    events({ event: { not_equals: 'submitted' } }, mostEvents),
  ])
  const [people, users] = await Promise.all([
    findAll<CommenterRow>(
      req,
      slugs.commenters,
      submitted.flatMap(({ commenter }) => commenter ?? []),
    ),
    usersOf(req, later),
  ])
  const decisions: string[] = Object.values(eventOf)
  return new Map(
    comments.map(({ id, reports }) => {
      const own = later.filter(({ comment }) => String(comment) === String(id))
      const first = submitted.find(({ comment }) => String(comment) === String(id))
      const person = people.get(String(first?.commenter))
      const decision = own.find(({ event }) => decisions.includes(event))
      const screened = own.find(({ checks, event }) => event === 'edited' && checks) ?? first
      return [
        String(id),
        {
          person: person
            ? {
                id: person.id,
                email: person.email,
                approvedCount: person.approvedCount,
                rejectedCount: person.rejectedCount,
                firstSeen: person.createdAt,
                isVerified: Boolean(person.verifiedAt),
                isBanned: Boolean(person.bannedAt),
              }
            : null,
          checks: screened?.checks ?? [],
          decision: decision
            ? {
                event: decision.event,
                at: decision.at,
                note: decision.note ?? null,
                by: actorIn(users, decision),
              }
            : null,
          complaints: own
            .filter(({ event }) => event === 'reported')
            .slice(0, reports)
            .flatMap(({ note }) => note || []),
        },
      ]
    }),
  )
}

/** Comments with what one needs to decide about them, in as many queries for a hundred as for one. */
export const rowsOf = async (
  context: PluginContext,
  req: PayloadRequest,
  comments: readonly CommentRow[],
): Promise<QueueRow[]> => {
  if (comments.length === 0) return []
  const { is, slugs } = context
  const [articles, parents, backgrounds] = await Promise.all([
    articlesOf(
      context,
      req,
      comments.map(({ article }) => article),
    ),
    findAll<CommentRow>(
      req,
      slugs.comments,
      comments.flatMap(({ parent }) => parent ?? []),
      { authorName: true, body: true, status: true },
    ),
    is.moderator(req) || is.admin(req) ? backgroundsOf(context, req, comments) : undefined,
  ])
  return comments.map((comment) => {
    const article = articles.get(String(comment.article))
    const parent = parents.get(String(comment.parent))
    const called = article && titleIn(article, [comment.locale, localeOf(req)])
    return {
      id: comment.id,
      status: comment.status,
      createdAt: comment.createdAt,
      editedAt: comment.editedAt ?? null,
      authorName: comment.authorName,
      authorUrl: comment.authorUrl ?? null,
      body: comment.body,
      isStaff: Boolean(comment.isStaff),
      reports: comment.reports ?? 0,
      article: {
        id: comment.article,
        title: called?.title ?? null,
        url: (article && called && siteHref(context, article, called.locale ?? localeOf(req))) ?? null,
      },
      parent: parent
        ? {
            id: parent.id,
            authorName: parent.authorName,
            body: parent.body.slice(0, parentLength),
            status: parent.status,
          }
        : null,
      background: backgrounds?.get(String(comment.id)) ?? null,
    }
  })
}
