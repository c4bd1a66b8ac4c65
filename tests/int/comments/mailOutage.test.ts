import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { App } from '../app.ts'
import {
  forgetMails,
  type MailServer,
  mailsTo,
  runNotices,
  startAppWithMail,
  startMailServer,
} from './mailServer.ts'
import { makeArticle, makePending, moderate, sql } from './world.ts'

let app: App
let server: MailServer
let article: number
beforeAll(async () => {
  server = await startMailServer({ greetingTimeout: 3_000 })
  app = await startAppWithMail(server)
  // Here mails fail on purpose.
  app.payload.logger.level = 'silent'
  article = await makeArticle(app.payload)
})
afterAll(async () => {
  await app.stop()
  await server.stop()
})
beforeEach(() => forgetMails(app, server))

interface JobRow {
  id: number
  has_error: boolean
  processing: boolean
  wait_until: Date | null
  updated_at: Date
}

const jobs = () =>
  sql<JobRow>(app, 'SELECT id, has_error, processing, wait_until, updated_at FROM payload_jobs')

/** The comment is there and waits, whatever became of the mail. */
const expectKept = async (id: number) => {
  expect(await sql(app, 'SELECT status FROM comments WHERE id = $1', [id])).toEqual([{ status: 'pending' }])
}

const outages: Record<string, { fail: () => unknown; mend: () => unknown }> = {
  'refuses for now': { fail: () => server.behave({ refuse: 451 }), mend: () => server.behave('take') },
  'refuses for good': { fail: () => server.behave({ refuse: 550 }), mend: () => server.behave('take') },
  hangs: { fail: () => server.behave('hang'), mend: () => server.behave('take') },
  'is gone': { fail: () => server.stop(), mend: () => server.start() },
}

it.each(Object.keys(outages))(
  'a server that %s and comes back costs no comment and no mail',
  async (name) => {
    const outage = outages[name] as (typeof outages)[string]
    await outage.fail()
    try {
      const { id } = await makePending(app, article)
      await runNotices(app)
      expect(server.received).toEqual([])
      await expectKept(id)
      const waiting = await jobs()
      expect(waiting).toHaveLength(2)
      for (const job of waiting) {
        expect(job).toMatchObject({ has_error: false, processing: false })
        expect(job.wait_until?.getTime()).toBeGreaterThan(Date.now())
      }
    } finally {
      await outage.mend()
    }
    await runNotices(app)
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual([
      'admin@example.com',
      'moderator@example.com',
    ])
    expect(await jobs()).toEqual([])
  },
)

it('a mail that fails for one recipient is not sent twice to the others', async () => {
  server.behave({ refuse: 451, only: 'admin@example.com' })
  await makePending(app, article)
  await runNotices(app)
  await runNotices(app)
  expect(server.refused).toEqual(['admin@example.com', 'admin@example.com'])
  server.behave('take')
  await runNotices(app)
  expect(mailsTo(server, 'moderator@example.com')).toHaveLength(1)
  expect(mailsTo(server, 'admin@example.com')).toHaveLength(1)
})

it('waits longer after each attempt, and gives up in the end', async () => {
  server.behave({ refuse: 550 })
  const { id } = await makePending(app, article)
  const waits: number[] = []
  for (let attempt = 0; attempt < 13; attempt++) {
    await runNotices(app)
    const [job] = await jobs()
    if (!job || job.has_error) break
    waits.push(Math.round(((job.wait_until?.getTime() ?? 0) - job.updated_at.getTime()) / 60_000))
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512])
  expect(server.refused.filter((address) => address === 'admin@example.com')).toHaveLength(11)
  expect((await jobs()).every(({ has_error }) => has_error)).toBe(true)
  server.behave('take')
  await runNotices(app)
  expect(server.received).toEqual([])
  await expectKept(id)
})

it('the address is in no job that failed', async () => {
  server.behave({ refuse: 550 })
  const authorEmail = 'geheim@example.org'
  const { id } = await makePending(app, article, { authorEmail, notify: true })
  await moderate(app, id, 'approve')
  await runNotices(app)
  expect(server.refused).toContain(authorEmail)
  const failed = await sql(
    app,
    'SELECT j.*, l.* FROM payload_jobs j JOIN payload_jobs_log l ON l._parent_id = j.id',
  )
  expect(JSON.stringify(failed)).toContain('The mail was not taken: EENVELOPE 550')
  expect(JSON.stringify(failed)).not.toContain('geheim')
})
