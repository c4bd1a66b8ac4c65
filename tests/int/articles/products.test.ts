import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import type { Doc } from '../client.ts'
import { offer, productData, publishedArticle, text } from '../samples.ts'
import { editing } from './editing.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const { update, ...as } = editing(() => app)
const create = (data: object) => as.create(publishedArticle(data))
const editor = () => app.as('editor')
const anonymous = () => app.as('anonymous')
const product = async (data: object = {}): Promise<number> =>
  (await app.payload.create({ collection: 'products', data: productData(data) as never })).id as number
const shows = (id: number) => ({ blockType: 'affiliateProduct', product: id })

describe('the articles of a product', () => {
  const articlesOf = async (id: number) => {
    const { body } = await anonymous().get<{ articles: { docs: Doc[]; totalDocs: number } }>(
      `/api/products/${id}?depth=1&joins[articles][count]=true`,
    )
    return { titles: body.articles.docs.map(({ title }) => title).sort(), total: body.articles.totalDocs }
  }

  it('are those that show it in a box or review it, in any locale, once each', async () => {
    const [shown, reviewed] = await Promise.all([product(), product()])
    await create({ title: 'Im Kasten', layout: [shows(shown), shows(shown)] })
    await create({ title: 'Im Test', subject: { type: 'Product', name: 'X', product: reviewed } })
    const both = await create({ title: 'Beides', layout: [shows(shown)], subject: { product: reviewed } })
    await update(both, { title: 'Both', excerpt: 'Both.', layout: [shows(reviewed)] }, '?locale=en')
    await editor().post('/api/articles', { title: 'Entwurf', layout: [shows(shown)] })
    expect(await articlesOf(shown)).toEqual({ titles: ['Beides', 'Im Kasten'], total: 2 })
    expect(await articlesOf(reviewed)).toEqual({ titles: ['Beides', 'Im Test'], total: 2 })
    await update(both, { layout: [{ blockType: 'prose', content: text('Nichts mehr.') }] })
    expect(await articlesOf(shown)).toEqual({ titles: ['Im Kasten'], total: 1 })
    expect(await articlesOf(reviewed)).toEqual({ titles: ['Beides', 'Im Test'], total: 2 })
  })

  it('are paged, sorted and filtered', async () => {
    const id = await product()
    for (const number of [1, 2, 3]) await create({ title: `Seite ${number}`, layout: [shows(id)] })
    const { body } = await anonymous().get<{ articles: { docs: Doc[]; hasNextPage: boolean } }>(
      `/api/products/${id}?depth=1&joins[articles][limit]=2&joins[articles][sort]=title&joins[articles][where][title][not_equals]=Seite 2`,
    )
    expect(body.articles.docs.map(({ title }) => title)).toEqual(['Seite 1', 'Seite 3'])
    expect(body.articles.hasNextPage).toBe(false)
    const { body: graphql } = await anonymous().graphql<{ Product: { articles: { docs: Doc[] } } }>(
      `{ Product(id: ${id}) { articles(limit: 2, sort: "-title") { docs { title } hasNextPage } } }`,
    )
    expect(graphql.data.Product.articles).toEqual({
      docs: [{ title: 'Seite 3' }, { title: 'Seite 2' }],
      hasNextPage: true,
    })
  })
})

describe('priceIsFresh', () => {
  it.each([
    [{}, true],
    [{ checkedAt: new Date(Date.now() - 23 * 3_600_000).toISOString() }, true],
    [{ checkedAt: new Date(Date.now() - 25 * 3_600_000).toISOString() }, false],
    [{ checkedAt: null }, false],
    [{ price: null }, false],
  ])('of %j is %j', async (data, priceIsFresh) => {
    const id = await product({ offers: [offer(data)] })
    const { body } = await anonymous().get<{ offers: object[] }>(`/api/products/${id}`)
    expect(body.offers).toMatchObject([{ priceIsFresh }])
    const graphql = await anonymous().graphql(`{ Product(id: ${id}) { offers { priceIsFresh } } }`)
    expect(graphql.body.data).toEqual({ Product: { offers: [{ priceIsFresh }] } })
  })

  it('is not taken from clients', async () => {
    const { body } = await editor().post(
      '/api/products',
      productData({ offers: [offer({ checkedAt: null, priceIsFresh: true })] }),
    )
    expect(body.doc.offers).toMatchObject([{ priceIsFresh: false }])
  })
})

describe('a product', () => {
  it.each([
    [{ gtin: '4006381333930' }, 'gtin'],
    [{ offers: [offer({ currency: 'EURO' })] }, 'offers.0.currency'],
    [{ offers: [offer({ currency: 'eur' })] }, 'offers.0.currency'],
    [{ offers: [offer({ price: -1 })] }, 'offers.0.price'],
    [{ offers: [offer({ merchant: '' })] }, 'offers.0.merchant'],
    [{ offers: [offer({ url: 'mailto:a@example.com' })] }, 'offers.0.url'],
    [{ name: '' }, 'name'],
  ])('with %j is refused at %s', async (data, path) => {
    const { body, status } = await editor().post('/api/products', productData(data))
    expect(status).toBe(400)
    expect(body.errors[0]?.data?.errors?.map((each) => each.path)).toEqual([path])
  })
})
