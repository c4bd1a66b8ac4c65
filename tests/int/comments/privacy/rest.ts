import type { App } from '../../app.ts'
import type { Client } from '../../client.ts'
import { pathsOf } from './paths.ts'
import { guess, leaksIn, type Secrets } from './secrets.ts'

const atOnce = 8

/** Other collections answer some nonsense with 500; that they give nothing away is looked at all the same. */
const isOurs = (address: string) => /^\/api\/(comments|commenters|moderation-events)\b/.test(address)

/** Runs through all tasks, some at a time. */
const each = async <T>(items: readonly T[], work: (item: T) => Promise<void>) => {
  const rest = items.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of rest) await work(item)
    }),
  )
}

/** Every address that reads: of each collection, in each way, and each endpoint of the plugin and of Payload. */
const readsOf = ({ payload }: Pick<App, 'payload'>, { ids }: Secrets): string[] => {
  const numbers = [...new Set(Object.values(ids))]
  const addresses = ['/api/access', '/api/globals/payload-jobs-stats']
  for (const { slug, endpoints, flattenedFields } of payload.config.collections) {
    const list = `/api/${slug}`
    for (const depth of [0, 1, 2, 3])
      addresses.push(
        `${list}?depth=${depth}&limit=100`,
        `${list}?depth=${depth}&limit=0&pagination=false&draft=true&trash=true`,
        ...numbers.map((id) => `${list}/${id}?depth=${depth}`),
      )
    addresses.push(
      `${list}/count`,
      `${list}/versions?limit=100&depth=2`,
      ...numbers.map((id) => `${list}/versions/${id}?depth=2`),
      ...numbers.map((id) => `${list}/${id}?draft=true&trash=true&locale=all`),
      // Whatever is selected and populated is still what the caller may read.
      ...flattenedFields.map(({ name }) => `${list}?select[${name}]=true&depth=2`),
      `${list}?depth=3&populate[commenters][email]=true&populate[moderation-events][userAgent]=true&populate[users][email]=true`,
      `${list}?joins[comments][limit]=10&joins[commenters][limit]=10&joins[moderation-events][limit]=10&joins[events][sort]=userAgent`,
    )
    for (const { method, path } of endpoints || [])
      if (method === 'get')
        addresses.push(...numbers.map((id) => `${list}${path.replace(/:\w+/g, String(id))}`))
  }
  return [...new Set(addresses)]
}

/** The secrets that anything a client reads gives away, each with the address. */
export const leaksByReading = async (app: Pick<App, 'payload'>, as: Client, secrets: Secrets) => {
  const leaks: string[] = []
  let answered = 0
  await each(readsOf(app, secrets), async (address) => {
    const { status, text } = await as.get(address)
    if (status === 200) answered += 1
    if (status >= 500 && isOurs(address)) leaks.push(`${address}: ${status}`)
    for (const leak of leaksIn(secrets, text)) leaks.push(`${address}: ${leak}`)
  })
  return { leaks, answered }
}

/** Every field of every collection, through relationships too, with the addresses that ask for it. */
const fieldsOf = ({ payload }: Pick<App, 'payload'>, hops: number) =>
  payload.config.collections.flatMap(({ slug, versions }) =>
    pathsOf(payload, slug, hops).flatMap((path) => [
      { ...path, list: `/api/${slug}`, count: `/api/${slug}/count` },
      ...(versions
        ? [
            {
              ...path,
              path: `version.${path.path}`,
              list: `/api/${slug}/versions`,
              count: `/api/${slug}/versions`,
            },
          ]
        : []),
    ]),
  )

/**
 * The fields that can be asked for a piece of a secret and find something: the number of what is found gives the rest
 * away letter by letter.
 */
export const leaksByFilters = async (
  app: Pick<App, 'payload'>,
  as: Client,
  secrets: Secrets,
  hops: number,
) => {
  const leaks: string[] = []
  let answered = 0
  await each(fieldsOf(app, hops), async ({ count, path }) => {
    const questions: [string, string][] = [
      ['like', guess],
      ['equals', secrets.email],
      ...(/hash/i.test(path) ? ([['like', secrets.ipHash.slice(0, 20)]] as [string, string][]) : []),
    ]
    for (const [operator, value] of questions) {
      const address = `${count}?where[${path}][${operator}]=${encodeURIComponent(value)}`
      const { body, status, text } = await as.get(address)
      if (status >= 500 && isOurs(address)) leaks.push(`${address}: ${status}`)
      for (const leak of leaksIn(secrets, text)) leaks.push(`${address}: ${leak}`)
      if (status !== 200) continue
      answered += 1
      if ((body.totalDocs ?? 0) !== 0) leaks.push(`${address}: ${body.totalDocs} found`)
    }
  })
  return { leaks, answered }
}

const privateCollections = ['commenters', 'moderation-events']

/** The private fields that a list can be sorted by: the order gives away what is greater. */
export const leaksBySorting = async (app: Pick<App, 'payload'>, as: Client, hops: number) => {
  const leaks: string[] = []
  let asked = 0
  const fields = fieldsOf(app, hops).filter(
    ({ owner }) => owner === undefined || privateCollections.includes(owner),
  )
  await each(fields, async ({ list, path }) => {
    const order = async (sign: string) => {
      const { body, status } = await as.get(`${list}?sort=${sign}${path}&limit=100&depth=0`)
      if (status >= 500 && isOurs(list)) leaks.push(`${list}, ${sign}${path}: ${status}`)
      return status === 200 ? body.docs.map(({ id }) => id).join() : undefined
    }
    const up = await order('')
    asked += 1
    if (up !== undefined && up !== (await order('-'))) leaks.push(`${list} is sorted by ${path}`)
  })
  return { leaks, asked }
}
