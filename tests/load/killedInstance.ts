import { setTimeout as sleep } from 'node:timers/promises'
import { article, ask, publish, registerAdmin, repeat, type Stage, Tally } from './stage.ts'

/** The server, which runs its database itself, is killed while comments and articles are created: what was answered as stored is there afterwards, once. */
export const killedInstance = async ({ check, say, server }: Stage): Promise<void> => {
  const first = await server()
  const admin = await registerAdmin(first.origin)
  const { id } = await publish(admin, 'Unter Last')
  const sent = { articles: 0, comments: 0 }
  const stored = { articles: [] as string[], comments: [] as string[] }
  const statuses = new Tally()
  const note = (kind: keyof typeof stored, status: number, word: string) => {
    statuses.add(status)
    if (status === 201) stored[kind].push(word)
  }

  const writing = [
    repeat(8, async () => {
      const n = ++sent.comments
      const word = `Kommentar ${n}.`
      const { status } = await ask(`${first.origin}/api/comments`, {
        method: 'POST',
        // Everybody from a network of their own, because of the flood limits.
        headers: {
          'Content-Type': 'application/json',
          'X-Forwarded-For': `10.${n >> 8}.${n & 255}.1`,
        },
        body: JSON.stringify({
          article: id,
          authorName: 'Ada',
          authorEmail: `reader${n}@example.com`,
          body: word,
        }),
      })
      note('comments', status, word)
    }),
    repeat(4, async () => {
      const word = `Artikel ${++sent.articles}.`
      const { status } = await admin
        .post('/api/articles?locale=de', article(word))
        .catch(() => ({ status: 0 }))
      note('articles', status, word)
    }),
  ]
  await sleep(6000)
  const killed = performance.now()
  process.kill(first.program.pid, 'SIGKILL')
  await first.program.ended
  await Promise.all(writing.map((stop) => stop()))
  say(`answers until it was killed, by status (0: none): ${statuses}`)

  const second = await server()
  say(`ready again ${((performance.now() - killed) / 1000).toFixed(1)} s after it was killed`)
  const token = await login(second.origin)
  const found = {
    articles: await all(second.origin, token, 'articles', 'title'),
    comments: await all(second.origin, token, 'comments', 'body'),
  }
  for (const kind of ['articles', 'comments'] as const) {
    const words = new Tally()
    for (const word of found[kind]) words.add(word)
    const missing = stored[kind].filter((word) => !words.has(word))
    const twice = [...words].filter(([, count]) => count > 1)
    const unanswered = found[kind].length - stored[kind].length
    say(
      `${kind}: ${stored[kind].length} answered as stored, ${missing.length} of them missing, ${twice.length} there twice; ${unanswered} more are there`,
    )
    check(stored[kind].length > 0, `no ${kind} were stored`)
    check(missing.length === 0, `${kind} are missing: ${missing.slice(0, 5)}`)
    check(twice.length === 0, `${kind} are there twice: ${twice.slice(0, 5)}`)
  }
}

const login = async (origin: string): Promise<string> => {
  const { text } = await ask(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'admin@example.com', password: 'a password for the tests' }),
  })
  return (JSON.parse(text) as { token: string }).token
}

/** One field of all documents. */
const all = async (origin: string, token: string, kind: string, field: string): Promise<string[]> => {
  const query = `locale=de&limit=0&depth=0&select[${field}]=true`
  const { text } = await ask(`${origin}/api/${kind}?${query}`, { headers: { Authorization: `JWT ${token}` } })
  const { docs } = JSON.parse(text) as { docs: Record<string, string>[] }
  return docs.map((doc) => String(doc[field])).filter((word) => /^(Artikel|Kommentar) \d+\.$/.test(word))
}
