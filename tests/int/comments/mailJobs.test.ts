import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { App } from '../app.ts'
import { disconnect } from '../databases.ts'
import {
  forgetMails,
  type MailServer,
  mailsTo,
  runDue,
  runNotices,
  startAppWithMail,
  startMailServer,
} from './mailServer.ts'
import { commentData, forgetFloods, makeArticle, makePending, moderate, send, sql } from './world.ts'

let app: App
let second: Payload
let server: MailServer
let article: number
beforeAll(async () => {
  server = await startMailServer()
  app = await startAppWithMail(server)
  const { default: config } = await import('../../../payload.config.ts')
  second = await getPayload({ config, key: 'second' })
  article = await makeArticle(app.payload)
})
afterAll(async () => {
  await disconnect(second)
  await app.stop()
  await server.stop()
})
beforeEach(() => forgetMails(app, server))

const allDue = () => sql(app, "UPDATE payload_jobs SET wait_until = now() - interval '1 minute'")

it('two instances that look for jobs at the same moment send each mail once', async () => {
  const subscriber = await makePending(app, article, { authorEmail: 'eine@example.org', notify: true })
  await moderate(app, subscriber.id, 'approve')
  await sql(app, "UPDATE commenters SET verified_at = now() WHERE email = 'eine@example.org'")
  const replies: number[] = []
  for (let i = 0; i < 8; i++) replies.push((await makePending(app, article, { parent: subscriber.id })).id)
  for (const id of replies) await moderate(app, id, 'approve')
  await allDue()
  // Until nothing is due for either of them.
  for (let round = 0; round < 3; round++) await Promise.all([runDue(app), runDue({ payload: second })])
  const ids = mailsTo(server, 'eine@example.org').map(({ mail }) => mail.messageId)
  expect(ids).toHaveLength(replies.length)
  expect(new Set(ids).size).toBe(replies.length)
})

it('two jobs that collect new comments at the same moment hand out each once', async () => {
  await makePending(app, article)
  await app.payload.jobs.queue({ task: 'reviewArticlesTellModerators', input: {}, queue: 'mail' } as never)
  await app.payload.jobs.queue({ task: 'reviewArticlesTellModerators', input: {}, queue: 'mail' } as never)
  await runNotices(app)
  expect(mailsTo(server, 'moderator@example.com')).toHaveLength(1)
})

it('a process that cannot send mail leaves it to those that can', async () => {
  const error = vi.spyOn(second.logger, 'error').mockImplementation(() => {})
  const { email } = second
  const due = async (payload: Payload) => {
    await allDue()
    await runDue({ payload })
  }
  await makePending(app, article)
  try {
    second.email = { ...email, name: 'console' } as never
    await due(second)
    await allDue()
    // Collects what is to be sent.
    await app.payload.jobs.run({ allQueues: true })
    await due(second)
    expect(server.received).toEqual([])
    expect(error.mock.calls.length).toBeGreaterThan(0)
  } finally {
    second.email = email
    error.mockRestore()
  }
  await due(app.payload)
  expect(mailsTo(server, 'moderator@example.com')).toHaveLength(1)
})

it('a mail whose process was killed is sent by another', async () => {
  await makePending(app, article)
  await allDue()
  await app.payload.jobs.run({ allQueues: true })
  await sql(app, "UPDATE payload_jobs SET processing = true, updated_at = now() - interval '5 minutes'")
  await runDue({ payload: second })
  expect(server.received).toEqual([])
  await sql(app, "UPDATE payload_jobs SET updated_at = now() - interval '16 minutes'")
  await runDue({ payload: second })
  expect(server.received).toHaveLength(2)
})

it('a comment and its notice are stored together or not at all', async () => {
  const subscriber = await makePending(app, article, { authorEmail: 'zwei@example.org', notify: true })
  await forgetMails(app, server)
  const { level } = app.payload.logger
  app.payload.logger.level = 'silent'
  await sql(
    app,
    `CREATE FUNCTION no_jobs() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no jobs'; END $$`,
  )
  await sql(
    app,
    'CREATE TRIGGER no_jobs BEFORE INSERT ON payload_jobs FOR EACH ROW EXECUTE FUNCTION no_jobs()',
  )
  const count = async () =>
    (
      await sql<{ comments: string; events: string }>(
        app,
        'SELECT (SELECT count(*) FROM comments) AS comments, (SELECT count(*) FROM moderation_events) AS events',
      )
    )[0]
  const before = await count()
  try {
    expect((await send(app, commentData(article))).status).toBe(500)
    expect((await moderate(app, subscriber.id, 'approve')).status).toBe(500)
    expect(await count()).toEqual(before)
    expect(await sql(app, 'SELECT status FROM comments WHERE id = $1', [subscriber.id])).toEqual([
      { status: 'pending' },
    ])
  } finally {
    await sql(app, 'DROP TRIGGER no_jobs ON payload_jobs')
    app.payload.logger.level = level
  }
  expect((await moderate(app, subscriber.id, 'approve')).status).toBe(200)
  await runNotices(app)
  expect(mailsTo(server, 'zwei@example.org')).toHaveLength(1)
})

it('many who write at once lead to one mail', async () => {
  await forgetFloods(app)
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => app.as('anonymous').post('/api/comments', commentData(article))),
  )
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
  await runNotices(app)
  const [mail, ...more] = mailsTo(server, 'admin@example.com')
  expect(more).toEqual([])
  expect(mail?.mail.subject).toBe('5 neue Kommentare warten auf Sie')
})
