import { cpus, loadavg } from 'node:os'
import { createLifecycle } from '../src/server/lifecycle.ts'
import { articles } from './articles.ts'
import { delivery } from './delivery.ts'
import { peers } from './peers.ts'
import { scale } from './scale.ts'
import { readSettings, type Settings } from './settings.ts'
import { soak } from './soak.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

/**
 * `npm run bench`: how fast articles are read and saved, made anew (`articles`) and from memory (`delivery`);
 * `npm run bench:scale`: how cost grows with the number of articles and comments;
 * `npm run bench -- soak`: how long a start takes, and whether memory stays as it is.
 * Works in a folder of its own, on loopback only, and ends everything it starts.
 */

const parts: Record<string, (workshop: Workshop) => Promise<void>> = {
  articles,
  delivery,
  peers,
  scale,
  soak,
}
const standard = ['articles', 'delivery']

const lifecycle = createLifecycle()
try {
  const given = process.argv.slice(3)
  const unknown = given.find((name) => !Object.hasOwn(parts, name))
  if (unknown) throw new Error(`There is no part "${unknown}", only ${Object.keys(parts).join(', ')}.`)
  const settings = readSettings(process.env)
  const workshop = await openWorkshop(lifecycle, settings)
  workshop.say(explanation(settings))
  for (const name of given.length > 0 ? given : standard) await parts[name]?.(workshop)
  await lifecycle.stop(0)
} catch (error) {
  // What fails because everything is being ended is no news.
  if (!lifecycle.stopping) console.error(error)
  await lifecycle.stop(1)
}

function explanation({ connections, rounds, seconds }: Settings): string {
  return `
Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), shared by the server under load, PostgreSQL and the process
that makes the load; what else the machine did in the last minute: load ${loadavg()[0]?.toFixed(1)}.
${connections} connections; ${seconds} s for each line, in ${rounds} rounds over all of them, after one to warm up; req/s of the median round.
CPU ms, DB ms: processor time of the server and of PostgreSQL for one answer, which other work hardly changes.
Empty: node:http with {}. Hono: the server of npm start. Next: the same build under next start alone.
Every article has ten blocks of seven types in two locales, about 23 kB of JSON each.
`
}
