import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../app.ts'
import { articleData, offer, productData, publishedArticle, text } from '../samples.ts'
import { refusal } from './editing.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const editor = () => app.as('editor')
const spec = (values: string[][], columns = ['Werk', 'Labor']) => ({
  blockType: 'specTable',
  columns,
  rows: values.map((each, index) => ({ label: `Zeile ${index}`, values: each })),
})
const disclosure = (rest: object = {}) => ({ blockType: 'aiDisclosure', level: 'assisted', ...rest })

describe('publishing in two locales', () => {
  const english = (rest: object = {}) => ({ title: 'English', excerpt: 'English.', ...rest })
  const bad = [spec([['1']])]
  const good = [spec([['1', '2']])]
  const patch = (id: number, data: object, query = '') => editor().patch(`/api/articles/${id}${query}`, data)

  it('is refused for what another locale would bring out', async () => {
    const { id } = (await editor().post('/api/articles', publishedArticle())).body.doc
    await patch(id, english({ layout: bad }), '?locale=en&draft=true')
    expect(refusal(await patch(id, { title: 'Neu', _status: 'published' }))).toEqual({
      status: 400,
      paths: ['en.layout.0.rows.0.values'],
    })
    expect(refusal(await patch(id, { excerpt: '', _status: 'published' }))).toEqual({
      status: 400,
      paths: ['en.layout.0.rows.0.values', 'excerpt'],
    })
    expect(
      (await patch(id, { title: 'Neu', _status: 'published' }, '?publishSpecificLocale=de')).status,
    ).toBe(200)
    expect(
      (await app.as('anonymous').get(`/api/articles/${id}?locale=en&fallback-locale=none`)).text,
    ).not.toContain('English')
    await patch(id, { layout: good }, '?locale=en&draft=true')
    expect((await patch(id, { title: 'Noch neuer', _status: 'published' })).status).toBe(200)
  })

  it('is not held up by a translation that has only begun', async () => {
    const { id } = (await editor().post('/api/articles', publishedArticle())).body.doc
    await patch(id, { title: 'Begun' }, '?locale=en&draft=true')
    expect((await patch(id, { title: 'Neu', _status: 'published' })).status).toBe(200)
    expect(refusal(await patch(id, { _status: 'published' }, '?locale=en'))).toEqual({
      status: 400,
      paths: ['excerpt', 'layout'],
    })
  })

  it('starts in any locale, with all that is needed there', async () => {
    const post = (data: object) => editor().post('/api/articles?locale=en', { _status: 'published', ...data })
    expect(refusal(await post({}))).toEqual({ status: 400, paths: ['excerpt', 'layout', 'slug', 'title'] })
    expect(refusal(await post({ title: 'Only a title', sources: [{ title: '' }] }))).toEqual({
      status: 400,
      paths: ['excerpt', 'layout', 'sources.0.title', 'sources.0.url'],
    })
    const { body, status } = await post(english({ title: 'In English first', layout: good }))
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ slug: 'in-english-first', _status: 'published' })
    const bySlug = (locale: string) =>
      app.as('anonymous').get(`/api/articles/by-slug/in-english-first?locale=${locale}`)
    expect([(await bySlug('en')).status, (await bySlug('de')).status]).toEqual([200, 404])
  })
})

describe('an address in the content', () => {
  const urls = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ftp://x.org',
    '//x.org',
  ]
  it.each(urls)('is not %s, not even in a draft', async (url) => {
    const link = {
      ...text('x').root.children[0],
      children: [
        { type: 'link', version: 3, children: [], fields: { linkType: 'custom', url }, id: 'a'.repeat(24) },
      ],
    }
    const places: [object, string[]][] = [
      [{ sources: [{ title: 'x', url }] }, ['sources.0.url']],
      [
        { layout: [{ blockType: 'prose', content: { root: { ...text('').root, children: [link] } } }] },
        ['layout.0.content'],
      ],
      [{ layout: [disclosure({ method: { label: 'x', url } })] }, ['layout.0.method.url']],
    ]
    for (const [data, expected] of places)
      expect(refusal(await editor().post('/api/articles', articleData(data)))).toEqual({
        status: 400,
        paths: expected,
      })
    const product = await editor().post('/api/products', productData({ offers: [offer({ url })] }))
    expect(refusal(product)).toEqual({ status: 400, paths: ['offers.0.url'] })
  })

  it.each(['mailto:a@example.com', '/relativ', 'HTTPS://EXAMPLE.COM/ok'])('may be %s', async (url) => {
    const { status, text: answer } = await editor().post(
      '/api/articles',
      publishedArticle({ sources: [{ title: 'x', url }] }),
    )
    expect(status, answer).toBe(201)
  })
})
