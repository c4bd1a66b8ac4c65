import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, startApp, tokenOf } from '../app.ts'
import { type Client, client } from '../client.ts'
import { type Instance, startInstance, stopInstances } from './instances.ts'

/** Two that keep answers, and one that makes each anew. */
let keeping: Instance[]
let reference: Instance
let app: App
beforeAll(async () => {
  app = await startApp()
  ;[reference, ...keeping] = (await Promise.all([
    startInstance({ ANSWER_MEMORY_MB: '0' }),
    startInstance(),
    startInstance(),
  ])) as [Instance, Instance, Instance]
  // Three processes that load the application at once, on a busy machine too.
}, 300_000)
afterAll(async () => {
  await stopInstances()
  await app?.stop()
})

const hour = 3_600_000
let clock = 0
const instances = () => [reference, ...keeping]
const moveClock = async (hours: number) => {
  clock += hours * hour
  await Promise.all(instances().map((each) => each.moveClock(clock)))
}
const inHours = (hours: number) => new Date(Date.now() + clock + hours * hour).toISOString()

const slugs = ['eins', 'zwei'] as const
const facts = (text: string) => [{ blockType: 'quickFacts', facts: [{ text }] }]

/** What may happen, each through one of the instances that keep answers. */
const happening = fc.oneof(
  fc.record({
    what: fc.constant('edit' as const),
    article: fc.nat(1),
    data: fc.oneof(
      fc.record({ title: fc.constantFrom('A', 'B'), excerpt: fc.constantFrom('a', 'b') }),
      fc.record({ _status: fc.constantFrom('draft', 'published') }),
      fc.record({ slug: fc.constantFrom(...slugs) }),
      fc.record({ commentsOpen: fc.boolean() }),
      fc.record({ closesIn: fc.integer({ min: -2, max: 4 }) }),
      fc.record({ publishedIn: fc.integer({ min: -2, max: 3 }) }),
      fc.record({ isTrashed: fc.boolean() }),
      fc.record({ isRelated: fc.boolean() }),
    ),
  }),
  fc.record({ what: fc.constant('draft' as const), article: fc.nat(1), title: fc.constantFrom('C', 'D') }),
  fc.record({ what: fc.constant('translate' as const), article: fc.nat(1), title: fc.constantFrom('', 'E') }),
  fc.record({ what: fc.constant('topic' as const), name: fc.constantFrom('Kupfer', 'Zinn') }),
  fc.record({ what: fc.constant('price' as const), checked: fc.integer({ min: -26, max: 2 }) }),
  fc.record({ what: fc.constant('comment' as const), article: fc.nat(1) }),
  fc.record({ what: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 3 }) }),
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

let ids: { articles: [number, number]; topic: number; product: number }

const seed = async (editor: Client) => {
  const create = async (collection: string, data: object) => {
    const { body, status } = await editor.post(`/api/${collection}`, data)
    expect(status, JSON.stringify(body)).toBe(201)
    return body.doc.id
  }
  const topic = await create('topics', { name: 'Kupfer' })
  const offer = {
    merchant: 'Laden',
    url: 'https://shop.example',
    price: 9,
    currency: 'EUR',
    checkedAt: inHours(-1),
  }
  const product = await create('products', { name: 'Ding', offers: [offer] })
  const article = (slug: string) =>
    create('articles', {
      title: slug,
      slug,
      excerpt: 'x',
      topics: [topic],
      layout: [...facts('Eine'), { blockType: 'affiliateProduct', product }],
      _status: 'published',
    })
  ids = { topic, product, articles: [await article('eins'), await article('zwei')] }
}

/** Some are refused, such as a slug that is taken; that is no change. */
const happen = async (event: Happening, editor: Client, number: number) => {
  const article = 'article' in event ? ids.articles[event.article] : undefined
  const path = `/api/articles/${article}`
  switch (event.what) {
    case 'wait':
      return moveClock(event.hours)
    case 'topic':
      return editor.patch(`/api/topics/${ids.topic}`, { name: event.name })
    case 'price': {
      const { body } = await editor.get(`/api/products/${ids.product}`)
      const [offer] = body.offers as object[]
      return editor.patch(`/api/products/${ids.product}`, {
        offers: [{ ...offer, checkedAt: inHours(event.checked) }],
      })
    }
    case 'draft':
      return editor.patch(`${path}?draft=true`, { title: event.title, _status: 'draft' })
    case 'translate':
      return editor.patch(`${path}?locale=en`, { title: event.title, excerpt: 'y', layout: facts('One') })
    case 'comment': {
      const { body } = await editor.post('/api/comments', {
        article,
        authorName: 'Ada',
        authorEmail: 'ada@example.com',
        body: `Nummer ${number}`,
      })
      const admin = await signIn('admin', reference)
      return admin.post('/api/comments/moderate', { ids: [body.doc?.id], action: 'approve' })
    }
    case 'edit': {
      const { data } = event
      if ('closesIn' in data) return editor.patch(path, { commentsCloseAt: inHours(data.closesIn) })
      if ('publishedIn' in data) return editor.patch(path, { publishedAt: inHours(data.publishedIn) })
      if ('isTrashed' in data)
        return editor.patch(`${path}?trash=true`, { deletedAt: data.isTrashed ? inHours(0) : null })
      if ('isRelated' in data)
        return editor.patch(path, { related: data.isRelated ? [ids.articles[1 - event.article]] : [] })
      return editor.patch(path, data)
    }
  }
}

const signIn = async (role: 'admin' | 'editor', { url }: Instance) =>
  client(url, { Authorization: `JWT ${await tokenOf(url, app.users[role].email)}` })

const addresses = () => [
  ...slugs.flatMap((slug) => [`/api/articles/by-slug/${slug}`, `/api/articles/by-slug/${slug}?locale=en`]),
  ...ids.articles.flatMap((id) => [
    `/api/articles/${id}/comments`,
    `/api/articles/${id}/comments?limit=1&sort=oldest`,
  ]),
  '/api/articles',
  '/api/articles?limit=1&sort=title&depth=0&select[title]=true&select[commentCount]=true',
  '/api/articles?where[topics.name][equals]=Kupfer&select[slug]=true&select[related]=true&locale=en',
]

const answerOf = async ({ url }: Instance, address: string) => {
  const { headers, status, text } = await client(url).get(address, { 'Accept-Language': 'de' })
  const { date: _, ...rest } = Object.fromEntries(headers)
  return { status, text, headers: rest }
}

it('gives the same answers, byte for byte, with and without memory, whatever happens on which instance', async () => {
  const statuses = new Set<number>()
  await seed(await signIn('editor', reference))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(happening, fc.nat(1)), { minLength: 8, maxLength: 15 }),
      async (events) => {
        let number = 0
        for (const [event, at] of events) {
          await happen(event, await signIn('editor', keeping[at] as Instance), ++number)
          for (const address of addresses()) {
            const [expected, ...answers] = await Promise.all(
              instances().map((instance) => answerOf(instance, address)),
            )
            statuses.add(expected?.status ?? 0)
            for (const answer of answers)
              expect(answer, `${address} after ${JSON.stringify(event)}`).toEqual(expected)
          }
        }
      },
    ),
    { numRuns: 2, endOnFailure: true },
  )
  expect([...statuses].sort()).toEqual([200, 404])
}, 300_000)
