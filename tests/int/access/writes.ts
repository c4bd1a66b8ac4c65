import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Actor } from '../app.ts'
import type { Answer, Client } from '../client.ts'
import { picture } from '../samples.ts'
import {
  type Collection,
  collections,
  dataFor,
  makeTarget,
  names,
  newText,
  type Prepared,
  stored,
  type Target,
} from './targets.ts'

const writers: Actor[] = ['automation', 'editor', 'admin']
const editors: Actor[] = ['editor', 'admin']

export interface Operation {
  name: string
  /** Contract §1. */
  allowed: readonly Actor[]
  collections: readonly Collection[]
  prepare: (payload: Payload, collection: Collection) => Promise<Target>
  rest: (client: Client, target: Target) => Promise<Answer>
  graphql?: (client: Client, target: Target) => Promise<Answer<{ data: unknown }>>
  /** Whether what was asked for has come about. */
  happened: (payload: Payload, target: Target) => Promise<boolean>
}

const mine = { byAutomation: true }
const isChanged: Operation['happened'] = async (payload, target) =>
  (await stored(payload, target))?.[names[target.collection].field] === newText
const isGone: Operation['happened'] = async (payload, target) => (await stored(payload, target)) === null
const isTrashed: Operation['happened'] = async (payload, target) =>
  Boolean((await stored(payload, target))?.deletedAt)
const isPublished: Operation['happened'] = async (payload, target) =>
  (await stored(payload, target))?._status === 'published'

const path = ({ collection, id }: Target) => `/api/${collection}/${id}`
const one = ({ collection }: Target) => names[collection].one
const newTitle = () => ({ title: newText })
const changeOf = ({ collection }: Target) => ({ [names[collection].field]: newText })
const deletedAt = () => new Date().toISOString()

const update = (name: string, allowed: readonly Actor[], options?: Prepared): Operation => ({
  name,
  allowed,
  collections,
  prepare: (payload, collection) => makeTarget(payload, collection, options),
  rest: (client, target) => client.patch(path(target), changeOf(target)),
  graphql: (client, target) =>
    client.graphql(
      `mutation ($data: mutation${one(target)}UpdateInput!) { update${one(target)}(id: ${target.id}, data: $data) { id } }`,
      { data: changeOf(target) },
    ),
  happened: isChanged,
})

const updateMany = (name: string, allowed: readonly Actor[], options?: Prepared): Operation => ({
  ...update(name, allowed, options),
  rest: (client, target) =>
    client.patch(`/api/${target.collection}?where[id][in]=${target.id}`, changeOf(target)),
  graphql: undefined,
})

const remove = (name: string, options?: Prepared): Operation => ({
  name,
  allowed: editors,
  collections,
  prepare: (payload, collection) => makeTarget(payload, collection, options),
  rest: (client, target) => client.delete(path(target)),
  graphql: (client, target) => client.graphql(`mutation { delete${one(target)}(id: ${target.id}) { id } }`),
  happened: isGone,
})

const articleUpdate = (
  name: string,
  allowed: readonly Actor[],
  prepared: Prepared,
  data: () => object,
  happened: Operation['happened'],
  query = '',
): Operation => ({
  name,
  allowed,
  collections: ['articles'],
  prepare: (payload, collection) => makeTarget(payload, collection, prepared),
  rest: (client, target) => client.patch(`${path(target)}${query && `?${query}`}`, data()),
  graphql: (client, target) =>
    client.graphql(
      `mutation ($data: mutationArticleUpdateInput!) { updateArticle(id: ${target.id}, data: $data${query && `, ${query.replace('=', ': ')}`}) { id } }`,
      { data: data() },
    ),
  happened,
})

const duplicate = (
  name: string,
  allowed: readonly Actor[],
  collections: readonly Collection[],
  prepared: Prepared = {},
): Operation => ({
  name,
  allowed,
  collections,
  prepare: (payload, collection) =>
    makeTarget(payload, collection, { [names[collection].field]: `Vorlage ${randomUUID()}`, ...prepared }),
  rest: (client, target) => client.post(`${path(target)}/duplicate`),
  graphql: (client, target) =>
    client.graphql(
      `mutation ($data: mutation${one(target)}Input!) { duplicate${one(target)}(id: ${target.id}, data: $data) { id } }`,
      { data: { ...dataFor[target.collection](), [names[target.collection].field]: target.text } },
    ),
  happened: async (payload, { collection, text }) => {
    const where = { [names[collection].field]: { equals: text } } as never
    return (await payload.count({ collection, where })).totalDocs === 2
  },
})

/** Contract §1, the columns of the editorial collections, one operation a line. */
export const operations: Operation[] = [
  update('updates what an editor made', editors),
  update('updates what an automation made', writers, mine),
  updateMany('updates by filter what an editor made', editors),
  updateMany('updates by filter what an automation made', writers, mine),
  remove('deletes what an editor made'),
  remove('deletes what an automation made', mine),
  {
    ...remove('deletes by filter'),
    rest: (client, { collection, id }) => client.delete(`/api/${collection}?where[id][equals]=${id}`),
    graphql: undefined,
  },
  articleUpdate('publishes', editors, {}, () => ({ _status: 'published' }), isPublished),
  articleUpdate('publishes its own', editors, mine, () => ({ _status: 'published' }), isPublished),
  articleUpdate(
    'withdraws',
    editors,
    { _status: 'published' },
    () => ({ _status: 'draft' }),
    async (payload, { id }) =>
      (
        await payload.count({
          collection: 'articles',
          where: { id: { equals: id }, _status: { equals: 'draft' } },
        })
      ).totalDocs === 1,
  ),
  articleUpdate('saves a draft', editors, {}, () => newTitle(), isChanged, 'draft=true'),
  articleUpdate('saves a draft of its own', writers, mine, () => newTitle(), isChanged, 'draft=true'),
  articleUpdate('puts into the trash', editors, {}, () => ({ deletedAt: deletedAt() }), isTrashed),
  articleUpdate('puts its own into the trash', editors, mine, () => ({ deletedAt: deletedAt() }), isTrashed),
  articleUpdate(
    'takes out of the trash',
    editors,
    { deletedAt: '2026-01-01T00:00:00.000Z' },
    () => ({ deletedAt: null }),
    async (payload, target) => !(await isTrashed(payload, target)),
    'trash=true',
  ),
  articleUpdate(
    'takes its own out of the trash',
    editors,
    { ...mine, deletedAt: '2026-01-01T00:00:00.000Z' },
    () => ({ deletedAt: null }),
    async (payload, target) => !(await isTrashed(payload, target)),
    'trash=true',
  ),
  duplicate('duplicates what an editor made', writers, ['authors', 'topics', 'products']),
  duplicate('duplicates what an editor made', editors, ['articles'], { _status: 'published' }),
  duplicate('duplicates what an automation made', writers, ['articles'], { ...mine, _status: 'published' }),
]

/** Where a document is made, there is no target yet: the text tells it. */
export const create = {
  allowed: writers,
  rest: async (client: Client, collection: Collection, text: string) => {
    const data = { ...dataFor[collection](), [names[collection].field]: text }
    return collection === 'media'
      ? client.upload('/api/media', await picture(), data)
      : client.post(`/api/${collection}`, data)
  },
  graphql: (client: Client, collection: Collection, text: string) =>
    client.graphql(
      `mutation ($data: mutation${names[collection].one}Input!) { create${names[collection].one}(data: $data) { id } }`,
      { data: { ...dataFor[collection](), [names[collection].field]: text } },
    ),
  /** The documents made with that text. */
  made: async (payload: Payload, collection: Collection, text: string) =>
    (
      await payload.find({
        collection,
        where: { [names[collection].field]: { equals: text } } as never,
        depth: 0,
        draft: true,
      })
    ).docs as unknown as { id: number; origin: string; _status?: string }[],
}
