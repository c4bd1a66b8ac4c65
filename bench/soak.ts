import { setTimeout as sleep } from 'node:timers/promises'
import { memory, root } from './processes.ts'
import { figure, table } from './report.ts'
import { editor } from './seeded.ts'
import { type Server, startHono } from './servers.ts'
import type { Workshop } from './workshop.ts'

const starts = 3
/** Memory is looked at so often, in milliseconds. */
const interval = 5000
/** Of the time, until what is kept has filled and V8 has settled. */
const warmUp = 0.3
/** Each of them asks one thing after the other. */
const readers = 6

/** How long the application takes from nothing to serving, and its memory under a mixed load over minutes. */
export async function soak(workshop: Workshop): Promise<void> {
  const { databases, say, settings, slugsOf, started } = workshop
  const variables = databases.variables('small')
  // The first start may build.
  await (await started(startHono(variables))).program.stop()
  const seconds: number[] = []
  const watched = { ...variables, NODE_OPTIONS: `--expose-gc --import ${root}bench/liveMemory.mjs` }
  let server: Server | undefined
  for (let n = 0; n < starts; n++) {
    await server?.program.stop()
    const start = performance.now()
    server = await started(startHono(watched))
    seconds.push((performance.now() - start) / 1000)
  }
  if (!server) throw new Error('There is no server.')
  const median = [...seconds].sort((a, b) => a - b)[Math.floor(starts / 2)] ?? Number.NaN
  say(`Cold start to ready: ${figure(median)} s, the median of ${seconds.map(figure).join(', ')}\n`)

  const { answers, failures, stop } = mixedLoad(server.origin, await slugsOf('small'))
  const samples: { minutes: number; resident: number }[] = []
  const rows: string[][] = []
  const start = performance.now()
  const passed = () => (performance.now() - start) / 60_000
  const live: string[] = []
  while (passed() < settings.soakMinutes) {
    await sleep(interval)
    const minutes = passed()
    const { now = Number.NaN } = memory(server.program.pid) ?? {}
    samples.push({ minutes, resident: now })
    if (minutes >= (live.length === 0 ? warmUp : 1) * settings.soakMinutes) {
      const { heap, external } = await liveMemory(server)
      live.push(
        `${figure(heap)} MiB of heap and ${figure(external)} MiB of buffers in use after ${figure(minutes)} minutes`,
      )
    }
    if (minutes >= rows.length + 1 || minutes >= settings.soakMinutes)
      rows.push([figure(minutes), figure(now), String(answers())])
  }
  await stop()
  const settled = samples.filter(({ minutes }) => minutes >= warmUp * settings.soakMinutes)
  say(table('Memory under mixed load', ['minutes', 'MiB resident', 'answers'], rows))
  say(
    `${figure(slopeOf(settled))} MiB a minute, fitted to what was seen after the first ${figure(warmUp * settings.soakMinutes)} minutes.`,
  )
  say(`${live.join('; ')}.`)
  const failed = [...failures].map(([what, times]) => `${times} × ${what}`)
  say(`Requests that failed: ${failed.join(', ') || 'none'}.\n`)
}

/** What a server still needs once it has collected what it does not, in MiB. @throws when it does not say so */
async function liveMemory({ program }: Server): Promise<{ heap: number; external: number }> {
  const said = () => [...program.output().matchAll(/^live memory ([\d.]+) ([\d.]+)$/gm)]
  const before = said().length
  process.kill(program.pid, 'SIGUSR2')
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await sleep(50)) {
    const last = said().at(-1)
    if (last && said().length > before) return { heap: Number(last[1]), external: Number(last[2]) }
  }
  throw new Error(`The server does not say how much memory it uses:\n${program.output()}`)
}

/** MiB a minute, by least squares. */
const slopeOf = (samples: readonly { minutes: number; resident: number }[]): number => {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(samples.map(({ minutes }) => minutes)), mean(samples.map(({ resident }) => resident))]
  const covariance = samples.reduce((sum, each) => sum + (each.minutes - x) * (each.resident - y), 0)
  return covariance / samples.reduce((sum, { minutes }) => sum + (minutes - x) ** 2, 0)
}

/** What readers and an editor do: mostly known documents and pages, some lists, searches, made-up addresses, comments. */
const mixedLoad = (origin: string, slugs: readonly string[]) => {
  let answered = 0
  const failures = new Map<string, number>()
  let stopped = false
  let count = 0
  const any = () => Math.random().toString(36).slice(2)
  const some = () => slugs[Math.floor(Math.random() ** 3 * slugs.length)]
  const reads: [share: number, () => string][] = [
    [0.4, () => `/api/articles/by-slug/${some()}?locale=de`],
    [0.7, () => `/de/articles/${some()}`],
    [0.8, () => '/api/articles?locale=de&limit=10&select[title]=true&select[slug]=true&sort=-publishedAt'],
    [0.85, () => `/api/articles/search?locale=de&q=${any().slice(0, 3)}`],
    [0.9, () => `/api/articles/by-slug/${any()}?locale=de`],
    [0.95, () => `/de/articles/${any()}`],
    [1, () => `/api/articles/${1 + Math.floor(Math.random() * slugs.length)}/comments`],
  ]

  const ask = async (
    path: string,
    init: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ) => {
    const response = await fetch(origin + path, init).catch(() => undefined)
    await response?.arrayBuffer().catch(() => {})
    answered += 1
    // That there is nothing, and that somebody has said so already, are answers as they should be.
    const { status } = response ?? {}
    if (status !== undefined && (status < 400 || [404, 409].includes(status))) return
    const what = `${status ?? 'no answer'} to ${init.method ?? 'GET'} ${path.replace(/[\w-]*\d[\w-]*|q=[^&]*/g, '…').split('?')[0]}`
    failures.set(what, (failures.get(what) ?? 0) + 1)
  }
  const json = { 'Content-Type': 'application/json' }
  const read = async () => {
    while (!stopped) {
      const dice = Math.random()
      await ask(reads.find(([share]) => dice < share)?.[1]() ?? '/')
    }
  }
  const write = async () => {
    const body = JSON.stringify(editor)
    const login = await fetch(`${origin}/api/users/login`, { method: 'POST', headers: json, body })
    const { token } = (await login.json()) as { token: string }
    while (!stopped) {
      const n = ++count
      const id = 1 + Math.floor(Math.random() * 50)
      await ask(`/api/articles/${id}?locale=de&depth=0`, {
        method: 'PATCH',
        headers: { ...json, Authorization: `JWT ${token}` },
        body: JSON.stringify({ excerpt: `Kurz gesagt, zum ${n}. Mal.` }),
      })
      await ask('/api/comments', {
        method: 'POST',
        // Everybody from a network of their own, because of the flood limits.
        headers: { ...json, 'X-Forwarded-For': `10.${(n >> 8) & 255}.${n & 255}.1` },
        body: JSON.stringify({
          article: id,
          authorName: 'Ada',
          authorEmail: `reader${n}@example.com`,
          body: `Ein Gedanke, der ${n}.`,
        }),
      })
      await sleep(500)
    }
  }
  const all = [...Array.from({ length: readers }, read), write()]
  return {
    answers: () => answered,
    failures,
    async stop() {
      stopped = true
      await Promise.all(all)
    },
  }
}
