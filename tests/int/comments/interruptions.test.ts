import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { surviveOutages } from '../../../src/server/database/pools.ts'
import { type App, startApp } from '../app.ts'
import { wrongCounts } from './recount.ts'
import { commentData, forgetFloods, makeApproved, makeArticle, makePending, moderate, sql } from './world.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
  // As the server does.
  surviveOutages(app.payload)
  // Every failure below is meant.
  app.payload.logger.level = 'silent'
  await sql(
    app,
    `CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`,
  )
  await sql(
    app,
    `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'the disk is full' USING ERRCODE = 'disk_full'; END $$`,
  )
})
afterAll(() => app?.stop())

const tables = ['comments', 'commenters', 'moderation_events', 'articles'] as const
type Table = (typeof tables)[number]

afterEach(async () => {
  for (const table of tables) await sql(app, `DROP TRIGGER IF EXISTS stop ON ${table}`)
})

/** How a write, or the commit of what was written, ends. */
const endings = {
  fails: ['', 'fail'],
  'loses its connection': ['', 'die'],
  'fails with its commit': ['CONSTRAINT', 'fail'],
  'loses its connection with its commit': ['CONSTRAINT', 'die'],
} as const
type Ending = keyof typeof endings

const breakAt = (table: Table, ending: Ending) => {
  const [kind, how] = endings[ending]
  const deferred = kind && 'DEFERRABLE INITIALLY DEFERRED'
  return sql(
    app,
    `CREATE ${kind} TRIGGER stop AFTER INSERT OR UPDATE ON ${table} ${deferred} FOR EACH ROW EXECUTE FUNCTION ${how}()`,
  )
}

/** All that is stored, but for dates. */
const everything = async () => ({
  comments: await sql(
    app,
    'SELECT id, status, body, is_listed, approved_replies, removed_at, reports FROM comments ORDER BY id',
  ),
  people: await sql(
    app,
    'SELECT id, email, names, approved_count, rejected_count FROM commenters ORDER BY id',
  ),
  events: await sql(app, 'SELECT id, event, ip_hash, commenter_id FROM moderation_events ORDER BY id'),
  articles: await sql(app, 'SELECT id, comment_count, thread_count FROM articles ORDER BY id'),
})

const moderator = () => app.as('moderator')

interface Case {
  name: string
  /** What it writes to, in any order. */
  writes: Table[]
  act: (comments: {
    article: number
    pending: number
    approved: number
    email: string
  }) => Promise<{ status: number }>
}

const cases: Case[] = [
  {
    name: 'a comment that comes in',
    writes: ['comments', 'commenters', 'moderation_events'],
    act: ({ article }) => app.as('anonymous').post('/api/comments', commentData(article)),
  },
  {
    name: 'a comment of a moderator, which goes out at once',
    writes: ['comments', 'moderation_events', 'articles'],
    act: ({ article, approved }) =>
      moderator().post('/api/comments', {
        article,
        parent: approved,
        authorName: 'Redaktion',
        body: 'Antwort',
      }),
  },
  {
    name: 'a decision about two',
    writes: [...tables],
    act: ({ pending, approved }) => moderate(app, [approved, pending], 'spam'),
  },
  {
    name: 'a status from the edit view',
    writes: [...tables],
    act: ({ approved }) => moderator().patch(`/api/comments/${approved}`, { status: 'rejected' }),
  },
  {
    name: 'an edit that makes it wait',
    writes: [...tables],
    act: ({ approved }) =>
      moderator().patch(`/api/comments/${approved}`, { body: 'http://a.example http://b.example' }),
  },
  {
    name: 'a removal',
    writes: [...tables],
    act: ({ approved }) => moderator().delete(`/api/comments/${approved}`),
  },
  {
    name: 'a report',
    writes: ['comments', 'moderation_events'],
    act: ({ approved }) => app.as('anonymous').post(`/api/comments/${approved}/report`),
  },
  {
    name: 'an erasure',
    writes: ['comments', 'moderation_events'],
    act: ({ email }) => moderator().post('/api/commenters/erase', { email }),
  },
]

const atWrites: Ending[] = ['fails', 'loses its connection']
const atCommit: Ending[] = ['fails with its commit', 'loses its connection with its commit']

describe.each(cases)('$name', ({ act, writes }) => {
  const breaks = [
    ...writes.flatMap((table) => atWrites.map((ending) => [table, ending] as const)),
    ...atCommit.map((ending) => ['moderation_events', ending] as const),
  ]
  it.each(breaks)(
    'leaves nothing half done when a write to %s %s, and is done when tried again',
    async (table, ending) => {
      const article = await makeArticle(app.payload)
      const approved = await makeApproved(app, article)
      const pending = (await makePending(app, article)).id
      const [person] = await sql<{ email: string }>(
        app,
        `SELECT p.email FROM commenters p JOIN moderation_events e ON e.commenter_id = p.id WHERE e.comment_id = $1`,
        [approved.id],
      )
      const target = { article, pending, approved: approved.id, email: person?.email ?? '' }
      await forgetFloods(app)
      const before = await everything()
      await breakAt(table, ending)
      const { status } = await act(target)
      expect(status).toBeGreaterThanOrEqual(500)
      expect(await everything()).toEqual(before)

      await sql(app, `DROP TRIGGER stop ON ${table}`)
      await forgetFloods(app)
      expect((await act(target)).status).toBeLessThan(300)
      expect(await everything()).not.toEqual(before)
      expect(await wrongCounts(app)).toEqual([])
    },
  )
})
