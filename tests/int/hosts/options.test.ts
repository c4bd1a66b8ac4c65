import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CollectionAfterChangeHook, Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defineBlock } from '../../../src/index.ts'
import { type App, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import { articleData, offer, productData, publishedArticle, text } from '../samples.ts'
import { emptyPostgres, hostConfig } from './host.ts'

/** A host that changes whatever an option lets it change. */
let app: App
let tempFolder: string
const calls: string[] = []
let callsAtStart: string[] = []
const note =
  (name: string): CollectionAfterChangeHook =>
  ({ doc }) => {
    calls.push(name)
    return doc
  }

const quote = defineBlock<{ blockType: 'quote'; words: string }>({
  config: {
    slug: 'quote',
    interfaceName: 'Quote',
    fields: [{ name: 'words', type: 'text', required: true }],
  },
  texts: ({ words }) => [words],
  facts: () => ({ award: 'Zitiert', score: 12 }),
})

beforeAll(async () => {
  tempFolder = await mkdtemp(join(tmpdir(), 'review-articles-uploads-'))
  app = await startApp(
    hostConfig(
      {
        db: await emptyPostgres({ blocksAsJSON: true }),
        upload: { useTempFiles: true, tempFileDir: tempFolder },
        collections: [
          {
            slug: 'users',
            auth: true,
            fields: [{ name: 'nickname', type: 'text' }],
            hooks: { afterChange: [note('users')] },
          },
        ],
        endpoints: [{ path: '/hello', method: 'get', handler: () => Response.json({ hello: 'host' }) }],
        graphQL: {
          queries: (GraphQL) => ({ Hello: { type: GraphQL.GraphQLString, resolve: () => 'host' } }),
        },
        hooks: { afterError: [() => void calls.push('afterError')] },
        onInit: (payload: Payload) => void calls.push(payload.config.collections.length > 0 ? 'onInit' : ''),
      },
      {
        slugs: { articles: 'stories', media: 'pictures' },
        blocks: {
          quickFacts: false,
          specTable: { slug: 'dataTable', interfaceName: 'DataTable' },
          verdict: {
            fields: ({ defaultFields }) => [...defaultFields, { name: 'mood', type: 'text' }],
          },
        },
        additionalBlocks: [quote],
        articlesOverrides: {
          fields: ({ defaultFields }) => [...defaultFields, { name: 'desk', type: 'text', index: true }],
          hooks: { afterChange: [note('stories')] },
          access: { delete: () => false },
          endpoints: [{ path: '/hello', method: 'get', handler: () => Response.json({ hello: 'stories' }) }],
        },
        automation: { mayPublish: true },
        comments: { closeAfterDays: 7 },
        priceMaxAgeHours: 1,
        access: { moderator: (req) => req.headers.get('x-moderator') === 'yes' },
        site: {
          url: 'https://example.org',
          publisher: { name: 'Verlag' },
          articlePath: ({ slug }) => `/lesen/${slug}`,
        },
      },
    ),
  )
  callsAtStart = [...calls]
})
afterAll(() => app.stop())

const editor = () => app.as('editor')
const anonymous = () => app.as('anonymous')
const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString()

describe('a host', () => {
  it('names the collections', async () => {
    expect((await editor().post('/api/articles', {})).status).toBe(404)
    const { body } = await editor().post('/api/stories', publishedArticle({ title: 'Umbenannt' }))
    expect(body.doc).toMatchObject({ slug: 'umbenannt', _status: 'published' })
    const answer = await anonymous().get<Doc>('/api/stories/by-slug/umbenannt')
    expect(answer.body.title).toBe('Umbenannt')
    expect(answer.headers.get('cache-tag')).toBe(`stories:${body.doc.id}`)
    const graphql = await anonymous().graphql('{ ArticleBySlug(slug: "umbenannt") { __typename title } }')
    expect(graphql.body.data).toEqual({ ArticleBySlug: { __typename: 'Story', title: 'Umbenannt' } })
  })

  it('leaves blocks out, renames them, and changes their fields', async () => {
    const post = (block: object) => editor().post('/api/stories', publishedArticle({ layout: [block] }))
    expect((await post({ blockType: 'quickFacts', facts: [{ text: 'x' }] })).status).toBe(400)
    expect((await post({ blockType: 'specTable', columns: ['a'], rows: [] })).status).toBe(400)
    const renamed = { blockType: 'dataTable', columns: ['a'], rows: [{ label: 'x', values: ['1', '2'] }] }
    const { body } = await post(renamed)
    expect(body.errors[0]?.data?.errors?.map(({ path }) => path)).toEqual(['layout.0.rows.0.values'])
    const changed = await post({ blockType: 'verdict', scale: '10', score: 5, mood: 'heiter' })
    expect(changed.body.doc).toMatchObject({ layout: [{ mood: 'heiter' }], score: 50 })
  })

  it('adds blocks of its own, with their texts and facts', async () => {
    const words = 'Wort '.repeat(600).trim()
    const { body } = await editor().post(
      '/api/stories',
      publishedArticle({ layout: [{ blockType: 'quote', words }] }),
    )
    expect(body.doc).toMatchObject({ score: 12, award: 'Zitiert', readingMinutes: 3 })
    const { body: graphql } = await anonymous().graphql(
      `{ Story(id: ${body.doc.id}) { layout { ... on Quote { words } } } }`,
    )
    expect(graphql.data).toEqual({ Story: { layout: [{ words }] } })
  })

  it('overrides fields, hooks, access and endpoints, and keeps the rest', async () => {
    calls.length = 0
    const { doc } = (await editor().post('/api/stories', publishedArticle({ desk: 'Technik' }))).body
    expect(doc).toMatchObject({ desk: 'Technik', readingMinutes: 1 })
    expect(calls).toEqual(['stories'])
    expect((await app.as('admin').delete(`/api/stories/${doc.id}`)).status).toBe(403)
    expect((await anonymous().post('/api/stories', {})).status).toBe(403)
    expect((await anonymous().get<{ hello: string }>('/api/stories/hello')).body.hello).toBe('stories')
  })

  it('keeps its own endpoints, queries, hooks and onInit', async () => {
    expect(callsAtStart).toContain('onInit')
    expect((await anonymous().get<{ hello: string }>('/api/hello')).body.hello).toBe('host')
    expect((await anonymous().graphql('{ Hello }')).body.data).toEqual({ Hello: 'host' })
    calls.length = 0
    await anonymous().get('/api/stories/999999')
    expect(calls).toContain('afterError')
    await app.payload.update({
      collection: 'users',
      id: app.users.editor.id,
      data: { nickname: 'Edi' } as never,
    })
    expect(calls).toContain('users')
  })

  it('lets automations publish, with their disclosure only', async () => {
    const automation = app.as('automation')
    const disclosed = [{ blockType: 'aiDisclosure', level: 'autonomous' }]
    expect(
      (await automation.post('/api/stories', publishedArticle({ layout: disclosed }))).body.doc,
    ).toMatchObject({
      _status: 'published',
      origin: 'automation',
    })
    const hidden = await automation.post('/api/stories', publishedArticle())
    expect(hidden.body.errors[0]?.data?.errors?.map(({ path }) => path)).toEqual(['layout'])
    const { doc } = (await automation.post('/api/stories', articleData())).body
    expect(doc).toMatchObject({ _status: 'draft' })
  })

  it('closes comments after some days', async () => {
    const open = async (publishedAt: string) =>
      (await editor().post('/api/stories', publishedArticle({ publishedAt }))).body.doc.commentsAreOpen
    expect([await open(days(-6)), await open(days(-8))]).toEqual([true, false])
  })

  it('decides how long a price is fresh', async () => {
    const fresh = async (minutes: number) => {
      const checkedAt = new Date(Date.now() - minutes * 60_000).toISOString()
      const { body } = await editor().post('/api/products', productData({ offers: [offer({ checkedAt })] }))
      return (body.doc.offers as { priceIsFresh: boolean }[])[0]?.priceIsFresh
    }
    expect([await fresh(50), await fresh(70)]).toEqual([true, false])
  })

  it('says where its site is', async () => {
    await editor().post('/api/stories', publishedArticle({ title: 'Auf der Seite' }))
    const { body } = await anonymous().get<Doc>('/api/stories/by-slug/auf-der-seite')
    const graph = JSON.stringify(body.jsonLd)
    expect(graph).toContain('https://example.org/lesen/auf-der-seite')
    expect(graph).toContain('Verlag')
  })

  it('cleans pictures that come through temporary files', async () => {
    const data = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#000' } })
      .withExif({ IFD0: { Artist: 'Secret Owner' } })
      .jpeg()
      .toBuffer()
    const file = new File([new Uint8Array(data)], 'bild.jpg', { type: 'image/jpeg' })
    const { body, status, text: answer } = await editor().upload('/api/pictures', file, { alt: 'Bild' })
    expect(status, answer).toBe(201)
    const stored = await (await fetch(`${app.url}${body.doc.url}`)).arrayBuffer()
    expect((await sharp(stored).metadata()).exif).toBeUndefined()
    expect(body.doc.filesize).toBe(stored.byteLength)
    expect(await readdir(tempFolder)).toEqual([])
  })

  it('links in its prose to articles under their new name', async () => {
    const content = text('Siehe')
    const link = {
      type: 'link',
      version: 3,
      format: '',
      indent: 0,
      direction: null,
      id: 'a'.repeat(24),
      children: content.root.children[0]?.children,
      fields: { linkType: 'internal', doc: { relationTo: 'stories', value: 1 } },
    }
    const root = { ...content.root, children: [{ ...content.root.children[0], children: [link] }] }
    const { doc } = (await editor().post('/api/stories', publishedArticle({ title: 'Ziel' }))).body
    link.fields.doc.value = doc.id
    const {
      body,
      status,
      text: answer,
    } = await editor().post(
      '/api/stories',
      publishedArticle({ layout: [{ blockType: 'prose', content: { root } }] }),
    )
    expect(status, answer).toBe(201)
    const read = await anonymous().get(`/api/stories/${body.doc.id}?depth=1`)
    expect(read.text).toContain('"Ziel"')
  })
})
