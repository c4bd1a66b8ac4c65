import { join } from 'node:path'
import type { Request } from 'autocannon'
import { seedComments } from './comments.ts'
import { makeRelational, query } from './databases.ts'
import { type Candidate, compare, type Measured, notCompressed, remember } from './load.ts'
import { reads } from './reads.ts'
import { buildRelational } from './relationalApp.ts'
import { figure, measuredCells, measuredHeads, table } from './report.ts'
import { startBytes, startHono, startNext, startStock } from './servers.ts'
import type { Workshop } from './workshop.ts'

/** So many articles are read again and again: they are all in memory. */
const popular = 50

const titles = {
  bytes: 'node:http sending the same bytes from memory',
  memory: 'By slug from memory',
  unchanged: 'By slug from memory, 304',
  missing: 'By slug from memory, 404',
  fresh: 'By slug, not in memory',
  anew: 'By slug, with the memory switched off',
  freshLarge: 'By slug, not in memory, of many articles',
  stock: 'Payload’s own query through Next (blocks as JSON)',
  nextRelational: 'Payload’s own query over relational blocks through Next',
  relational: 'Payload’s own query over relational blocks, without Next',
  page: 'Article page from memory',
  pageNext: 'Article page through Next alone, which keeps it too',
  pageBrowser: 'Article page from memory, compressed',
  pageNextBrowser: 'Article page through Next alone, compressed',
  comments: 'First page of 1,000 comments from memory',
  commentsFresh: 'First page of 1,000 comments, made anew',
  cards: 'List of ten cards',
  cardsAnew: 'List of ten cards, made anew',
  cardsNext: 'List of ten cards through Next alone',
} as const
type Title = keyof typeof titles

/** What is to be reached: requests a second of one as a multiple of the other's. */
const targets: readonly [Title, Title, number][] = [
  ['memory', 'bytes', 0.7],
  ['memory', 'nextRelational', 150],
  ['memory', 'stock', 150],
  ['fresh', 'nextRelational', 4],
  ['fresh', 'relational', 4],
  ['fresh', 'stock', 4],
  ['page', 'pageNext', 8],
  ['pageBrowser', 'pageNextBrowser', 8],
  ['unchanged', 'memory', 1.2],
  ['comments', 'commentsFresh', 20],
  ['cards', 'cardsNext', 1.8],
  ['cardsAnew', 'cardsNext', 1.8],
  ['freshLarge', 'fresh', 0.75],
]

/** Answers from memory beside the same ones made anew, and beside what others do for them. */
export async function delivery(workshop: Workshop): Promise<void> {
  const { candidate, databases, folder, same, say, settings, slugsOf, started } = workshop
  const [bySlug, stock, cards] = reads
  if (!bySlug || !stock || !cards) throw new Error('There are no reads to measure.')
  const commented = await query(databases.urls.small, seedComments)
  // Room for what all articles show, and for fewer articles than are asked for in turn.
  const crowded = { ANSWER_MEMORY_MB: '32' }
  const keeping = await started(startHono(databases.variables('small')))
  const anew = await started(startHono({ ...databases.variables('small'), ANSWER_MEMORY_MB: '0' }))
  const small = await started(startHono({ ...databases.variables('small'), ...crowded }))
  const large = await started(startHono({ ...databases.variables('large'), ...crowded }))
  const next = await started(startNext(databases.variables('small')))
  const overBlocks = await makeRelational(databases, { articles: settings.sizes.small, say })
  const relational = await started(startStock(overBlocks))
  say('Building the same application over them …')
  const built = join(folder, 'relational')
  await buildRelational(built, overBlocks)
  const nextRelational = await started(startNext(overBlocks, built))

  const slugs = { small: await slugsOf('small'), large: await slugsOf('large') }
  const known = slugs.small.slice(0, popular)
  const [first] = bySlug.requests(known) as [Request]
  const etag = await etagOf(`${keeping.origin}${first.path}`)
  const bytes = await started(startBytes(`${keeping.origin}${first.path}`))
  const pages = known.map((slug) => ({ path: `/de/articles/${slug}` }))
  const compressed = pages.map((page) => ({ ...page, headers: { 'accept-encoding': 'gzip' } }))
  const thread = [{ path: `/api/articles/${commented.few}/comments?limit=50` }]

  /** At least one for each connection. */
  const often = (requests: readonly Request[]) => requests.flatMap(same)
  const asked = new Map<Title, Candidate>([
    ['bytes', candidate(bytes, same({ path: '/' }))],
    ['memory', candidate(keeping, often(bySlug.requests(known)))],
    [
      'unchanged',
      { ...candidate(keeping, same({ ...first, headers: { 'if-none-match': etag } })), status: 304 },
    ],
    [
      'missing',
      { ...candidate(keeping, same({ path: '/api/articles/by-slug/nothing-of-this-name' })), status: 404 },
    ],
    ['fresh', candidate(small, bySlug.requests(slugs.small))],
    ['anew', candidate(anew, bySlug.requests(slugs.small))],
    ['freshLarge', candidate(large, bySlug.requests(slugs.large))],
    ['stock', candidate(next, stock.requests(slugs.small))],
    ['nextRelational', candidate(nextRelational, stock.requests(slugs.small))],
    ['relational', candidate(relational, stock.requests(slugs.small))],
    ['page', candidate(keeping, often(pages))],
    ['pageNext', candidate(next, often(pages))],
    ['pageBrowser', candidate(keeping, often(compressed))],
    ['pageNextBrowser', candidate(next, often(compressed))],
    ['comments', candidate(keeping, often(thread))],
    ['commentsFresh', candidate(anew, often(thread))],
    ['cards', candidate(keeping, cards.requests(slugs.small))],
    ['cardsAnew', candidate(anew, cards.requests(slugs.small))],
    ['cardsNext', candidate(next, cards.requests(slugs.small))],
  ])
  for (const [title, { origin, requests, status = 200 }] of asked) {
    const { path = '', headers } = requests[0] ?? {}
    const answer = await fetch(`${origin}${path}`, {
      headers: { ...notCompressed, ...(headers as Record<string, string>) },
    })
    if (answer.status !== status)
      throw new Error(`${titles[title]}: ${origin}${path} answered ${answer.status}`)
  }
  for (const { origin } of [keeping, next])
    await remember(origin, [...bySlug.requests(known), ...pages, ...thread])
  const measured = await compare(asked, settings)
  say(measuredTable(measured))
  say(targetTable(measured))
}

const etagOf = async (address: string): Promise<string> => {
  const { headers } = await fetch(address, { headers: notCompressed })
  return headers.get('etag') ?? ''
}

const measuredTable = (measured: ReadonlyMap<Title, Measured>) =>
  table(
    'Delivery',
    ['', ...measuredHeads],
    [...measured].map(([title, result]) => [titles[title], ...measuredCells(result)]),
  )

/** `of CPU`: the same ratio by the servers' processor time, in which the program that makes the load has no part. */
const targetTable = (measured: ReadonlyMap<Title, Measured>) =>
  table(
    'Targets',
    ['', 'at least', 'measured', 'of CPU'],
    targets.map(([one, other, least]) => {
      const [a, b] = [measured.get(one), measured.get(other)]
      const ratio = (a?.requestsPerSecond ?? Number.NaN) / (b?.requestsPerSecond ?? Number.NaN)
      const ofProcessor = (b?.processor.server ?? Number.NaN) / (a?.processor.server ?? Number.NaN)
      return [`${titles[one]} : ${titles[other]}`, String(least), figure(ratio), figure(ofProcessor)]
    }),
  )
