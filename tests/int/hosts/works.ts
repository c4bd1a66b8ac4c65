import { BlocksFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import type { CollectionConfig, SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchAnswer } from '../../../collections/Articles/search.ts'
import { type App, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import { articleData, fileOf, picture, productData, sevenBlocks } from '../samples.ts'
import { takesComments } from './takesComments.ts'

const blockTypes = [
  'prose',
  'quickFacts',
  'specTable',
  'prosCons',
  'verdict',
  'affiliateProduct',
  'aiDisclosure',
]

/** A collection of the host that uses the plugin's blocks in a field of blocks and inside rich text. */
export const pages: CollectionConfig = {
  slug: 'pages',
  access: { read: () => true },
  fields: [
    { name: 'title', type: 'text' },
    { name: 'sections', type: 'blocks', blocks: [], blockReferences: blockTypes as never },
    {
      name: 'body',
      type: 'richText',
      editor: lexicalEditor({
        features: ({ defaultFeatures }) => [
          ...defaultFeatures,
          BlocksFeature({ blocks: blockTypes as never }),
        ],
      }),
    },
  ],
}

/** What an outside reader of the stored blocks relies on, without the ids that Payload gives them. */
const expected = (product: number | string) => [
  { blockType: 'prose', content: { root: { type: 'root' } } },
  { blockType: 'quickFacts', facts: [{ label: 'Preis', text: '189 Euro' }, { text: 'Leise im Betrieb' }] },
  {
    blockType: 'specTable',
    columns: ['Werk', 'Labor'],
    rows: [
      { label: 'Leistung', values: ['900', '870'], unit: 'W', group: 'Strom' },
      { label: 'Laufzeit', values: ['', '11'], note: 'bei halber Last' },
    ],
  },
  { blockType: 'prosCons', pros: [{ text: 'Leise' }, { text: 'Sparsam' }], cons: [{ text: 'Schwer' }] },
  {
    blockType: 'verdict',
    scale: '10',
    score: 8.4,
    criteria: [
      { label: 'Laufzeit', score: 8, weight: 2 },
      { label: 'Lautstärke', score: 9.2, weight: 1 },
    ],
    bestFor: [{ text: 'Heimbüros' }],
    award: 'Tipp der Redaktion',
  },
  { blockType: 'affiliateProduct', product: { id: product, name: 'Notstrom 900' } },
  {
    blockType: 'aiDisclosure',
    level: 'assisted',
    tasks: ['research', 'editing'],
    humanReview: { reviewed: true, reviewer: 'R. Prüferin', date: '2026-01-10T12:00:00.000Z' },
    method: { label: 'So testen wir', url: '/so-testen-wir' },
  },
]

/**
 * What must work in every host: an article of all seven blocks from draft to reader, and the blocks in the host's own
 * fields. The host has the collection `pages`.
 */
export const worksInHost = (name: string, config: () => Promise<SanitizedConfig>) => {
  let app: App
  let product: number
  let article: Doc
  const layout = () => sevenBlocks({ product, picture: media })
  let media: number

  beforeAll(async () => {
    app = await startApp(config())
    const file = await fileOf(await picture())
    media = (await app.payload.create({ collection: 'media', data: { alt: 'Bild' } as never, file }))
      .id as number
    product = (await app.payload.create({ collection: 'products', data: productData() as never }))
      .id as number
    const { doc } = (await app.as('editor').post('/api/articles', articleData({ layout: layout() }))).body
    article = doc
  })
  afterAll(() => app.stop())

  const patch = (data: object, query = '') =>
    app.as('editor').patch(`/api/articles/${article.id}${query}`, data)
  const publish = () => patch({ layout: layout(), _status: 'published' })

  describe(`a host ${name}`, () => {
    it('writes all seven blocks, publishes them, and readers get them by slug', async () => {
      expect(article).toMatchObject({ _status: 'draft', slug: 'maechtiger-schritt', layout: { length: 7 } })
      const { status, text } = await publish()
      expect(status, text).toBe(200)
      const { body } = await app.as('anonymous').get<Doc>('/api/articles/by-slug/maechtiger-schritt')
      expect(body.layout).toMatchObject(expected(product))
      expect(body).toMatchObject({ score: 84, award: 'Tipp der Redaktion', aiLevel: 'assisted' })
      expect(JSON.stringify(body.jsonLd)).toContain('Mächtiger Schritt')
    })

    it('answers the same in GraphQL', async () => {
      await publish()
      const { body } = await app.as('anonymous').graphql<{ ArticleBySlug: { layout: object[] } }>(
        `{ ArticleBySlug(slug: "maechtiger-schritt") { score layout {
          __typename ... on SpecTable { columns rows { label values } } ... on Verdict { score }
          ... on AffiliateProduct { product { name } } } } }`,
      )
      expect(body.data.ArticleBySlug.layout).toMatchObject([
        { __typename: 'Prose' },
        { __typename: 'QuickFacts' },
        { columns: ['Werk', 'Labor'], rows: [{ values: ['900', '870'] }, { values: ['', '11'] }] },
        { __typename: 'ProsCons' },
        { score: 8.4 },
        { product: { name: 'Notstrom 900' } },
        { __typename: 'AIDisclosure' },
      ])
    })

    it('filters and sorts by score, and joins the articles of a product', async () => {
      await publish()
      const count = async (where: string) =>
        (await app.as('anonymous').get(`/api/articles/count?where[score]${where}`)).body.totalDocs
      expect([await count('[greater_than]=80'), await count('[greater_than]=90')]).toEqual([1, 0])
      expect((await app.as('anonymous').get('/api/articles?sort=-score')).body.totalDocs).toBe(1)
      const { body } = await app
        .as('anonymous')
        .get<{ articles: { docs: Doc[]; totalDocs: number } }>(
          `/api/products/${product}?depth=1&joins[articles][count]=true`,
        )
      expect(body.articles).toMatchObject({ docs: [{ id: article.id }], totalDocs: 1 })
    })

    it('keeps drafts from readers, and brings earlier versions back', async () => {
      await publish()
      const changed = layout().slice(0, 2)
      await patch({ title: 'In Arbeit', layout: changed }, '?draft=true')
      const { body } = await app.as('anonymous').get<Doc>(`/api/articles/${article.id}?draft=true`)
      expect(body).toMatchObject({ title: 'Mächtiger Schritt', layout: { length: 7 } })
      const versions = await app
        .as('editor')
        .get(
          `/api/articles/versions?where[parent][equals]=${article.id}&where[version._status][equals]=published`,
        )
      const restored = await app.as('editor').post(`/api/articles/versions/${versions.body.docs[0]?.id}`)
      expect(restored.status, restored.text).toBe(200)
      const again = await app.as('anonymous').get<Doc>(`/api/articles/${article.id}`)
      expect(again.body.layout).toMatchObject(expected(product))
    })

    it('finds what is published, in its blocks too, and nothing else', async () => {
      const found = async (q: string) =>
        (await app.as('anonymous').get<SearchAnswer>(`/api/articles/search?q=${encodeURIComponent(q)}`)).body
      await publish()
      await patch({ title: 'In Arbeit' }, '?draft=true')
      const answer = await found('LAUTSTÄRKE maecht')
      expect(answer).toMatchObject({ totalDocs: 1, docs: [{ article: { id: article.id } }] })
      expect(answer.docs[0]?.title).toContainEqual({ text: 'Mächtiger', marked: true })
      expect(answer.docs[0]?.text).toContainEqual({ text: 'Lautstärke', marked: true })
      expect([await found('Arbeit'), await found("%' OR 1=1 --")]).toMatchObject([{ docs: [] }, { docs: [] }])
      await patch({ _status: 'draft' })
      expect(await found('lautstärke')).toMatchObject({ docs: [], totalDocs: 0 })
    })

    it('refuses a publish that breaks the rules, with the paths', async () => {
      const [prose, facts, spec] = layout()
      const { body, status } = await patch({
        layout: [prose, facts, { ...spec, columns: ['Nur eine'] }],
        _status: 'published',
      })
      expect(status).toBe(400)
      expect(body.errors[0]?.data?.errors?.map(({ path }) => path)).toEqual([
        'layout.2.rows.0.values',
        'layout.2.rows.1.values',
      ])
    })

    it('uses the blocks in its own field of blocks', async () => {
      const { id } = await app.payload.create({
        collection: 'pages' as never,
        data: { title: 'Seite', sections: layout() } as never,
      })
      const { body } = await app.as('anonymous').get<Doc>(`/api/pages/${id}?depth=1`)
      expect(body.sections).toMatchObject(expected(product))
      const { body: graphql } = await app
        .as('anonymous')
        .graphql<{ Page: { sections: object[] } }>(
          `{ Page(id: ${id}) { sections { __typename ... on SpecTable { rows { values } } } } }`,
        )
      expect(graphql.data.Page.sections[2]).toEqual({
        __typename: 'SpecTable',
        rows: [{ values: ['900', '870'] }, { values: ['', '11'] }],
      })
    })

    it('uses the blocks inside its rich text', async () => {
      const node = (block: object, index: number) => ({
        type: 'block',
        version: 2,
        format: '',
        fields: { id: String(index).padStart(24, '0'), blockName: '', ...block },
      })
      const children = layout().map(node)
      const body = { root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children } }
      const { id } = await app.payload.create({
        collection: 'pages' as never,
        data: { title: 'Text', body } as never,
      })
      const page = await app
        .as('anonymous')
        .get<{ body: { root: { children: { fields: object }[] } } }>(`/api/pages/${id}?depth=1`)
      expect(page.body.body.root.children.map(({ fields }) => fields)).toMatchObject(expected(product))
    })

    it('refuses what is wrong in a block of its own', async () => {
      const sections = [
        { blockType: 'specTable', columns: ['a'], rows: [{ label: 'x', values: ['1', '2'] }] },
      ]
      await expect(
        app.payload.create({ collection: 'pages' as never, data: { sections } as never }),
      ).rejects.toMatchObject({ data: { errors: [{ path: 'sections.0.rows.0.values' }] } })
    })

    it('takes comments, decides about them, shows them in their thread, and erases who wrote them', async () => {
      await publish()
      await takesComments(app, article.id)
    })
  })
}
