import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import { articleData, offer, productData, publishedArticle, sevenBlocks } from '../samples.ts'

let app: App
let id: number
let product: number
beforeAll(async () => {
  app = await startApp()
  const create = async (collection: string, data: object) =>
    (await app.payload.create({ collection: collection as never, data: data as never })).id as number
  product = await create(
    'products',
    productData({ offers: [offer(), offer({ checkedAt: '2020-01-01T00:00:00.000Z', price: 1 })] }),
  )
  const topic = await create('topics', { name: 'Strom' })
  await app.payload.update({ collection: 'topics', id: topic, locale: 'en', data: { name: 'Power' } })
  const related = await create('articles', publishedArticle({ title: 'Verwandt' }))
  const secret = await create('articles', articleData({ title: 'Geheimer Entwurf' }))
  id = await create(
    'articles',
    publishedArticle({
      title: 'Prüfbericht',
      topics: [topic],
      related: [related, secret],
      subject: { type: 'Product', name: 'Notstrom 900', product },
      layout: sevenBlocks({ product }),
    }),
  )
  await app.payload.update({
    collection: 'articles',
    id,
    locale: 'en',
    data: publishedArticle({ title: 'Test report', layout: sevenBlocks({ product }) }) as never,
  })
})
afterAll(() => app.stop())

const anonymous = () => app.as('anonymous')
const ask = async <T>(query: string, variables?: object) => {
  const { body, status, text } = await anonymous().graphql<T>(query, variables)
  expect(status, text).toBe(200)
  expect(body.errors, text).toBeUndefined()
  return body.data
}

const blocks = `
  __typename
  ... on Prose { id blockType content }
  ... on QuickFacts { heading facts { label text } }
  ... on SpecTable { caption labelHeading columns rows { group label values unit note } }
  ... on ProsCons { prosHeading consHeading pros { text } cons { text } }
  ... on Verdict { scale score criteria { label score weight } recommendation bestFor { text } notFor { text } award content }
  ... on AffiliateProduct { product { name offers { price priceIsFresh } } pitch ctaLabel adLabel }
  ... on AIDisclosure {
    level tasks tools { name provider } humanReview { reviewed reviewer scope date }
    responsible { name role contact } statement method { label url }
  }`

describe('an article in GraphQL', () => {
  it('has typed blocks under the names of the contract', async () => {
    const { ArticleBySlug } = await ask<{ ArticleBySlug: { layout: Doc[] } }>(
      `{ ArticleBySlug(slug: "pruefbericht") { layout { ${blocks} } } }`,
    )
    expect(ArticleBySlug.layout).toMatchObject([
      { __typename: 'Prose', blockType: 'prose', content: { root: { type: 'root' } } },
      { __typename: 'QuickFacts', facts: [{ label: 'Preis', text: '189 Euro' }, { label: null }] },
      {
        __typename: 'SpecTable',
        columns: ['Werk', 'Labor'],
        rows: [
          { group: 'Strom', label: 'Leistung', values: ['900', '870'], unit: 'W' },
          { label: 'Laufzeit', values: ['', '11'], note: 'bei halber Last' },
        ],
      },
      { __typename: 'ProsCons', pros: [{ text: 'Leise' }, { text: 'Sparsam' }], cons: [{ text: 'Schwer' }] },
      {
        __typename: 'Verdict',
        score: 8.4,
        criteria: [
          { label: 'Laufzeit', weight: 2 },
          { label: 'Lautstärke', weight: 1 },
        ],
        recommendation: 'buy',
      },
      {
        __typename: 'AffiliateProduct',
        product: { name: 'Notstrom 900', offers: [{ priceIsFresh: true }, { priceIsFresh: false }] },
      },
      {
        __typename: 'AIDisclosure',
        level: 'assisted',
        tasks: ['research', 'editing'],
        humanReview: { reviewed: true, reviewer: 'R. Prüferin' },
        method: { url: '/so-testen-wir' },
      },
    ])
  })

  it('by slug is the one by id, in each locale', async () => {
    const fields =
      'id title slug excerpt score award aiLevel readingMinutes topics { name } related { title }'
    for (const locale of ['de', 'en']) {
      const data = await ask<Record<string, Doc>>(
        `{ bySlug: ArticleBySlug(slug: "pruefbericht", locale: ${locale}) { ${fields} }
           byId: Article(id: ${id}, locale: ${locale}) { ${fields} } }`,
      )
      expect(data.bySlug).toEqual(data.byId)
      expect(data.bySlug).toMatchObject({
        title: locale === 'de' ? 'Prüfbericht' : 'Test report',
        topics: [{ name: locale === 'de' ? 'Strom' : 'Power' }],
        related: [{ title: 'Verwandt' }],
      })
    }
  })

  it('by slug can be asked for in two locales at once', async () => {
    const data = await ask<Record<string, Doc>>(
      `query ($slug: String!) {
        de: ArticleBySlug(slug: $slug, locale: de) { title topics(locale: de) { name } }
        en: ArticleBySlug(slug: $slug, locale: en) { title topics(locale: en) { name } }
      }`,
      { slug: 'pruefbericht' },
    )
    expect(data).toEqual({
      de: { title: 'Prüfbericht', topics: [{ name: 'Strom' }] },
      en: { title: 'Test report', topics: [{ name: 'Power' }] },
    })
  })

  it.each([
    ['an unknown slug', 'ArticleBySlug(slug: "gibt-es-nicht") { id }'],
    ['a draft', 'ArticleBySlug(slug: "geheimer-entwurf") { id }'],
    ['another locale', 'ArticleBySlug(slug: "verwandt", locale: en) { id }'],
  ])('by slug is null for %s', async (_, field) => {
    expect(await ask(`{ ${field} }`)).toEqual({ ArticleBySlug: null })
  })

  it('by slug comes in another locale when asked to', async () => {
    expect(
      await ask('{ ArticleBySlug(slug: "verwandt", locale: en, fallbackLocale: de) { title } }'),
    ).toEqual({ ArticleBySlug: { title: 'Verwandt' } })
  })

  it('tells a slug of the wrong type, and a missing one', async () => {
    for (const args of ['(slug: 5)', '(slug: null)', '']) {
      const { body, status } = await anonymous().graphql(`{ ArticleBySlug${args} { id } }`)
      expect(status).toBe(400)
      expect(body.errors?.length).toBeGreaterThan(0)
    }
  })
})

describe('jsonLd', () => {
  const graphOf = (doc: Doc | undefined) => JSON.stringify(doc?.jsonLd ?? null)

  it('is in reads of one document at every depth, always the same', async () => {
    const reads = await Promise.all([
      ...[0, 1, 2, 3].map((depth) => anonymous().get<Doc>(`/api/articles/${id}?depth=${depth}`)),
      anonymous().get<Doc>(`/api/articles/${id}?select[jsonLd]=true`),
      anonymous().get<Doc>('/api/articles/by-slug/pruefbericht'),
    ])
    const graphs = reads.map(({ body }) => graphOf(body))
    expect(graphs[0]).toContain('"Review"')
    expect(graphs[0]).toContain('Prüfbericht')
    expect(new Set(graphs).size).toBe(1)
  })

  it('is in lists only when it is selected', async () => {
    const docs = async (query: string) =>
      (await anonymous().get(`/api/articles?where[id][equals]=${id}&${query}`)).body.docs
    for (const query of ['', 'depth=0', 'depth=2', 'select[title]=true'])
      expect(await docs(query)).toEqual([expect.not.objectContaining({ jsonLd: expect.anything() })])
    const single = await anonymous().get<Doc>(`/api/articles/${id}`)
    for (const query of ['select[jsonLd]=true', 'select[jsonLd]=true&select[title]=true&depth=0'])
      expect(graphOf((await docs(query))[0])).toBe(graphOf(single.body))
  })

  it('is not in what other documents show of an article', async () => {
    const article = await anonymous().get<Doc>(`/api/articles/${id}?depth=2`)
    expect(JSON.stringify({ ...article.body, jsonLd: null })).not.toContain('schema.org')
    expect((await anonymous().get(`/api/products/${product}?depth=2`)).text).not.toContain('schema.org')
  })

  it('is in GraphQL wherever it is named, the same as in REST', async () => {
    const { body } = await anonymous().get<Doc>(`/api/articles/${id}`)
    const data = await ask<{ one: Doc; slug: Doc; list: { docs: Doc[] } }>(
      `{ one: Article(id: ${id}) { jsonLd } slug: ArticleBySlug(slug: "pruefbericht") { jsonLd }
         list: Articles(where: { id: { equals: ${id} } }) { docs { jsonLd } } }`,
    )
    for (const doc of [data.one, data.slug, data.list.docs[0]]) expect(doc?.jsonLd).toEqual(body.jsonLd)
  })

  it('tells what the locale says', async () => {
    const { body } = await anonymous().get<Doc>(`/api/articles/${id}?locale=en`)
    expect(graphOf(body)).toContain('Test report')
    expect(graphOf(body)).toContain('/en/articles/pruefbericht')
  })

  it('has neither drafts nor stale prices', async () => {
    const { body } = await anonymous().get<Doc>(`/api/articles/${id}`)
    expect(graphOf(body)).toContain('"price":189.9')
    expect(graphOf(body)).not.toContain('"price":1,')
    expect(graphOf(body)).not.toContain('Geheimer Entwurf')
  })

  it('is of the draft for editors who read the draft', async () => {
    const { doc } = (await app.as('editor').post('/api/articles', articleData({ title: 'Im Werden' }))).body
    const { body } = await app.as('editor').get<Doc>(`/api/articles/${doc.id}?draft=true`)
    expect(graphOf(body)).toContain('Im Werden')
  })

  it('cannot be asked for by a filter or sorted by', async () => {
    for (const query of ['where[jsonLd][exists]=true', 'sort=jsonLd', 'where[commentsAreOpen][equals]=true'])
      expect((await anonymous().get(`/api/articles?${query}`)).status).toBe(400)
  })
})
