import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import type { Doc } from '../int/client.ts'
import { ask, registerAdmin, type Stage, Tally } from './stage.ts'

/** How long things change, in milliseconds, and how many pages are looked at after each change. */
const time = 45_000
const looks = 4

/** One thing that happens, and to which of those there are. */
const happening = (kinds: readonly string[]) =>
  fc.record({ kind: fc.constantFrom(...kinds), one: fc.nat(), other: fc.nat(), locale: locale() })
const locale = () => fc.constantFrom('de', 'en')

const blocks = [{ blockType: 'quickFacts', facts: [{ text: 'Eine Zeile.' }] }]

/** What readers see of a page: what its scripts are handed comes in no particular order. */
const seen = (html: string) => html.replaceAll(/<script\b.*?<\/script>|<link rel="preload"[^>]*>/gs, '')

/**
 * Articles, topics, authors and comments change, at random: what a server answers that keeps pages is what one answers
 * that keeps none.
 */
export const freshPages = async ({ check, database, say, server }: Stage): Promise<void> => {
  const { url } = await database()
  const shared = { DATABASE_URL: url, SITE_URL: 'http://localhost:3000', TRUST_PROXY: '1' }
  const keeping = await server(shared)
  const reference = await server({ ...shared, ANSWER_MEMORY_MB: '0' })
  const admin = await registerAdmin(keeping.origin)

  const make = async (collection: string, data: object): Promise<Doc> =>
    (await admin.post<{ doc: Doc }>(`/api/${collection}?locale=de`, data)).body.doc
  const named = (collection: string, names: string[]) =>
    Promise.all(names.map((name) => make(collection, { name })))
  const topics = await named('topics', ['Holz', 'Metall', 'Glas'])
  const authors = await named('authors', ['Ada', 'Bert'])
  let count = 0
  const create = (topic: Doc, author: Doc) =>
    make('articles', {
      title: `Stück ${++count}`,
      slug: `stueck-${count}`,
      excerpt: 'Kurz.',
      topics: [topic.id],
      authors: [author.id],
      layout: blocks,
      _status: 'published',
    })
  const articles: Doc[] = []
  const slugs: string[] = []
  const comments: { id: number; slug: string }[] = []
  const add = async (topic: Doc, author: Doc) => {
    const doc = await create(topic, author)
    articles.push(doc)
    slugs.push(String(doc.slug))
    return 201
  }
  const of = <T>(list: readonly T[], n: number) => list[n % list.length] as T
  for (let n = 0; n < 5; n++) await add(of(topics, n), of(authors, n))

  type Event = { one: number; other: number; locale: string }
  const change = async ({ one }: Event, data: object, query = '') =>
    (await admin.patch(`/api/articles/${of(articles, one).id}${query}`, data)).status
  const later = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()
  const kinds: Record<string, (event: Event) => Promise<number>> = {
    title: (event) => change(event, { title: `Titel ${event.other}` }),
    excerpt: (event) => change(event, { excerpt: `Satz ${event.other}.` }),
    topics: (event) => change(event, { topics: [of(topics, event.other).id] }),
    authors: (event) => change(event, { authors: [of(authors, event.other).id] }),
    date: (event) => change(event, { publishedAt: later(-event.other - 1000) }),
    soon: (event) => change(event, { publishedAt: later(3000) }),
    withdraw: (event) => change(event, { _status: 'draft' }),
    publish: (event) => change(event, { _status: 'published' }),
    draft: (event) => change(event, { title: `Entwurf ${event.other}` }, '?draft=true'),
    bin: (event) => change(event, { deletedAt: later(0) }),
    back: (event) => change(event, { deletedAt: null }, '?trash=true'),
    english: (event) =>
      change(event, { title: 'In English', excerpt: 'Short.', layout: blocks }, '?locale=en'),
    related: (event) => change(event, { related: [of(articles, event.other).id] }),
    address: async (event) => {
      const slug = `anderswo-${event.other}`
      slugs.push(slug)
      return change(event, { slug })
    },
    create: ({ one, other }) => add(of(topics, one), of(authors, other)),
    topic: async ({ one, other, locale }) => {
      const path = `/api/topics/${of(topics, one).id}?locale=${locale}`
      return (await admin.patch(path, { name: `Thema ${other}` })).status
    },
    author: async ({ one, other }) =>
      (await admin.patch(`/api/authors/${of(authors, one).id}`, { name: `Name ${other}` })).status,
    comment: async ({ one, other }) => {
      const { id, slug } = of(articles, one)
      const { status, text } = await ask(`${keeping.origin}/api/comments`, {
        method: 'POST',
        // Everybody from a network of their own, because of the flood limits.
        headers: {
          'Content-Type': 'application/json',
          'X-Forwarded-For': `10.${randomInt(256)}.${randomInt(256)}.1`,
        },
        body: JSON.stringify({
          article: id,
          authorName: 'Ada',
          authorEmail: `reader${other}@example.com`,
          body: `Nummer ${other}.`,
        }),
      })
      if (status === 201) comments.push({ id: JSON.parse(text).doc.id, slug: String(slug) })
      return status
    },
    decide: async ({ one, other }) => {
      if (comments.length === 0) return 0
      const action = of(['approve', 'approve', 'reject', 'spam'], other)
      return (await admin.post('/api/comments/moderate', { ids: [of(comments, one).id], action })).status
    },
  }

  const pathOf = ({ one, other, locale }: Event): string => {
    const article = `/${locale}/articles/${of(slugs, other)}`
    const comment = comments.length > 0 ? of(comments, other) : undefined
    return of(
      [
        `/${locale}`,
        article,
        article,
        `${article}/comments.xml`,
        comment ? `/${locale}/articles/${comment.slug}/comments/${comment.id}` : article,
        `/${locale}/topics/${of(topics, other).slug}`,
        `/${locale}/authors/${of(authors, other).slug}`,
        `/${locale}/feed.xml`,
        `/${locale}/nothing`,
        '/sitemap.xml',
      ],
      one,
    )
  }
  const view = async (origin: string, path: string) => {
    const { status, text } = await ask(origin + path)
    return `${status} ${seen(text)}`
  }
  const isSame = async (path: string) =>
    (await view(keeping.origin, path)) === (await view(reference.origin, path))

  const seed = randomInt(2 ** 31)
  say(`seed ${seed}`)
  const events = fc.sample(happening(Object.keys(kinds)), { numRuns: 5000, seed })
  const statuses = new Tally()
  let looked = 0
  let fromMemory = 0
  const deadline = performance.now() + time
  for (let n = 0; performance.now() < deadline; n += 1 + looks) {
    const [event, ...places] = events.slice(n, n + 1 + looks)
    if (!event) break
    const paths = places.map(pathOf)
    for (const path of paths) await ask(keeping.origin + path)
    statuses.add((await kinds[event.kind]?.(event).catch(() => 0)) ?? 0)
    for (const path of paths) {
      looked += 1
      const { headers } = await fetch(keeping.origin + path, { method: 'HEAD' })
      if (headers.get('cache-status')?.endsWith('hit')) fromMemory += 1
      if (await isSame(path)) continue
      // An article that comes out by its date may have done so between the two.
      await sleep(300)
      check(await isSame(path), `${path} is old after ${event.kind} (seed ${seed}, event ${n})`)
    }
  }
  say(`changes by status: ${statuses}`)
  say(`${looked} pages compared, ${fromMemory} of them from memory`)
  check(fromMemory > 0, 'no page came from memory')
}
