import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { environment } from '../../bench/databases.ts'
import { memory } from '../../bench/processes.ts'
import { type Server, startHono } from '../../bench/servers.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/server/database/embedded.ts'
import { freePort } from '../../src/server/database/postmaster.ts'
import type { Lifecycle } from '../../src/server/lifecycle.ts'
import { type Client, client } from '../int/client.ts'

/** A database server of the scenario's own, always on the same port. */
export interface Database {
  url: string
  /** Ends it: as an administrator does, or as the kernel does. */
  stop(how: 'fast' | 'killed'): Promise<void>
  start(): Promise<void>
}

/** What a scenario works with. */
export interface Stage {
  say(line: string): void
  /** Notes that the scenario has failed unless it is so. */
  check(isSo: boolean, words: string): void
  /** A folder that is removed afterwards. */
  folder: string
  /** Undoes, at the end, in the opposite order. */
  onEnd(step: () => unknown): void
  database(): Promise<Database>
  /** Starts the built application, in `folder` and on a database of its own unless the variables say otherwise. */
  server(variables?: Record<string, string>): Promise<Server>
}

export type Scenario = (stage: Stage) => Promise<void>

/** How long a scenario may take, in milliseconds, the first start of its server not counted. */
const patience = 60_000

/** @returns whether the scenario has passed */
export const play = async (scenario: Scenario, lifecycle: Lifecycle): Promise<boolean> => {
  const folder = mkdtempSync(join(tmpdir(), 'review-articles-load-'))
  const problems: string[] = []
  const steps: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
  const say = (line: string) => console.log(`  ${line}`)
  const end = async () => {
    for (let step = steps.pop(); step; step = steps.pop()) await step()
  }
  lifecycle.onStop(end)
  let ready = () => {}
  const begun = new Promise<void>((resolve) => {
    ready = resolve
  })
  const stage: Stage = {
    say,
    folder,
    check: (isSo, words) => void (isSo || problems.push(words)),
    onEnd: (step) => void steps.push(step),
    database: () => openDatabase(folder, stage.onEnd),
    async server(variables = {}) {
      const starting = startHono({ ...environment, DATA_DIR: folder, ...variables })
      stage.onEnd(() => starting.then(({ program }) => program.stop()).catch(() => {}))
      const server = await starting
      ready()
      return server
    },
  }
  let start = performance.now()
  const playing = scenario(stage)
  const over = new AbortController()
  await Promise.race([begun, playing.catch(() => {})])
  start = performance.now()
  try {
    const late = sleep(patience, undefined, { signal: over.signal }).then(() => {
      throw new Error(`took longer than ${patience / 1000} s`)
    })
    late.catch(() => {})
    await Promise.race([playing, late])
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error))
  }
  over.abort()
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  await end()
  for (const problem of problems) say(`✗ ${problem}`)
  say(problems.length === 0 ? `passed in ${seconds} s` : `failed after ${seconds} s`)
  return problems.length === 0
}

const openDatabase = async (folder: string, onEnd: Stage['onEnd']): Promise<Database> => {
  const dataDir = join(folder, 'database')
  const port = await freePort()
  let running: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir, port })
  onEnd(() => running.stop())
  return {
    url: running.url,
    async stop(how) {
      // PostgreSQL's `postmaster.pid` has it in its first line.
      const pid = Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10)
      if (how === 'killed') process.kill(pid, 'SIGKILL')
      await running.stop()
    },
    async start() {
      running = await startEmbeddedPostgres({ dataDir, port })
    },
  }
}

/** Registers the first user, who is admin, and asks as that one. */
export const registerAdmin = async (origin: string): Promise<Client> => {
  const { body, status } = await client(origin).post<{ token: string }>('/api/users/first-register', {
    email: 'admin@example.com',
    password: 'a password for the tests',
  })
  if (status !== 200) throw new Error(`The first user could not be registered: ${JSON.stringify(body)}`)
  return client(origin, { Authorization: `JWT ${body.token}` })
}

/** What an article needs to go out, with a body of about 20 kB. */
export const article = (title: string) => ({
  title,
  excerpt: 'Kurz gesagt.',
  layout: Array.from({ length: 4 }, () => ({
    blockType: 'quickFacts',
    facts: Array.from({ length: 12 }, () => ({
      text: 'Eine Zeile für Leute, die es eilig haben. '.repeat(11),
    })),
  })),
  _status: 'published',
})

/** Publishes it. */
export const publish = async (admin: Client, title: string): Promise<{ id: number; slug: string }> => {
  const { body, status } = await admin.post<{ doc: { id: number; slug: string } }>(
    '/api/articles?locale=de',
    article(title),
  )
  if (status !== 201) throw new Error(`${title} was not published: ${JSON.stringify(body)}`)
  return body.doc
}

/** A server with one published article, and the path of its document. */
export const openArticle = async (stage: Stage, title: string) => {
  const database = await stage.database()
  const server = await stage.server({ DATABASE_URL: database.url })
  const { slug } = await publish(await registerAdmin(server.origin), title)
  return { ...server, slug, path: documentPath(slug) }
}

/** Where the document of an article is read. */
export const documentPath = (slug: string | undefined): string => `/api/articles/by-slug/${slug}?locale=de`

/** What came of a request: its status, or 0 without an answer. */
export interface Outcome {
  status: number
  text: string
  milliseconds: number
}

export const ask = async (url: string, init: RequestInit = {}, seconds = 15): Promise<Outcome> => {
  const start = performance.now()
  const signal = AbortSignal.timeout(seconds * 1000)
  const { status, text } = await fetch(url, { ...init, signal })
    .then(async (response) => ({ status: response.status, text: await response.text() }))
    .catch(() => ({ status: 0, text: '' }))
  return { status, text, milliseconds: performance.now() - start }
}

/** Counts how often each word was said. */
export class Tally extends Map<string | number, number> {
  add(word: string | number): void {
    this.set(word, (this.get(word) ?? 0) + 1)
  }
  override toString(): string {
    return [...this].map(([word, count]) => `${word}: ${count}`).join(', ') || 'none'
  }
}

/** Median and 99th percentile, as words. */
export const spread = (milliseconds: readonly number[]): string => {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return `median ${at(0.5).toFixed(1)} ms, 99 % within ${at(0.99).toFixed(1)} ms`
}

/** Goes on until it is told to stop, several at once; resolves when all have stopped. */
export const repeat = (times: number, work: (turn: number) => Promise<void>) => {
  let stopped = false
  const all = Array.from({ length: times }, async (_, turn) => {
    while (!stopped) await work(turn)
  })
  return async () => {
    stopped = true
    await Promise.all(all)
  }
}

/**
 * Reads the same address over and over, as those do who have no part in what goes wrong.
 *
 * @param times at once
 * @param pause after each answer, in milliseconds
 * @returns what ends it, says how it went, and checks that all were served
 */
export const readMeanwhile = ({ check, say }: Stage, url: string, times: number, pause: number) => {
  const answers: number[] = []
  let failed = 0
  const stop = repeat(times, async () => {
    const { milliseconds, status } = await ask(url)
    answers.push(milliseconds)
    if (status !== 200) failed += 1
    await sleep(pause)
  })
  return {
    stop,
    report() {
      say(`others meanwhile: ${answers.length} answers, ${spread(answers)}, ${failed} failed`)
      check(failed === 0, `${failed} of the others were not served`)
    },
  }
}

/** Memory of a process in RAM now, in MiB; at most so far. */
export const residentNow = (pid: number): number => memory(pid)?.now ?? Number.NaN
export const residentPeak = (pid: number): number => memory(pid)?.peak ?? Number.NaN
