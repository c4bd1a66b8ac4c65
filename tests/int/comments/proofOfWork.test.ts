import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Check } from '../../../src/moderation/screening/types.ts'
import { type App, startApp } from '../app.ts'
import { emptyPostgres, hostConfig } from '../hosts/host.ts'
import { commentData, makeArticle } from './world.ts'

/** A host that asks for a proof of work, and lets through what it is sent without limits. */
let app: App
let article: number
beforeAll(async () => {
  app = await startApp(
    hostConfig(
      { db: await emptyPostgres() },
      { comments: { proofOfWork: { maxNumber: 4 }, flood: { points: 1_000, seconds: 300 } } },
    ),
  )
  article = await makeArticle(app.payload)
})
afterAll(() => app?.stop())

const challenge = async () => (await app.as('anonymous').get<Challenge>('/api/comments/challenge')).body

const solve = async (given?: Challenge): Promise<string> => {
  const asked = given ?? (await challenge())
  const solution = await solveChallenge({ challenge: asked, deriveKey })
  return Buffer.from(JSON.stringify({ challenge: asked, solution })).toString('base64')
}

const post = (data: object) => app.as('anonymous').post('/api/comments', commentData(article, data))

const checkOf = async (id: number): Promise<Check | undefined> => {
  const path = `/api/moderation-events?where[comment][equals]=${id}&sort=id&depth=0`
  const { docs } = (await app.as('moderator').get<{ docs: { checks: Check[] | null }[] }>(path)).body
  return docs[0]?.checks?.find(({ step }) => step === 'proofOfWork')
}

const total = async () => (await app.as('moderator').get('/api/comments?limit=1')).body.totalDocs

it('the challenge is fresh each time and kept by nobody', async () => {
  const [one, other] = [
    await app.as('anonymous').get<Challenge>('/api/comments/challenge'),
    await app.as('anonymous').get<Challenge>('/api/comments/challenge'),
  ]
  expect(one.status).toBe(200)
  expect(one.headers.get('Cache-Control')).toBe('no-store')
  expect(one.body.parameters).toMatchObject({ algorithm: 'PBKDF2/SHA-256' })
  expect(one.body.signature).not.toBe(other.body.signature)
})

it('a comment with a solved one waits like any other', async () => {
  const { body, status } = await post({ altcha: await solve() })
  expect(status).toBe(201)
  expect(await checkOf(body.doc.id)).toEqual({ step: 'proofOfWork', verdict: 'pass' })
})

it('one without, as of a reader without JavaScript, is held with the reason', async () => {
  for (const altcha of [undefined, null, '']) {
    const { body, status } = await post({ altcha })
    expect(status).toBe(201)
    expect(await checkOf(body.doc.id)).toEqual({
      step: 'proofOfWork',
      verdict: 'hold',
      reason: 'proofMissing',
    })
  }
})

describe('refused at its field, with nothing stored, is', () => {
  const expectRefused = async (altcha: unknown) => {
    const before = await total()
    const { body, status } = await post({ altcha })
    expect([status, body.errors[0]?.data?.errors?.map(({ path }) => path)]).toEqual([400, ['altcha']])
    expect(await total()).toBe(before)
  }

  it('one that was used before', async () => {
    const altcha = await solve()
    expect((await post({ altcha })).status).toBe(201)
    await expectRefused(altcha)
  })

  it('all but one of ten at the same moment', async () => {
    const altcha = await solve()
    const answers = await Promise.all(Array.from({ length: 10 }, () => post({ altcha })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(400)])
  })

  it('one that is not solved, or not ours', async () => {
    const asked = await challenge()
    await expectRefused(Buffer.from(JSON.stringify({ challenge: asked })).toString('base64'))
    await expectRefused(await solve({ ...asked, parameters: { ...asked.parameters, keyPrefix: '00' } }))
  })

  it('anything else', async () => {
    for (const altcha of ['x', '{}', 5, true, {}, [], 'a\0b', '\ud800', 'x'.repeat(4_001)])
      await expectRefused(altcha)
  })
})

it('GraphQL takes and refuses the same', async () => {
  const create = async (altcha?: string) => {
    const mutation = 'mutation ($data: CommentSubmissionInput!) { createComment(data: $data) { id } }'
    const { body } = await app.as('anonymous').graphql(mutation, { data: commentData(article, { altcha }) })
    return body.errors?.[0]?.extensions?.data?.errors?.[0]?.path ?? 'taken'
  }
  const altcha = await solve()
  expect([await create(altcha), await create(altcha), await create()]).toEqual(['taken', 'altcha', 'taken'])
})

it('staff need none', async () => {
  for (const role of ['editor', 'moderator', 'admin'] as const) {
    const { body, status } = await app.as(role).post('/api/comments', commentData(article))
    expect([status, await checkOf(body.doc.id)]).toEqual([201, undefined])
  }
})
