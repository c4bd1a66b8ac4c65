import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Readiness } from '../../../src/publishing/readiness.ts'
import { type App, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import { articleData, offer, productData, publishedArticle, sevenBlocks, text } from '../samples.ts'
import { pathsIn, refusal } from './editing.ts'

let app: App
let withOffer: number
let withoutOffer: number
beforeAll(async () => {
  app = await startApp()
  const product = async (data: object) =>
    (await app.payload.create({ collection: 'products', data: data as never })).id as number
  withOffer = await product(productData())
  withoutOffer = await product(productData({ offers: [] }))
})
afterAll(() => app.stop())

const editor = () => app.as('editor')

const spec = (values: string[][], columns = ['Werk', 'Labor']) => ({
  blockType: 'specTable',
  columns,
  rows: values.map((each, index) => ({ label: `Zeile ${index}`, values: each })),
})
const verdict = (rest: object) => ({ blockType: 'verdict', scale: '10', ...rest })
const disclosure = (rest: object = {}) => ({ blockType: 'aiDisclosure', level: 'assisted', ...rest })
const affiliate = (product: () => number) => () => ({ blockType: 'affiliateProduct', product: product() })

type Layout = () => unknown[]
const of =
  (...blocks: unknown[]): Layout =>
  () =>
    blocks.map((block) => (typeof block === 'function' ? block() : block))

/** Contract §3, sentence by sentence: a layout, and the paths that refuse it. */
const wrong: [string, Layout, string[]][] = [
  ['no block', of(), ['layout']],
  ['a row with too few values', of(spec([['1', '2'], ['1']])), ['layout.0.rows.1.values']],
  ['a row with too many values', of(spec([['1', '2', '3']])), ['layout.0.rows.0.values']],
  ['a table without columns', of(spec([['1']], [])), ['layout.0.columns', 'layout.0.rows.0.values']],
  ['a table without rows', of(spec([])), ['layout.0.rows']],
  ['seven columns', of(spec([Array(7).fill('1')], Array(7).fill('c'))), ['layout.0.columns']],
  ['a score above its scale', of(verdict({ score: 10.1 })), ['layout.0.score']],
  ['a score below nothing', of(verdict({ score: -0.1 })), ['layout.0.score']],
  ['a score above the small scale', of(verdict({ scale: '5', score: 6 })), ['layout.0.score']],
  [
    'criteria outside the scale',
    of(
      verdict({
        criteria: [
          { label: 'a', score: 11 },
          { label: 'b', score: 9 },
          { label: 'c', score: -1 },
        ],
      }),
    ),
    ['layout.0.criteria.0.score', 'layout.0.criteria.2.score'],
  ],
  ['two scores', of(verdict({ score: 5 }), spec([['', '']]), verdict({ score: 6 })), ['layout.2.score']],
  [
    'a score and one from criteria',
    of(verdict({ criteria: [{ label: 'a', score: 5 }] }), verdict({ score: 6 })),
    ['layout.1.score'],
  ],
  ['two disclosures', of(disclosure(), disclosure()), ['layout.1.level']],
  ['a disclosure without a level', of({ blockType: 'aiDisclosure' }), ['layout.0.level']],
  ['a product without an offer', of(affiliate(() => withoutOffer)), ['layout.0.product']],
  ['no product', of({ blockType: 'affiliateProduct' }), ['layout.0.product']],
  [
    'a review by nobody',
    of(disclosure({ humanReview: { reviewed: true } })),
    ['layout.0.humanReview.date', 'layout.0.humanReview.reviewer'],
  ],
  [
    'a review without a day',
    of(disclosure({ humanReview: { reviewed: true, reviewer: 'R. Prüferin' } })),
    ['layout.0.humanReview.date'],
  ],
  ['no pro and no con', of({ blockType: 'prosCons', pros: [], cons: [] }), ['layout.0.pros']],
  ['a pro without a text', of({ blockType: 'prosCons', pros: [{ text: '' }] }), ['layout.0.pros.0.text']],
  ['no fact', of({ blockType: 'quickFacts', facts: [] }), ['layout.0.facts']],
  ['13 facts', of({ blockType: 'quickFacts', facts: Array(13).fill({ text: 'x' }) }), ['layout.0.facts']],
  ['prose without a text', of({ blockType: 'prose' }), ['layout.0.content']],
]

/** What is allowed although it looks like the above. */
const right: [string, Layout][] = [
  ['every block once', () => sevenBlocks({ product: withOffer })],
  [
    'empty values',
    of(
      spec([
        ['', ''],
        ['', ''],
      ]),
    ),
  ],
  [
    'scores at both ends of a scale',
    of(verdict({ scale: '100', score: 100, criteria: [{ label: 'a', score: 0 }] })),
  ],
  ['two verdicts, one with a score', of(verdict({ content: text('Gut.') }), verdict({ score: 5 }))],
  ['a con alone', of({ blockType: 'prosCons', cons: [{ text: 'Schwer' }] })],
  ['a disclosure that nobody has reviewed', of(disclosure({ humanReview: { reviewed: false } }))],
]

describe('publishing is refused with the path of', () => {
  it.each(wrong)('%s', async (title, layout, expected) => {
    const data = articleData({ title, layout: layout() })
    const draft = await editor().post('/api/articles', data)
    expect(draft.status, draft.text).toBe(201)
    const refused = { status: 400, paths: expected }
    const { id } = draft.body.doc
    const told = await editor().post<Readiness>('/api/articles/readiness', { id })
    expect(told.body.problems.map(({ path }) => path).sort()).toEqual(expected)
    expect(refusal(await editor().patch(`/api/articles/${id}`, { _status: 'published' }))).toEqual(refused)
    expect(refusal(await editor().post('/api/articles', { ...data, _status: 'published' }))).toEqual(refused)
    const graphql = await editor().graphql(
      `mutation { updateArticle(id: ${id}, data: { _status: published }) { id } }`,
    )
    expect(pathsIn(graphql.body.errors)).toEqual(expected)
    const stored = await editor().get<Doc>(`/api/articles/${id}?draft=true`)
    expect(stored.body).toMatchObject({ _status: 'draft', publishedAt: null })
  })
})

describe('publishing is not refused for', () => {
  it.each(right)('%s', async (title, layout) => {
    const { status, text } = await editor().post(
      '/api/articles',
      publishedArticle({ title, layout: layout() }),
    )
    expect(status, text).toBe(201)
    const told = await editor().post<Readiness>(
      '/api/articles/readiness',
      articleData({ title, layout: layout() }),
    )
    expect(told.body.problems).toEqual([])
  })
})

describe('publishing', () => {
  it('names everything that is missing at once', async () => {
    expect(refusal(await editor().post('/api/articles', { _status: 'published' }))).toEqual({
      status: 400,
      paths: ['excerpt', 'layout', 'slug', 'title'],
    })
  })

  it('names every problem of every block at once', async () => {
    const layout = wrong.slice(1).flatMap(([, make]) => make())
    const offset = (index: number) => wrong.slice(1, index).reduce((sum, [, make]) => sum + make().length, 0)
    const expected = wrong.flatMap(([, , at], index) =>
      index === 0
        ? []
        : at.map((path) =>
            path.replace(/^layout\.(\d+)/, (_, block) => `layout.${Number(block) + offset(index)}`),
          ),
    )
    const { paths, status } = refusal(
      await editor().post('/api/articles', publishedArticle({ title: 'Alles falsch', excerpt: '', layout })),
    )
    expect(status).toBe(400)
    // Blocks that are right alone are second scores and second disclosures here.
    expect(paths).toEqual(expect.arrayContaining(['excerpt', ...expected]))
  })

  it('says what is wrong in the language of the request', async () => {
    const data = publishedArticle({ layout: [spec([['1']])] })
    const german = await editor().post('/api/articles', data, { 'Accept-Language': 'de' })
    expect(german.body.errors[0]?.data?.errors?.[0]?.message).toContain('Spalten')
    const english = await editor().post('/api/articles', data, { 'Accept-Language': 'en' })
    expect(english.body.errors[0]?.data?.errors?.[0]?.message).toContain('columns')
  })

  it('is refused in bulk for the articles it would break, and done for the others', async () => {
    const make = async (layout: unknown[]) =>
      (await editor().post('/api/articles', articleData({ title: 'Im Stapel', layout }))).body.doc.id
    const bad = await make([spec([['1']])])
    const good = await make([spec([['1', '2']])])
    const { body } = await editor().patch(`/api/articles?where[id][in]=${bad},${good}`, {
      _status: 'published',
    })
    expect(body.errors.map(({ id }) => id)).toEqual([bad])
    const { body: published } = await editor().get(
      `/api/articles?where[id][in]=${bad},${good}&where[_status][equals]=published`,
    )
    expect(published.docs.map(({ id }) => id)).toEqual([good])
  })

  it('is refused when an excerpt is too long', async () => {
    const answer = await editor().post('/api/articles', publishedArticle({ excerpt: 'x'.repeat(321) }))
    expect(refusal(answer)).toEqual({ status: 400, paths: ['excerpt'] })
  })

  it('takes a product back into the fold once it has an offer', async () => {
    const { id } = await app.payload.create({
      collection: 'products',
      data: productData({ offers: [] }) as never,
    })
    const layout = [{ blockType: 'affiliateProduct', product: id }]
    expect((await editor().post('/api/articles', publishedArticle({ layout }))).status).toBe(400)
    await app.payload.update({ collection: 'products', id, data: { offers: [offer()] } as never })
    expect((await editor().post('/api/articles', publishedArticle({ layout }))).status).toBe(201)
  })
})
