import type { Actor } from '../app.ts'
import type { Client } from '../client.ts'
import type { Mode, State, World } from './world.ts'

/** One way to read articles. */
export interface Way {
  name: string
  mode: Mode
  /** The articles it could reach, were there no access control. Default: all. */
  within?: (state: State) => boolean
  /** Who it looks as, whoever asks. */
  as?: Actor
  /** Articles that it shows or leaves out for those who may see them. */
  indifferent?: (state: State) => boolean
  /** The answers' texts. */
  ask: (client: Client, world: World) => Promise<string>
}

const isDraft = ({ name }: State) => ['draft', 'withdrawn', 'own-draft'].includes(name)
const isTrashed = (state: State) => state.isTrashed === true

const single: Mode[] = [{}, { draft: true }, { trash: true }, { draft: true, trash: true }]
const list = single.map((mode) => ({ ...mode, latestOnly: true }))
const titleOf = ({ draft, trash }: Mode) => `${draft ? ' with draft' : ''}${trash ? ' with trash' : ''}`

type Rest = Pick<Way, 'as' | 'indifferent' | 'within'> & { modes?: Mode[] }

const rest = (
  name: string,
  path: (world: World) => string | string[],
  { modes = [{}], ...others }: Rest = {},
): Way[] =>
  modes.map((mode) => ({
    ...others,
    name: `REST ${name}${titleOf(mode)}`,
    mode,
    ask: async (client, world) => {
      const { draft, trash } = mode
      const answers = await Promise.all(
        [path(world)].flat().map((each) => {
          const asked = `${draft ? '&draft=true' : ''}${trash ? '&trash=true' : ''}`
          return client.get(`${each}${each.includes('?') ? '' : '?'}${asked}`)
        }),
      )
      return answers.map((answer) => answer.text).join('\n')
    },
  }))

const graphql = (
  name: string,
  document: (world: World, args: string) => string,
  { modes = [{}], ...others }: Rest = {},
): Way[] =>
  modes.map((mode) => ({
    ...others,
    name: `GraphQL ${name}${titleOf(mode)}`,
    mode,
    ask: async (client, world) => {
      const args = `${mode.draft ? ', draft: true' : ''}${mode.trash ? ', trash: true' : ''}`
      const { text } = await client.graphql(document(world, args))
      if (/Cannot query|Unknown argument|Syntax Error/.test(text)) throw new Error(text)
      return text
    },
  }))

const ids = ({ articles }: World) => Object.values(articles)
const content = 'title excerpt layout { ... on Prose { content } }'

const hubIds = ({ articles }: World) => [articles['hub-one'], articles['hub-two']]
const everything = 'depth=0&limit=100'

export const ways: Way[] = [
  ...rest('list', () => `/api/articles?${everything}`, { modes: list }),
  ...rest('list, populated', () => '/api/articles?limit=100&depth=2', { modes: list }),
  ...rest('list of everything', () => '/api/articles?limit=0&pagination=false&depth=0', { modes: list }),
  ...rest('list with select', () => `/api/articles?${everything}&select[excerpt]=true`, { modes: list }),
  ...rest('list, sorted by status', () => `/api/articles?${everything}&sort=-_status,title`),
  ...rest('list by title', () => `/api/articles?${everything}&where[title][like]=${encodeURIComponent('⟦')}`),
  ...rest('list of drafts', () => `/api/articles?${everything}&where[_status][equals]=draft`, {
    within: isDraft,
  }),
  ...rest(
    'list of drafts or anything',
    () => `/api/articles?${everything}&where[or][0][_status][equals]=draft&where[or][1][id][exists]=true`,
  ),
  ...rest('list of the trash', () => `/api/articles?${everything}&where[deletedAt][exists]=true`, {
    modes: [{ trash: true }],
    within: isTrashed,
  }),
  ...rest(
    'list of the future',
    () => `/api/articles?${everything}&where[publishedAt][greater_than]=${new Date().toISOString()}`,
    { within: ({ name }) => name === 'future' },
  ),
  ...rest('one by id', (world) => ids(world).map((id) => `/api/articles/${id}?depth=0`), { modes: single }),
  ...rest('one by id, populated', (world) => ids(world).map((id) => `/api/articles/${id}?depth=2`)),
  ...rest(
    'by slug',
    ({ articles }) => Object.keys(articles).map((name) => `/api/articles/by-slug/${name}?draft=true`),
    { as: 'anonymous' },
  ),
  ...rest('related articles', (world) => hubIds(world).map((id) => `/api/articles/${id}?depth=3`), {
    modes: list,
    indifferent: isTrashed,
  }),
  ...rest('related articles with populate', (world) =>
    hubIds(world).map(
      (id) =>
        `/api/articles/${id}?depth=3&populate[articles][title]=true&populate[articles][layout]=true&populate[articles][deletedAt]=true`,
    ),
  ),
  ...rest('product', ({ product }) => `/api/products/${product}?depth=2&joins[articles][limit]=100`),
  ...rest(
    'products',
    () => '/api/products?depth=2&joins[articles][limit]=100&joins[articles][sort]=-_status',
  ),
  ...rest(
    'drafts of a product',
    ({ product }) => `/api/products/${product}?depth=1&joins[articles][where][_status][equals]=draft`,
    { within: isDraft },
  ),
  ...graphql('list', (_, args) => `{ Articles(limit: 100${args}) { docs { title excerpt } } }`, {
    modes: list,
  }),
  ...graphql(
    'list of drafts',
    () => '{ Articles(limit: 100, where: { _status: { equals: draft } }) { docs { title } } }',
    { within: isDraft },
  ),
  ...graphql(
    'list of drafts or anything',
    () =>
      '{ Articles(limit: 100, sort: "-_status", where: { OR: [{ _status: { equals: draft } }, { id: { exists: true } }] }) { docs { title } } }',
  ),
  ...graphql(
    'one by id',
    (world, args) =>
      `{ ${ids(world)
        .map((id) => `a${id}: Article(id: ${id}${args}) { title excerpt }`)
        .join(' ')} }`,
    { modes: single },
  ),
  ...graphql(
    'by slug',
    ({ articles }) =>
      `{ ${Object.entries(articles)
        .map(([name, id]) => `a${id}: ArticleBySlug(slug: "${name}") { ${content} related { title } }`)
        .join(' ')} }`,
    { as: 'anonymous' },
  ),
  ...graphql(
    'related articles',
    (world) =>
      `{ ${hubIds(world)
        .map((id) => `a${id}: Article(id: ${id}) { title related { ${content} related { title } } }`)
        .join(' ')} }`,
    { indifferent: isTrashed },
  ),
  ...graphql(
    'links in rich text',
    (world) =>
      `{ ${hubIds(world)
        .map((id) => `a${id}: Article(id: ${id}) { layout { ... on Prose { content(depth: 2) } } }`)
        .join(' ')} }`,
    { indifferent: isTrashed },
  ),
  ...graphql(
    'product',
    ({ product }) => `{ Product(id: ${product}) { articles(limit: 100) { docs { ${content} } } } }`,
  ),
]

/** One way to count articles without reading them: what it counts is in `within`. */
export interface Count extends Omit<Way, 'ask'> {
  ask: (client: Client, world: World) => Promise<number>
}

const count = (name: string, within: Way['within'], path: string, mode: Mode = {}): Count => ({
  name,
  mode,
  within,
  ask: async (client) => (await client.get(path)).body.totalDocs,
})

export const counts: Count[] = [
  count('all', undefined, '/api/articles/count'),
  count('with trash', undefined, '/api/articles/count?trash=true', { trash: true }),
  count('drafts', isDraft, '/api/articles/count?where[_status][equals]=draft'),
  count('a list of one', undefined, '/api/articles?limit=1&depth=0'),
  count('a page beyond the last', undefined, '/api/articles?limit=100&page=9&depth=0'),
  {
    // A join does not tell the trash apart.
    name: 'articles of a product',
    mode: { trash: true },
    ask: async (client, { product }) => {
      const { body } = await client.get<{ articles: { totalDocs: number } }>(
        `/api/products/${product}?joins[articles][count]=true`,
      )
      return body.articles.totalDocs
    },
  },
  {
    name: 'GraphQL, all',
    mode: {},
    ask: async (client) => {
      const { body } = await client.graphql<{ countArticles: { totalDocs: number } }>(
        '{ countArticles { totalDocs } }',
      )
      return body.data.countArticles.totalDocs
    },
  },
  {
    name: 'GraphQL, drafts',
    mode: {},
    within: isDraft,
    ask: async (client) => {
      const { body } = await client.graphql<{ countArticles: { totalDocs: number } }>(
        '{ countArticles(where: { _status: { equals: draft } }) { totalDocs } }',
      )
      return body.data.countArticles.totalDocs
    },
  },
]
