import { setTimeout as sleep } from 'node:timers/promises'
import { ask, publish, registerAdmin, repeat, type Stage, Tally } from './stage.ts'

/** How long the database stays away, in milliseconds. */
const away = 3000

/** A number that writers count up and readers look at. */
class Counter {
  /** The last that was answered as stored, and the last that was sent. */
  stored = 0
  sent = 0
}

/**
 * The database goes away under load and comes back: while it is away readers get errors, nobody ever reads something
 * older than what was answered as stored before, and everything works again by itself.
 */
export const databaseRestart = async (stage: Stage): Promise<void> => {
  const { check, say } = stage
  const database = await stage.database()
  const { origin } = await stage.server({ DATABASE_URL: database.url })
  const admin = await registerAdmin(origin)
  const { id, slug } = await publish(admin, 'Zähler 0')

  const titles = new Counter()
  const comments = new Counter()
  const inTitle = (text: string) => Number(/Zähler (\d+)/.exec(text)?.[1])
  const inThread = (text: string) => (JSON.parse(text) as { totalDocs: number }).totalDocs
  const list = `locale=de&where[slug][equals]=${slug}&select[title]=true&limit=1`
  const readers = {
    'by-slug': [`/api/articles/by-slug/${slug}?locale=de`, titles, inTitle],
    page: [`/de/articles/${slug}`, titles, inTitle],
    list: [`/api/articles?${list}`, titles, inTitle],
    comments: [`/api/articles/${id}/comments`, comments, inThread],
  } as const

  const reads = new Tally()
  const writes = new Tally()
  let slowest = 0
  let back = Number.POSITIVE_INFINITY
  let firstGood = new Map<string, number>()
  const good = (what: string) => {
    if (performance.now() > back && !firstGood.has(what)) firstGood.set(what, performance.now() - back)
  }

  const read = Object.entries(readers).map(([name, [path, counter, numberIn]]) =>
    repeat(2, async () => {
      const least = counter.stored
      const { milliseconds, status, text } = await ask(origin + path)
      slowest = Math.max(slowest, milliseconds)
      reads.add(status)
      if (status !== 200) return void (await sleep(5))
      const seen = numberIn(text)
      check(seen >= least && seen <= counter.sent, `${name}: read ${seen} after ${least} was stored`)
      good(name)
    }),
  )
  const write = (name: string, counter: Counter, send: (n: number) => Promise<{ status: number }>) =>
    repeat(1, async () => {
      const n = counter.sent + 1
      counter.sent = n
      const { status } = await send(n).catch(() => ({ status: 0 }))
      writes.add(status)
      if (status !== 200 && status !== 201) return void (await sleep(20))
      counter.stored = name === 'comment' ? counter.stored + 1 : n
      good(name)
    })
  const writing = [
    write('title', titles, (n) => admin.patch(`/api/articles/${id}?locale=de`, { title: `Zähler ${n}` })),
    write('comment', comments, (n) =>
      admin.post('/api/comments', { article: id, authorName: 'Ada', body: `Nummer ${n}` }),
    ),
  ]

  await sleep(4000)
  for (const how of ['fast', 'killed'] as const) {
    const before = { reads: new Map(reads), writes: new Map(writes) }
    await database.stop(how)
    await sleep(away)
    const starting = performance.now()
    await database.start()
    firstGood = new Map()
    back = performance.now()
    await sleep(6000)
    const gone = (now: Tally, then: Map<string | number, number>) =>
      new Tally([...now].map(([word, count]) => [word, count - (then.get(word) ?? 0)]))
    say(
      `stopped (${how}), away for ${((back - starting + away) / 1000).toFixed(1)} s; answers by status from then on:`,
    )
    say(`  reads ${gone(reads, before.reads)}; writes ${gone(writes, before.writes)}`)
    const words = [...firstGood].map(([what, after]) => `${what} ${(after / 1000).toFixed(2)} s`)
    say(`  first good answer after it was back: ${words.join(', ')}`)
    for (const what of [...Object.keys(readers), 'title', 'comment'])
      check(firstGood.has(what), `${what}: no good answer within 6 s after the restart (${how})`)
    back = Number.POSITIVE_INFINITY
  }
  await Promise.all([...read, ...writing].map((stop) => stop()))

  say(`all: reads ${reads}; writes ${writes}; slowest read ${(slowest / 1000).toFixed(1)} s`)
  for (const [name, [path, counter, numberIn]] of Object.entries(readers)) {
    const { status, text } = await ask(origin + path)
    check(status === 200 && numberIn(text) >= counter.stored, `${name}: ${status} in the end`)
  }
  const expected = new Set<string | number>([200, 201, 503])
  for (const [status, count] of [...reads, ...writes])
    check(expected.has(status), `${count} answers with ${status} while the database was away`)
}
