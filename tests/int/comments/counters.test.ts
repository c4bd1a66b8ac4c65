import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommentThreadDoc, ThreadEntry } from '../../../src/index.ts'
import { type App, startApp } from '../app.ts'
import { wrongCounts } from './recount.ts'
import { commentData, forgetFloods, makeApproved, makeArticle, makePending, moderate, sql } from './world.ts'

let app: App
beforeAll(async () => {
  app = await startApp(undefined, { trustProxy: 1 })
})
afterAll(() => app?.stop())

/** Somebody's network, another one each time. */
const network = () => ({
  'X-Forwarded-For': `10.${[0, 1].map(() => Math.floor(Math.random() * 256)).join('.')}.7`,
})

/** What one run works on. */
interface World {
  articles: number[]
  emails: string[]
  comments: number[]
}

const newWorld = async (): Promise<World> => ({
  articles: [await makeArticle(app.payload), await makeArticle(app.payload)],
  emails: [0, 1, 2].map((each) => `leser-${each}-${randomUUID()}@example.org`),
  comments: [],
})

type Step =
  | { do: 'submit'; article: number; person: number; parent: number | null }
  | { do: 'moderate'; comments: number[]; action: 'approve' | 'reject' | 'spam' | 'restore' }
  | { do: 'delete' | 'report' | 'link'; comment: number }
  | { do: 'patch'; comment: number; status: string }
  | { do: 'erase'; person: number }
  | { do: 'save'; article: number; how: 'draft' | 'publish' | 'withdraw' | 'trash' | 'restore' | 'purge' }
  | { do: 'both'; first: Step; second: Step }

const index = fc.nat(20)
const simple: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('submit' as const),
      article: index,
      person: index,
      parent: fc.option(index, { freq: 2 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('moderate' as const),
      comments: fc.array(index, { minLength: 1, maxLength: 4 }),
      action: fc.constantFrom(
        'approve' as const,
        'approve' as const,
        'reject' as const,
        'spam' as const,
        'restore' as const,
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('delete' as const, 'report' as const, 'link' as const),
      comment: index,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('patch' as const),
      comment: index,
      status: fc.constantFrom('approved', 'pending', 'rejected', 'spam'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), person: index }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('save' as const),
      article: index,
      how: fc.constantFrom(
        'draft' as const,
        'publish' as const,
        'publish' as const,
        'withdraw' as const,
        'trash' as const,
        'restore' as const,
        'purge' as const,
      ),
    }),
  },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: simple },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('both' as const), first: simple, second: simple }) },
)

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

const save = async (world: World, at: number, how: (Step & { do: 'save' })['how']) => {
  const editor = app.as('editor')
  const id = pick(world.articles, at) as number
  const path = `/api/articles/${id}`
  const excerpt = `Stand ${randomUUID()}`
  switch (how) {
    case 'draft':
      return editor.patch(`${path}?draft=true`, { excerpt })
    case 'publish':
      return editor.patch(`${path}?trash=true`, { excerpt, deletedAt: null, _status: 'published' })
    case 'withdraw':
      return editor.patch(path, { _status: 'draft' })
    case 'trash':
      return editor.patch(path, { deletedAt: new Date().toISOString() })
    case 'restore': {
      const { body } = await editor.get(
        `/api/articles/versions?where[parent][equals]=${id}&sort=createdAt&limit=1`,
      )
      return editor.post(`/api/articles/versions/${body.docs[0]?.id}`)
    }
    case 'purge': {
      world.articles[at % world.articles.length] = await makeArticle(app.payload)
      return editor.delete(`${path}?trash=true`)
    }
  }
}

/** Does what a step says, over HTTP. Whatever came about before: it is answered, and never by an error of the server. */
const perform = async (world: World, what: Step): Promise<void> => {
  if (what.do === 'both') {
    await Promise.all([perform(world, what.first), perform(world, what.second)])
    return
  }
  if ('comment' in what && world.comments.length === 0) return
  const answer = await (async () => {
    switch (what.do) {
      case 'submit': {
        await forgetFloods(app)
        const parent = what.parent === null ? undefined : pick(world.comments, what.parent)
        const article = pick(world.articles, what.article) as number
        const data = commentData(article, { parent, authorEmail: pick(world.emails, what.person) })
        const sent = await app.as('anonymous').post('/api/comments', data, network())
        if (sent.status === 201) world.comments.push(sent.body.doc.id)
        return sent
      }
      case 'moderate': {
        const ids = what.comments.flatMap((at) => pick(world.comments, at) ?? [])
        return moderate(app, ids, what.action)
      }
      case 'delete':
        return app.as('moderator').delete(`/api/comments/${pick(world.comments, what.comment)}`)
      case 'report':
        await forgetFloods(app)
        return app
          .as('anonymous')
          .post(`/api/comments/${pick(world.comments, what.comment)}/report`, {}, network())
      case 'link': {
        const body = `Hier: http://a.example und http://b.example ${randomUUID()}`
        return app.as('moderator').patch(`/api/comments/${pick(world.comments, what.comment)}`, { body })
      }
      case 'patch': {
        const { status } = what
        return app.as('moderator').patch(`/api/comments/${pick(world.comments, what.comment)}`, { status })
      }
      case 'erase':
        return app.as('moderator').post('/api/commenters/erase', { email: pick(world.emails, what.person) })
      case 'save':
        return save(world, what.article, what.how)
    }
  })()
  expect(answer.status, `${JSON.stringify(what)}: ${answer.text}`).toBeLessThan(500)
}

const flat = (entries: ThreadEntry[]): ThreadEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.replies)])

/** What the pages of an article's thread show, beside what they say they do. */
const shownOf = async (article: number) => {
  const entries: ThreadEntry[] = []
  let threads = 0
  for (let page = 1; ; page++) {
    const { body, status } = await app
      .as('anonymous')
      .get<CommentThreadDoc>(`/api/articles/${article}/comments?limit=3&page=${page}`)
    if (status === 404) return undefined
    entries.push(...flat(body.docs))
    threads += body.docs.length
    if (body.hasNextPage) continue
    return {
      said: [body.totalDocs, body.totalThreads],
      shown: [entries.filter((each) => !each.isRemoved).length, threads],
    }
  }
}

describe('everything that is counted', () => {
  it('is right after any sequence of what can happen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30 }), async (steps) => {
        const world = await newWorld()
        for (const each of steps) await perform(world, each)
        expect(await wrongCounts(app)).toEqual([])
        for (const article of world.articles) {
          const thread = await shownOf(article)
          if (thread) expect(thread.said).toEqual(thread.shown)
        }
      }),
      { numRuns: 25, endOnFailure: true },
    )
  }, 300_000)

  it('is right when an editor saves the article while its comments are decided about', async () => {
    const article = await makeArticle(app.payload)
    const ids: number[] = []
    for (let each = 0; each < 12; each++) ids.push((await makePending(app, article)).id)
    const editor = app.as('editor')
    const saves = ['', '?draft=true', '?draft=true&autosave=true', ''].map((query, each) =>
      editor.patch(`/api/articles/${article}${query}`, {
        excerpt: `Stand ${each}`,
        ...(query ? {} : { _status: 'published' }),
      }),
    )
    const answers = await Promise.all([...saves, ...ids.map((id) => moderate(app, id, 'approve'))])
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect((await app.as('anonymous').get(`/api/articles/${article}`)).body.commentCount).toBe(12)
    await editor.patch(`/api/articles/${article}`, { _status: 'published' })
    expect((await app.as('anonymous').get(`/api/articles/${article}`)).body.commentCount).toBe(12)
    expect(await wrongCounts(app)).toEqual([])
  })

  it('is found wrong when it is', async () => {
    const { id } = await makeApproved(app, await makeArticle(app.payload))
    await sql(app, `UPDATE comments SET status = 'pending' WHERE id = $1`, [id])
    expect(await wrongCounts(app)).toEqual([
      expect.objectContaining({ of: 'articles', count: 1, threads: 1, right_count: 0, right_threads: 0 }),
      expect.objectContaining({ of: 'comments', id, listed: true, right_listed: false }),
      expect.objectContaining({ of: 'commenters', approved: 1, right_approved: 0 }),
    ])
    await sql(app, `UPDATE comments SET status = 'approved' WHERE id = $1`, [id])
  })
})
