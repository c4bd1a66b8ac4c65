import { afterEach, beforeEach, expect, it } from 'vitest'
import { runScreeners } from '../screening/run.ts'
import type { Submission } from '../screening/types.ts'
import { akismetStep } from './step.ts'
import { type AkismetStandIn, goodKey, startAkismet } from './testing/standIn.ts'

let akismet: AkismetStandIn

beforeEach(async () => {
  akismet = await startAkismet()
})
afterEach(() => akismet.close())

const submission: Submission = {
  kind: 'create',
  article: 1,
  authorName: 'Lea',
  authorEmail: 'lea@example.org',
  body: 'A thought.',
  address: '203.0.113.77',
  isStaff: false,
  isStaffEmail: false,
}
const spam = { authorName: 'akismet-guaranteed-spam' }

const check = async (
  changes: Partial<Submission> = {},
  options: object = {},
  { permalink, timeout }: { permalink?: string; timeout?: number } = {},
) => {
  const step = akismetStep({ apiKey: goodKey, endpoint: akismet.endpoint, ...options })
  const context = { now: new Date(), siteUrl: 'https://site.example', permalink: async () => permalink }
  const [said] = await runScreeners(
    [{ ...step, timeout }],
    { ...submission, ...changes },
    context,
    (_, error) => {
      throw error
    },
  )
  return said
}

it('lets ham pass, and takes spam for spam', async () => {
  expect(await check()).toEqual({ step: 'akismet', verdict: 'pass' })
  expect(await check(spam)).toEqual({ step: 'akismet', verdict: 'spam', reason: 'akismetSpam' })
  expect(await check({ ...spam, body: 'blatant' })).toEqual({
    step: 'akismet',
    verdict: 'spam',
    reason: 'akismetDiscard',
  })
})

it("asks for the host's site, or for the blog that the host names, and with the article's address", async () => {
  await check({}, {}, { permalink: 'https://site.example/de/articles/x' })
  await check({}, { blog: 'https://blog.example/news' })
  expect(akismet.calls.map(({ fields }) => fields.blog)).toEqual([
    'https://site.example',
    'https://blog.example/news',
  ])
  expect(akismet.calls.map(({ fields }) => fields.permalink)).toEqual([
    'https://site.example/de/articles/x',
    undefined,
  ])
})

it('does not ask after an edit', async () => {
  expect(await check({ ...spam, kind: 'edit' })).toEqual({ step: 'akismet', verdict: 'pass' })
  expect(akismet.calls).toEqual([])
})

it('holds with what Akismet finds wrong', async () => {
  expect(await check({}, { apiKey: 'wrong' })).toEqual({
    step: 'akismet',
    verdict: 'hold',
    reason: 'akismetRefused',
    values: { help: 'We were unable to parse your blog URI or key' },
  })
})

it('holds for an error, for garbage, and when nobody is there', async () => {
  akismet.answer = (_, response) => response.writeHead(500).end('true')
  expect(await check()).toEqual({
    step: 'akismet',
    verdict: 'hold',
    reason: 'akismetStatus',
    values: { status: 500 },
  })
  akismet.answer = (_, response) => response.writeHead(200).end('<html>')
  expect(await check()).toEqual({ step: 'akismet', verdict: 'hold', reason: 'akismetUnclear' })
  akismet.answer = (_, response) => response.destroy()
  expect(await check()).toEqual({ step: 'akismet', verdict: 'hold', reason: 'akismetAway' })
})

it('holds when the time of the step is over, and ends the request', async () => {
  const ended = new Promise<void>((resolve) => {
    akismet.answer = (_, response) => response.on('close', resolve)
  })
  expect(await check({}, {}, { timeout: 500 })).toEqual({
    step: 'akismet',
    verdict: 'hold',
    reason: 'timedOut',
  })
  await ended
})
