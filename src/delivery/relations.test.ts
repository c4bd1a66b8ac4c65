import type { PayloadRequest } from 'payload'
import { beforeEach, expect, it, vi } from 'vitest'
import type { PluginContext } from '../options.ts'
import { resolveOptions } from '../options.ts'
import { AnswerMemory } from './memory.ts'
import { keepRelations } from './relations.ts'

const memory = new AnswerMemory({ maxBytes: 1_000_000 })
const context: PluginContext = { ...resolveOptions(), relationMemory: memory }
const payload = {
  collections: {
    topics: { config: { flattenedFields: [] } },
    articles: { config: { flattenedFields: [], defaultPopulate: { title: true } } },
  },
}
/** The documents that Payload's loader is asked for. */
const load = vi.fn(async (key: string) => ({ id: JSON.parse(key)[2], name: 'Kupfer' }))
beforeEach(() => {
  load.mockClear()
  memory.open()
})

/** As Payload makes keys (`createDataloaderCacheKey`). */
const key = (
  collection: string,
  more: { overrideAccess?: boolean; draft?: boolean; select?: object; populate?: object } = {},
) =>
  JSON.stringify([
    undefined,
    collection,
    1,
    2,
    2,
    'de',
    null,
    more.overrideAccess ?? false,
    false,
    more.draft ?? false,
    more.select,
    more.populate,
  ])

/** Reads as one request does. */
const read = async (asked: string, user?: object) => {
  const req = {
    payload,
    payloadDataLoader: { load: (each: string) => load(each) },
    user,
  } as unknown as PayloadRequest
  const hook = { args: {}, operation: 'read', req, context: {}, collection: {}, overrideAccess: false }
  await keepRelations(context)(hook as never)
  return req.payloadDataLoader.load(asked)
}

it.each([
  ['a collection', key('topics')],
  ['one with usual fields of its own', key('articles', { select: { title: true } })],
])('reads what readers are shown of %s once, until it changes', async (_, asked) => {
  const first = await read(asked)
  expect(await read(asked)).toEqual(first)
  expect(load).toHaveBeenCalledTimes(1)
  memory.drop([`${JSON.parse(asked)[1]}:1`])
  await read(asked)
  expect(load).toHaveBeenCalledTimes(2)
})

it('hands out a document of its own each time', async () => {
  expect(await read(key('topics'))).not.toBe(await read(key('topics')))
})

it.each([
  ['past access', key('topics', { overrideAccess: true })],
  ['drafts', key('topics', { draft: true })],
  ['fields of one’s choice', key('topics', { select: { name: true } })],
  ['relations of one’s choice', key('topics', { populate: { media: { url: true } } })],
])('reads %s each time', async (_, asked) => {
  await read(asked)
  await read(asked)
  expect(load).toHaveBeenCalledTimes(2)
})

it('reads each time for who is logged in', async () => {
  await read(key('topics'), { id: 1 })
  await read(key('topics'), { id: 1 })
  expect(load).toHaveBeenCalledTimes(2)
})
