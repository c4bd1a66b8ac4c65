import { readFileSync } from 'node:fs'
import { compare, remember } from './load.ts'
import { reads } from './reads.ts'
import { figure, table } from './report.ts'
import { startHono } from './servers.ts'
import type { Workshop } from './workshop.ts'

/** What another system was measured at, at 16 connections. */
interface Peer {
  system: string
  setup: string
  what: string
  requestsPerSecond: number
  /** For how long readers may get what is no longer right. */
  staleSeconds: number
}

/**
 * This application beside the figures of others in `peers.json`, to which own measurements can be added. Theirs are of
 * the machine that they were taken on: only those of one machine can be compared.
 */
export async function peers({
  candidate,
  databases,
  same,
  say,
  settings,
  slugsOf,
  started,
}: Workshop): Promise<void> {
  const others: Peer[] = JSON.parse(readFileSync(new URL('./peers.json', import.meta.url), 'utf8'))
  const [bySlug] = reads
  const slugs = (await slugsOf('small')).slice(0, 50)
  const keeping = await started(startHono(databases.variables('small')))
  const anew = await started(startHono({ ...databases.variables('small'), ANSWER_MEMORY_MB: '0' }))
  const documents = (bySlug?.requests(slugs) ?? []).flatMap(same)
  const pages = slugs.flatMap((slug) => same({ path: `/de/articles/${slug}` }))
  await remember(keeping.origin, [...documents, ...pages])
  const measured = await compare(
    new Map([
      [{ setup: 'from memory', what: 'article JSON' }, candidate(keeping, documents)],
      [{ setup: 'from memory', what: 'article page' }, candidate(keeping, pages)],
      [{ setup: 'made anew', what: 'article JSON' }, candidate(anew, documents)],
    ]),
    settings,
  )
  const own = [...measured].map(([{ setup, what }, { requestsPerSecond }]): Peer => {
    return { system: 'This', setup, what, requestsPerSecond, staleSeconds: 0 }
  })
  say(
    table(
      'Other systems, as measured elsewhere (bench/peers.json)',
      ['', 'setup', 'what', 'req/s', 'stale for'],
      [...own, ...others].map(({ requestsPerSecond, setup, staleSeconds, system, what }) => [
        system,
        setup,
        what,
        figure(requestsPerSecond),
        staleSeconds ? `up to ${staleSeconds} s` : 'never',
      ]),
    ),
  )
}
