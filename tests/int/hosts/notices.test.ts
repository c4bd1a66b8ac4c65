import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { SendEmailOptions } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import { publishedArticle } from '../samples.ts'
import { hostConfig } from './host.ts'

/** A host on SQLite, without localization, with an e-mail adapter of its own. */
let app: App
const sent: SendEmailOptions[] = []
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'review-articles-notices-'))
  app = await startApp(
    hostConfig(
      {
        db: sqliteAdapter({ client: { url: `file:${join(folder, 'host.db')}` }, push: true }),
        email: () => ({
          name: 'own',
          defaultFromAddress: 'host@host.example',
          defaultFromName: 'Host',
          sendEmail: async (mail) => void sent.push(mail),
        }),
      },
      {
        slugs: { commenters: 'people' },
        site: { url: 'https://host.example', articlePath: ({ slug }) => `/tests/${slug}` },
        comments: { notices: { queue: 'post' } },
      },
    ),
  )
})
afterAll(() => app.stop())

const write = async (article: number, data: object) => {
  const { body, status } = await app.as('anonymous').post('/api/comments', {
    article,
    authorName: 'Lea',
    body: 'Ein Gedanke',
    ...data,
  })
  expect(status).toBe(201)
  return body.doc.id
}
const approve = (id: number) =>
  app.as('moderator').post('/api/comments/moderate', { ids: [id], action: 'approve' })

/** Runs all jobs in the queue of mails as if their time had come. */
const run = async () => {
  const { db, jobs } = app.payload
  const { docs } = await db.find<{ id: number; queue: string }>({
    collection: 'payload-jobs',
    pagination: false,
  })
  for (const { id, queue } of docs) {
    expect(queue).toBe('post')
    await db.updateOne({ collection: 'payload-jobs', id, data: { waitUntil: new Date(0).toISOString() } })
  }
  while (!(await jobs.run({ queue: 'post', limit: 100 })).noJobsRemaining);
}

it('a host on another database, with another adapter and no locales, sends the same mails', async () => {
  const { id } = await app.payload.create({ collection: 'articles', data: publishedArticle() as never })
  const top = await write(id as number, { authorEmail: 'lea@example.org', notify: true })
  await run()
  expect(sent.map(({ to }) => (to as { address: string }).address).sort()).toEqual([
    app.users.admin.email,
    app.users.moderator.email,
  ])
  expect(sent[0]?.subject).toBe('One new comment is waiting for you')
  sent.length = 0

  await approve(top)
  await run()
  expect(sent.map(({ to }) => to)).toEqual([{ name: '', address: 'lea@example.org' }])
  const [link = ''] = /https:\/\/host\.example\/api\/people\/confirm\S+/.exec(String(sent[0]?.text)) ?? []
  const { pathname, search } = new URL(link)
  expect((await fetch(`${app.url}${pathname}${search}`, { method: 'POST' })).status).toBe(200)
  sent.length = 0

  const reply = await write(id as number, { authorEmail: 'ole@example.org', parent: top })
  await approve(reply)
  await run()
  const notices = sent.filter(({ subject }) => subject?.startsWith('A reply'))
  expect(notices.map(({ to }) => to)).toEqual([{ name: '', address: 'lea@example.org' }])
  expect(notices[0]?.text).toMatch(new RegExp(`https://host\\.example/tests/[\\w-]+#comment-${reply}\n`))
  expect(notices[0]?.headers).toMatchObject({
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
})
