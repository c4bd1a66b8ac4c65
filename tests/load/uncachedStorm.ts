import { setTimeout as sleep } from 'node:timers/promises'
import {
  ask,
  documentPath,
  publish,
  readMeanwhile,
  registerAdmin,
  repeat,
  residentNow,
  residentPeak,
  type Stage,
  Tally,
} from './stage.ts'

/** What the server may keep of answers, in MiB. */
const kept = 32
/** What it may need beside that, above what it had before: Payload and Next at work on many answers at once. */
const working = 512

/** Addresses that nobody has asked for before, by the thousand: memory is bounded, and readers are served. */
export const uncachedStorm = async (stage: Stage): Promise<void> => {
  const { check, say } = stage
  const database = await stage.database()
  const { origin, program } = await stage.server({
    DATABASE_URL: database.url,
    ANSWER_MEMORY_MB: String(kept),
  })
  const admin = await registerAdmin(origin)
  const slugs: string[] = []
  for (let n = 0; n < 60; n++) slugs.push((await publish(admin, `Artikel ${n}`)).slug)
  const known = () => slugs[Math.floor(Math.random() * slugs.length)]
  const any = () => Math.random().toString(36).slice(2)
  const addresses: Record<string, () => string> = {
    'unknown document': () => documentPath(any()),
    'known document, odd query': () => `${documentPath(known())}&${any()}=${any()}`,
    'unknown page': () => `/de/articles/${any()}`,
    'known page, odd query': () => `/de/articles/${known()}?${any()}=${any()}`,
    'unknown path': () => `/${any()}/${any()}`,
    'odd list': () =>
      `/api/articles?locale=de&limit=100&where[title][not_equals]=${any()}&select[title]=true`,
    'unknown thread': () => `/api/articles/${Math.floor(Math.random() * 1e9)}/comments`,
    search: () => `/api/articles/search?locale=de&q=${any()}`,
  }

  const path = documentPath(slugs[0])
  for (let n = 0; n < 50; n++) await ask(origin + path)
  const before = residentNow(program.pid)
  const others = readMeanwhile(stage, origin + path, 2, 20)
  const statuses = new Map(Object.keys(addresses).map((kind) => [kind, new Tally()]))
  const storms = Object.entries(addresses).map(([kind, address]) =>
    repeat(6, async () => statuses.get(kind)?.add((await ask(origin + address())).status)),
  )
  const course: string[] = []
  for (let n = 0; n < 4; n++) {
    await sleep(7000)
    course.push(residentNow(program.pid).toFixed(0))
  }
  await Promise.all(storms.map((stop) => stop()))
  await others.stop()

  let all = 0
  for (const [kind, tally] of statuses) {
    say(`${kind}: ${tally}`)
    for (const [status, count] of tally) {
      all += count
      check([200, 307, 308, 400, 404].includes(Number(status)), `${kind}: ${count} times ${status}`)
    }
  }
  const grown = residentPeak(program.pid) - before
  say(
    `${all} answers; memory of the server: ${before.toFixed(0)} MiB before, then every 7 s ${course.join(', ')}, ${grown.toFixed(0)} MiB more at most`,
  )
  check(grown < kept + working, `memory grew by ${grown.toFixed(0)} MiB, more than ${kept} + ${working}`)
  others.report()
}
