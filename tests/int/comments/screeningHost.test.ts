import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FloodLimiter } from '../../../src/index.ts'
import {
  type AkismetStandIn,
  byProtocol,
  goodKey,
  startAkismet,
} from '../../../src/moderation/akismet/testing/standIn.ts'
import type { Check, Screener, Submission } from '../../../src/moderation/screening/types.ts'
import { type App, startApp } from '../app.ts'
import { emptyPostgres, hostConfig } from '../hosts/host.ts'
import { commentData, makeArticle } from './world.ts'

/** A host with word lists, Akismet, and steps of its own, some of which misbehave. */
let app: App
let article: number
let akismet: AkismetStandIn
const seen: Submission[] = []

const own: Screener[] = [
  {
    name: 'notes',
    screen: (submission) => {
      seen.push(submission)
      return { verdict: 'pass', reason: 'Notiert\0' }
    },
  },
  {
    name: 'moody',
    timeout: 200,
    screen: ({ body }) => {
      if (body.includes('THROW')) throw new Error('broken')
      if (body.includes('HANG')) return new Promise(() => {})
      if (body.includes('RUBBISH')) return 'yes' as never
      return { verdict: 'pass' }
    },
  },
]

const unlimited: FloodLimiter = { consume: async () => 0 }

beforeAll(async () => {
  akismet = await startAkismet()
  app = await startApp(
    hostConfig(
      { db: await emptyPostgres() },
      {
        site: { url: 'https://site.example' },
        comments: {
          holdWords: ['casino', 'buy now', '赌场'],
          rejectWords: ['jalapeño', 'УСТАНОВКА'],
          akismet: { apiKey: goodKey, endpoint: akismet.endpoint },
          visitorAddress: (req) => req.headers.get('x-forwarded-for'),
          floodLimiter: () => unlimited,
          screeners: own,
          maxLinks: 3,
        },
      },
    ),
  )
  // What misbehaves on purpose is not to fill the output.
  app.payload.logger.level = 'silent'
  article = await makeArticle(app.payload)
})
afterAll(async () => {
  await app?.stop()
  await akismet?.close()
})
beforeEach(() => {
  akismet.answer = byProtocol
  akismet.calls.length = 0
  seen.length = 0
})

const screened = async (data: object = {}) => {
  const { body } = await app.as('anonymous').post('/api/comments', commentData(article, data))
  const { id } = body.doc
  const path = `/api/moderation-events?where[comment][equals]=${id}&sort=id&depth=0`
  const { docs } = (await app.as('moderator').get<{ docs: { checks: Check[] }[] }>(path)).body
  const checks = docs[0]?.checks ?? []
  const stored = (await app.as('moderator').get(`/api/comments/${id}`)).body.status
  return {
    told: body.doc.status,
    stored,
    checks,
    objections: checks.filter(({ verdict }) => verdict !== 'pass'),
  }
}

it('every step is kept, in order, with what it said', async () => {
  const { checks } = await screened()
  expect(checks).toEqual([
    { step: 'honeypot', verdict: 'pass' },
    { step: 'ban', verdict: 'pass' },
    { step: 'staffEmail', verdict: 'pass' },
    { step: 'links', verdict: 'pass' },
    { step: 'holdWords', verdict: 'pass' },
    { step: 'rejectWords', verdict: 'pass' },
    { step: 'akismet', verdict: 'pass' },
    { step: 'notes', verdict: 'pass', reason: 'Notiert' },
    { step: 'moody', verdict: 'pass' },
  ])
})

describe('a listed word', () => {
  const text = (words: string) => ({ body: `${words} ${randomUUID()}` })

  it.each<[string, object, string]>([
    ['in the text', text('Mein Casino!'), 'wordInText'],
    ['in full width', text('ｃａｓｉｎｏ'), 'wordInText'],
    ['split by invisible characters', text('cas\u200bi\u00adno'), 'wordInText'],
    ['in a script without spaces', text('最好的赌场在这里'), 'wordInText'],
    ['of a phrase', text('Buy\nNOW'), 'wordInText'],
    ['in the name', { authorName: 'Casino Royal' }, 'wordInName'],
    ['in the URL', { authorUrl: 'https://x.example/casino' }, 'wordInUrl'],
    ['in the e-mail', { authorEmail: `${randomUUID()}@casino.example` }, 'wordInEmail'],
  ])('of the hold list %s holds', async (_, data, reason) => {
    const { objections, stored } = await screened(data)
    expect(stored).toBe('pending')
    expect(objections).toMatchObject([{ step: 'holdWords', verdict: 'hold', reason }])
  })

  it.each<[string, object]>([
    ['with a full stop behind', text('jalapeño.')],
    ['in capitals of another script', text('установка')],
    ['in the name', { authorName: 'JALAPEÑO' }],
  ])('of the reject list %s rejects, and its sender learns nothing of it', async (_, data) => {
    const { objections, stored, told } = await screened(data)
    expect([told, stored]).toEqual(['pending', 'rejected'])
    expect(objections).toMatchObject([{ step: 'rejectWords', verdict: 'reject' }])
  })

  it('is not found in a longer one', async () => {
    expect((await screened(text('jalapeños casinos установками'))).objections).toEqual([])
  })

  it('5,000 hostile characters are taken like any other text', async () => {
    for (const part of ['a', 'casin', '\u0301', '赌', '+', 'buy '])
      expect((await screened({ body: `x${part.repeat(6_000)}`.slice(0, 5_000) })).told).toBe('pending')
  })
})

describe('Akismet', () => {
  const spam = { authorName: 'akismet-guaranteed-spam' }

  it('is told who wrote what, from where, below which article', async () => {
    const data = commentData(article, { authorUrl: 'https://lea.example', locale: 'de' })
    await app.as('anonymous').post('/api/comments', data, {
      'X-Forwarded-For': '203.0.113.77',
      'User-Agent': 'Mozilla/5.0',
      Referer: 'https://site.example/somewhere',
    })
    const { slug } = (await app.as('admin').get(`/api/articles/${article}`)).body
    expect(akismet.calls.map(({ fields }) => fields)).toMatchObject([
      {
        blog: 'https://site.example',
        user_ip: '127.0.0.1',
        user_agent: 'Mozilla/5.0',
        referrer: 'https://site.example/somewhere',
        permalink: `https://site.example/de/articles/${slug}`,
        comment_author: data.authorName,
        comment_author_email: data.authorEmail,
        comment_author_url: 'https://lea.example',
        comment_content: data.body,
      },
    ])
  })

  it('makes spam of spam, which its sender does not learn', async () => {
    const { objections, stored, told } = await screened(spam)
    expect([told, stored]).toEqual(['pending', 'spam'])
    expect(objections).toEqual([{ step: 'akismet', verdict: 'spam', reason: 'akismetSpam' }])
    expect((await screened({ ...spam, body: `blatant ${randomUUID()}` })).objections).toEqual([
      { step: 'akismet', verdict: 'spam', reason: 'akismetDiscard' },
    ])
  })

  it.each<[string, AkismetStandIn['answer'], string]>([
    ['an error', (_, response) => response.writeHead(500).end('true'), 'akismetStatus'],
    ['garbage', (_, response) => response.writeHead(200).end('<html>'), 'akismetUnclear'],
    ['a broken connection', (_, response) => response.destroy(), 'akismetAway'],
    [
      'a wrong key',
      (_, response) => response.writeHead(200, { 'X-akismet-debug-help': 'Invalid key' }).end('invalid'),
      'akismetRefused',
    ],
    ['silence', () => {}, 'timedOut'],
  ])('with %s costs no comment: it waits, with the reason', async (_, answer, reason) => {
    akismet.answer = answer
    const { objections, stored, told } = await screened(spam)
    expect([told, stored]).toEqual(['pending', 'pending'])
    expect(objections).toMatchObject([{ step: 'akismet', verdict: 'hold', reason }])
  })

  it('is not asked about an edit', async () => {
    const { body } = await app.as('anonymous').post('/api/comments', commentData(article))
    akismet.calls.length = 0
    await app.as('moderator').patch(`/api/comments/${body.doc.id}`, { body: 'Ein anderer Text' })
    expect(akismet.calls).toEqual([])
    expect(seen.at(-1)).toMatchObject({ kind: 'edit', body: 'Ein anderer Text' })
  })
})

describe("a host's own step", () => {
  it.each([
    ['THROW', 'failed'],
    ['RUBBISH', 'failed'],
    ['HANG', 'timedOut'],
  ])('that does %s holds the comment and costs nothing', async (what, reason) => {
    const { objections, stored, told } = await screened({ body: `${what} ${randomUUID()}` })
    expect([told, stored]).toEqual(['pending', 'pending'])
    expect(objections).toEqual([{ step: 'moody', verdict: 'hold', reason }])
  })

  it('sees the submission', async () => {
    const data = commentData(article)
    await app.as('anonymous').post('/api/comments', data)
    expect(seen).toMatchObject([
      { kind: 'create', ...data, isStaff: false, isStaffEmail: false, address: '127.0.0.1' },
    ])
  })
})
