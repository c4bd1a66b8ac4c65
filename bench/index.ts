import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Request } from 'autocannon'
import { startEmbeddedPostgres } from '../src/server/database/embedded.ts'
import { createLifecycle } from '../src/server/lifecycle.ts'
import { type CommentCase, commentCases, commentTable, seedComments } from './comments.ts'
import { type Databases, makeDatabases, query } from './databases.ts'
import { type Candidate, compare, type Measured } from './load.ts'
import { memory } from './processes.ts'
import { type Read, reads } from './reads.ts'
import { comparison, type Label, memoryTable } from './report.ts'
import { prepareSaves } from './saves.ts'
import { moderator } from './seeded.ts'
import { type Server, startEmpty, startHono, startNext, startPlain } from './servers.ts'
import { readSettings, type Size } from './settings.ts'

/**
 * `npm run bench`: how fast articles are read and saved through the server and through Next alone, on few and on many
 * articles. Works in a folder of its own, on loopback only, and ends everything it starts.
 */

const say = (text: string) => console.log(text)
const settings = readSettings(process.env)
const { connections, rounds, seconds, sizes } = settings
const lifecycle = createLifecycle()
const emptyRequests = Array.from({ length: connections }, () => ({ path: '/' }))

try {
  await bench()
  await lifecycle.stop(0)
} catch (error) {
  // What fails because everything is being ended is no news.
  if (!lifecycle.stopping) console.error(error)
  await lifecycle.stop(1)
}

async function bench(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'review-articles-bench-'))
  lifecycle.onStop(async () => rmSync(dataDir, { recursive: true, force: true }))
  const postgres = await startEmbeddedPostgres({ dataDir })
  lifecycle.onStop(() => postgres.stop())

  const databases = await makeDatabases(postgres.url, { dataDir, say, sizes })
  say('Starting the servers, after a build when the build is stale …')
  const empty = await started(startEmpty())
  const servers = await startServers(databases)
  const memories = [memoryOf(servers)]

  say(explanation())
  const database = postmasterId(dataDir)
  const candidate = ({ origin, program }: Server, requests: readonly Request[]): Candidate => ({
    origin,
    requests,
    pids: { server: program.pid, database },
  })
  const measure = async (cases: ReadonlyMap<Case, Candidate>) => {
    const reference: Case = { title: '', label: 'empty' }
    const measured = await compare(
      new Map([[reference, candidate(empty, emptyRequests)], ...cases]),
      settings,
    )
    for (const title of new Set([...cases.keys()].map((each) => each.title))) {
      const rows = [...measured].filter(([each]) => each === reference || each.title === title)
      say(comparison(title, new Map(rows.map(([{ label }, result]) => [label, result])), sizes))
    }
  }

  const slugs = { small: await slugsOf(databases, 'small'), large: await slugsOf(databases, 'large') }
  const asked = new Map<Case, Candidate>()
  for (const read of reads) {
    for (const [label, server] of servers) {
      const requests = read.requests(slugs[server.size])
      await check(read, server.origin, requests)
      asked.set({ title: read.title, label }, candidate(server, requests))
    }
  }
  await measure(asked)
  memories.push(memoryOf(servers))

  const small = [...servers].filter(([, { size }]) => size === 'small')
  const saved = new Map<Case, Candidate>()
  for (const { blocks, requests } of await prepareSaves(small[0]?.[1].origin ?? '', connections)) {
    const title = `Save ${blocks} blocks: PATCH /api/articles/:id?draft=true&autosave=true, ${connections} editors at once`
    for (const [label, server] of small) saved.set({ title, label }, candidate(server, requests))
  }
  await measure(saved)
  memories.push(memoryOf(servers))

  const hono = servers.get('hono small')
  if (hono) {
    const plain = await started(startPlain(databases.variables('small')))
    const commented = await query(databases.urls.small, seedComments)
    const cases = commentCases(commented, await tokenOf(hono.origin), connections)
    say(await compareComments(cases, (server, requests) => candidate(server, requests), hono, plain))
  }
  memories.push(memoryOf(servers))
  say(memoryTable(['started', 'after reads', 'after saves', 'after comments'], memories, sizes))
}

async function compareComments(
  cases: readonly CommentCase[],
  candidate: (server: Server, requests: readonly Request[]) => Candidate,
  hono: Server,
  plain: Server,
): Promise<string> {
  const same = (request: Request) => Array.from({ length: connections }, () => request)
  const asked = new Map<CommentCase | 'select' | 'insert', Candidate>([
    ['select', candidate(plain, same({ path: '/' }))],
    ['insert', candidate(plain, same({ method: 'POST', path: '/' }))],
  ])
  for (const each of cases) if (!each.connections) asked.set(each, candidate(hono, each.requests))
  const measured = await compare(asked, settings)
  const results = new Map<CommentCase, Measured>()
  for (const each of cases) {
    const alone = each.connections && { ...settings, connections: each.connections }
    const result = alone
      ? (await compare(new Map([[each, candidate(hono, each.requests)]]), alone)).get(each)
      : measured.get(each)
    if (result) results.set(each, result)
  }
  const [select, insert] = [measured.get('select'), measured.get('insert')]
  if (!select || !insert) throw new Error('The plain statements were not measured.')
  return commentTable(results, { select, insert })
}

async function tokenOf(origin: string): Promise<string> {
  const response = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(moderator),
  })
  return ((await response.json()) as { token: string }).token
}

/** One row of one table. */
interface Case {
  title: string
  label: Label
}

type Servers = Map<Exclude<Label, 'empty'>, Server & { size: Size }>

async function startServers({ variables }: Databases): Promise<Servers> {
  const servers: Servers = new Map()
  for (const size of ['small', 'large'] as const) {
    servers.set(`hono ${size}`, { ...(await started(startHono(variables(size)))), size })
    servers.set(`next ${size}`, { ...(await started(startNext(variables(size)))), size })
  }
  return servers
}

async function started(starting: Promise<Server>): Promise<Server> {
  // Also one that is still starting when everything is ended.
  lifecycle.onStop(() =>
    starting.then(
      ({ program }) => program.stop(),
      () => {},
    ),
  )
  return starting
}

/** PostgreSQL's `postmaster.pid` has it in its first line. */
function postmasterId(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10)
}

/** Spread over all articles, and more than any case reads. */
function slugsOf({ urls }: Databases, size: Size): Promise<string[]> {
  return query(urls[size], async (client) => {
    const { rows } = await client.query('SELECT slug FROM articles ORDER BY md5(slug) LIMIT 10000')
    return rows.map(({ slug }) => slug as string)
  })
}

async function check({ isRight, title }: Read, origin: string, requests: readonly Request[]): Promise<void> {
  for (const { path, ...request } of requests.slice(0, 2)) {
    const response = await fetch(`${origin}${path}`, request)
    const text = await response.text()
    if (!response.ok || !isRight(JSON.parse(text))) {
      throw new Error(`${title}: ${origin}${path} answered ${response.status} ${text.slice(0, 1000)}`)
    }
  }
}

function memoryOf(servers: Servers) {
  return new Map([...servers].map(([label, { program }]) => [label, memory(program.pid)]))
}

function explanation(): string {
  return `
Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), shared by the server under load, PostgreSQL and the process
that makes the load; what else the machine did in the last minute: load ${loadavg()[0]?.toFixed(1)}.
${connections} connections; ${seconds} s for each line, in ${rounds} rounds over all of them, after one to warm up; req/s of the median round.
CPU ms, DB ms: processor time of the server and of PostgreSQL for one answer, which other work hardly changes.
Empty: node:http with {}. Hono: the server of npm start. Next: the same build under next start alone.
Every article has ten blocks of seven types in two locales, about 23 kB of JSON each.
`
}
