import type { Request } from 'autocannon'
import { type CommentCase, commentCases, commentTable, seedComments, tokenOf } from './comments.ts'
import { query } from './databases.ts'
import { type Candidate, compare, type Measured } from './load.ts'
import { memory } from './processes.ts'
import { type Read, reads } from './reads.ts'
import { comparison, type Label, memoryTable } from './report.ts'
import { prepareSaves } from './saves.ts'
import { type Server, startEmpty, startHono, startNext, startPlain } from './servers.ts'
import type { Size } from './settings.ts'
import type { Workshop } from './workshop.ts'

/** One row of one table. */
interface Case {
  title: string
  label: Label
}

type Servers = Map<Exclude<Label, 'empty'>, Server & { size: Size }>

/**
 * Reading and saving articles and comments, through the server and through Next alone, on few and on many articles.
 * The server keeps no answers meanwhile: what is measured is what it costs to make them.
 */
export async function articles(workshop: Workshop): Promise<void> {
  const { candidate, databases, same, say, settings, slugsOf, started } = workshop
  const { connections, sizes } = settings
  const empty = await started(startEmpty())
  const servers = await startServers(workshop)
  const memories = [memoryOf(servers)]

  const measure = async (cases: ReadonlyMap<Case, Candidate>) => {
    const reference: Case = { title: '', label: 'empty' }
    const measured = await compare(
      new Map([[reference, candidate(empty, same({ path: '/' }))], ...cases]),
      settings,
    )
    for (const title of new Set([...cases.keys()].map((each) => each.title))) {
      const rows = [...measured].filter(([each]) => each === reference || each.title === title)
      say(comparison(title, new Map(rows.map(([{ label }, result]) => [label, result])), sizes))
    }
  }

  const slugs = { small: await slugsOf('small'), large: await slugsOf('large') }
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
    say(await compareComments(workshop, cases, hono, plain))
  }
  memories.push(memoryOf(servers))
  say(memoryTable(['started', 'after reads', 'after saves', 'after comments'], memories, sizes))
}

async function compareComments(
  { candidate, same, settings }: Workshop,
  cases: readonly CommentCase[],
  hono: Server,
  plain: Server,
): Promise<string> {
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

async function startServers({ databases, started }: Workshop): Promise<Servers> {
  const servers: Servers = new Map()
  for (const size of ['small', 'large'] as const) {
    const variables = { ...databases.variables(size), ANSWER_MEMORY_MB: '0' }
    servers.set(`hono ${size}`, { ...(await started(startHono(variables))), size })
    servers.set(`next ${size}`, { ...(await started(startNext(variables))), size })
  }
  return servers
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
