import { statSync } from 'node:fs'
import type { Request } from 'autocannon'
import { decision, submission, tokenOf } from './comments.ts'
import { query } from './databases.ts'
import { type Candidate, compare, type Measured } from './load.ts'
import { commentEverywhere } from './manyComments.ts'
import { explainSlow, readPlans } from './plans.ts'
import { figure, table } from './report.ts'
import { startHono } from './servers.ts'
import { type Size, sizes } from './settings.ts'
import type { Workshop } from './workshop.ts'

/** By how much the cost of anything may grow from few articles to many. */
const mayGrow = 4 / 3
/** Milliseconds from which a statement is explained. */
const slow = 15

/** What is asked about. */
interface Known {
  slugs: readonly string[]
  /** Published articles. */
  ids: readonly number[]
  /** Comments. */
  comments: readonly number[]
  /** Of a moderator. */
  token: string
}

/** One way of using the API. */
interface Case {
  title: string
  requests(known: Known): Request[]
}

const cardFields = [
  'title',
  'slug',
  'excerpt',
  'heroImage',
  'topics',
  'publishedAt',
  'score',
  'readingMinutes',
]
const cards = `&limit=10&depth=1&locale=de${cardFields.map((field) => `&select[${field}]=true`).join('')}`
const pages = (make: (page: number) => string): Request[] =>
  Array.from({ length: 32 }, (_, index) => ({ path: make(index + 1) }))
const asModerator = (path: string, token: string): Request[] =>
  pages(() => path).map((request) => ({ ...request, headers: { Authorization: `JWT ${token}` } }))

const cases: readonly Case[] = [
  {
    title: 'By slug, made anew',
    requests: ({ slugs }) => slugs.map((slug) => ({ path: `/api/articles/by-slug/${slug}?locale=de` })),
  },
  {
    title: 'Ten cards, newest first',
    requests: () => pages((page) => `/api/articles?sort=-publishedAt&page=${page}${cards}`),
  },
  {
    title: 'The same without the total',
    requests: () => pages((page) => `/api/articles?sort=-publishedAt&pagination=false&page=${page}${cards}`),
  },
  {
    title: 'Ten cards of a topic, without the total',
    requests: () =>
      pages(
        (page) =>
          `/api/articles?sort=-publishedAt&pagination=false&where[topics][equals]=${1 + (page % 8)}${cards}`,
      ),
  },
  {
    title: 'Ten cards from a score on, best first, without the total',
    requests: () =>
      pages(() => `/api/articles?sort=-score&pagination=false&where[score][greater_than_equal]=50${cards}`),
  },
  {
    title: 'Search for a common word',
    requests: () => pages(() => `/api/articles/search?q=${encodeURIComponent('gerät')}&locale=de`),
  },
  {
    title: 'Search, mistyped',
    requests: () => pages(() => `/api/articles/search?q=${encodeURIComponent('geräht')}&locale=de`),
  },
  {
    title: 'First page of an article’s comments, made anew',
    requests: ({ ids }) => ids.map((id) => ({ path: `/api/articles/${id}/comments` })),
  },
  { title: 'Moderators’ queue', requests: ({ token }) => asModerator('/api/comments/queue', token) },
  { title: 'Numbers by status', requests: ({ token }) => asModerator('/api/comments/counts', token) },
  {
    title: 'Comment, with all default screening',
    requests: ({ ids }) => {
      // One for all connections: it counts who writes.
      const request = submission(ids[0] ?? 0)
      return ids.slice(0, 32).map(() => request)
    },
  },
  {
    title: 'Decide about one comment',
    requests: ({ comments, token }) =>
      ['spam', 'approve'].flatMap((action) =>
        comments.slice(0, 32).map((id) => decision(token, [id], action)),
      ),
  },
]

interface Place {
  size: Size
  of: Case
}

/** How the cost of everything grows with the number of articles and of their comments, and why where it does. */
export async function scale({
  candidate,
  databases,
  log,
  say,
  settings,
  slugsOf,
  started,
}: Workshop): Promise<void> {
  const asked = new Map<Place, Candidate>()
  const known = {} as Record<Size, Known>
  for (const size of sizes) {
    say(`Writing comments below ${settings.sizes[size].toLocaleString('en')} articles …`)
    await query(databases.urls[size], commentEverywhere)
    const server = await started(startHono({ ...databases.variables(size), ANSWER_MEMORY_MB: '0' }))
    known[size] = {
      slugs: await slugsOf(size),
      ids: await idsOf(databases.urls[size], 'articles WHERE comment_count > 0'),
      comments: await idsOf(databases.urls[size], "comments WHERE status = 'approved'"),
      token: await tokenOf(server.origin),
    }
    for (const of of cases) asked.set({ size, of }, candidate(server, of.requests(known[size])))
  }
  const measured = await compare(asked, settings)
  const find = (of: Case, size: Size) =>
    [...measured].find(([place]) => place.of === of && place.size === size)?.[1]
  say(growthTable((of) => [find(of, 'small'), find(of, 'large')], settings.sizes))

  await explainSlow(databases.urls.large, slow)
  const { origin } = await started(startHono({ ...databases.variables('large'), ANSWER_MEMORY_MB: '0' }))
  const from = statSync(log).size
  for (const { requests } of cases) {
    for (const { path, setupRequest, ...request } of requests(known.large).slice(0, 3))
      await fetch(
        `${origin}${path}`,
        setupRequest ? (setupRequest({ path, ...request }) as RequestInit) : request,
      )
  }
  say(`Statements of at least ${slow} ms, alone on ${settings.sizes.large.toLocaleString('en')} articles:`)
  for (const { duration, text } of readPlans(log, from).slice(0, 8))
    say(`\n${duration} ms\n${text.slice(0, 4000)}`)
}

const idsOf = (url: string, from: string): Promise<number[]> =>
  query(url, async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `SELECT id FROM ${from} ORDER BY md5(id::text) LIMIT 10000`,
    )
    return rows.map(({ id }) => id)
  })

/** `grows`: the processor time of server and database for an answer as a multiple of that on few articles. */
function growthTable(
  find: (of: Case) => (Measured | undefined)[],
  { small, large }: Record<Size, number>,
): string {
  const cost = (measured: Measured | undefined) =>
    measured ? measured.processor.server + measured.processor.database : Number.NaN
  return table(
    `${small.toLocaleString('en')} and ${large.toLocaleString('en')} articles, ten comments each`,
    ['', 'req/s', 'of many', 'p50 ms', 'of many', 'CPU + DB ms', 'of many', 'DB ms', 'of many', 'grows'],
    cases.map((each) => {
      const [few, many] = find(each)
      const grows = cost(many) / cost(few)
      return [
        each.title,
        ...[few, many].map((result) => figure(result?.requestsPerSecond ?? Number.NaN)),
        ...[few, many].map((result) => figure(result?.p50 ?? Number.NaN)),
        ...[few, many].map((result) => figure(cost(result))),
        ...[few, many].map((result) => figure(result?.processor.database ?? Number.NaN)),
        `${figure(grows)}${grows > mayGrow ? ' !' : ''}`,
      ]
    }),
  )
}
